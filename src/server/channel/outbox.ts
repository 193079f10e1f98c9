import { jsonOf } from '../../document/told-json.js';
import type { Told } from '../../document/told.js';
import type { ServerMessage } from '../../wire/server-messages.js';
import type { ChannelLimits } from './limits.js';

type Plain = Extract<ServerMessage, { readonly t: 'ready' | 'pong' | 'ack' }>;

/** An event that the client may ask for again. */
interface Kept {
  readonly seq: number;
  readonly text: string;
  readonly bytes: number;
  readonly costs: boolean;
}

/** Bytes that an event takes beside its text. */
const EVENT = 128;

const costly: ReadonlySet<string> = new Set(['node', 'change', 'diag', 'progress']);

/** Whether an event is one of those that credit is given for. */
export function isCostly({ t }: Told): boolean {
  return costly.has(t);
}

/**
 * What a session says, in the order in which it says it.
 *
 *   kept  │ 7 8 9 10 │ 11 12        events that the client has not confirmed
 *   batch            │ 11 12 ack    what leaves with the next frame
 *
 * Events are numbered and kept until the client says that it has them; other
 * messages are only for the connection that there is. Without a connection
 * events are kept all the same.
 */
export class Outbox {
  readonly #limits: ChannelLimits;
  #seq = 0;
  #kept: Kept[] = [];
  #first = 0;
  #keptBytes = 0;
  #credit = 0;
  #batch: string[] = [];
  #batchBytes = 0;
  /** Sends a frame; null without a connection. */
  #send: ((frame: string) => void) | null = null;

  constructor(limits: ChannelLimits) {
    this.#limits = limits;
  }

  /** Events that cost something may come, so many. */
  get credit(): number {
    return this.#credit;
  }

  /** Bytes of the events that the client has not confirmed. */
  get unconfirmed(): number {
    return this.#keptBytes;
  }

  /** Bytes that are held, roughly. */
  get weight(): number {
    return this.#keptBytes + (this.#kept.length - this.#first) * EVENT + this.#batchBytes;
  }

  /** Bytes that wait for the next frame. */
  get waiting(): number {
    return this.#batchBytes;
  }

  /** The number of the last event. */
  get seq(): number {
    return this.#seq;
  }

  /** The event is about stream `s`; undefined when it is about the session. */
  event(s: number | undefined, told: Told): void {
    const seq = ++this.#seq;
    const text = jsonOf(told, seq, s);
    const bytes = Buffer.byteLength(text);
    const costs = isCostly(told);
    if (costs) this.#credit--;
    this.#kept.push({ seq, text, bytes, costs });
    this.#keptBytes += bytes;
    this.#add(text, bytes);
  }

  /** What is not an event. */
  say(message: Plain): void {
    const text = JSON.stringify(message);
    this.#add(text, text.length);
  }

  #add(text: string, bytes: number): void {
    if (this.#send === null) return;
    if (this.#batchBytes > 0 && this.#batchBytes + bytes > this.#limits.batch) this.flush();
    this.#batch.push(text);
    this.#batchBytes += bytes;
    if (this.#batchBytes >= this.#limits.batch) this.flush();
  }

  /** What waits leaves. */
  flush(): void {
    if (this.#batchBytes === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#batchBytes = 0;
    this.#send?.(batch.length === 1 ? batch[0]! : `[${batch.join(',')}]`);
  }

  /** The client has everything up to `seq`; false when that was never said. */
  confirm(seq: number): boolean {
    if (seq > this.#seq) return false;
    while (this.#first < this.#kept.length && this.#kept[this.#first]!.seq <= seq) {
      this.#keptBytes -= this.#kept[this.#first]!.bytes;
      this.#first++;
    }
    if (this.#first * 2 >= this.#kept.length) {
      this.#kept = this.#kept.slice(this.#first);
      this.#first = 0;
    }
    return true;
  }

  /** So many more events may come. */
  grant(credit: number): void {
    this.#credit += credit;
  }

  /** Whether what came after `seq` is still here to be said again. */
  canReplay(seq: number): boolean {
    const first = this.#kept[this.#first]?.seq ?? this.#seq + 1;
    return seq <= this.#seq && seq + 1 >= first;
  }

  /** From now on there is a connection; `credit` counts from behind what it has confirmed. */
  attach(send: (frame: string) => void, credit: number): void {
    this.detach();
    this.#send = send;
    let sent = 0;
    for (let i = this.#first; i < this.#kept.length; i++) if (this.#kept[i]!.costs) sent++;
    this.#credit = credit - sent;
  }

  /** Says everything again that was not confirmed. */
  replay(): void {
    for (let i = this.#first; i < this.#kept.length; i++)
      this.#add(this.#kept[i]!.text, this.#kept[i]!.bytes);
    this.flush();
  }

  detach(): void {
    this.#send = null;
    this.#batch = [];
    this.#batchBytes = 0;
  }
}
