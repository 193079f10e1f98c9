import type { Refusal } from '../../document/document.js';
import type { Told, Wants } from '../../document/told.js';
import type { Language } from '../../lex/language.js';
import type { Clock } from '../../schedule/clock.js';
import type { Job, Lane } from '../../schedule/lanes.js';
import type { Scheduler } from '../../schedule/scheduler.js';
import type { ClientMessage, HelloMessage, OpenMessage } from '../../wire/client-messages.js';
import type { WireErrorCode } from '../../wire/error-codes.js';
import { DEFAULT_CREDIT } from '../../wire/limits.js';
import { type ChannelLimits, toldLimits } from './limits.js';
import { isCostly, Outbox } from './outbox.js';
import type { SessionReport } from './report.js';
import { Work } from './work.js';

/** What a session has of the connection that it lives on. */
export interface Line {
  /** Bytes that were sent and did not leave yet. */
  readonly buffered: number;
  send(frame: string): void;
  /** Bytes of frames that came and were not looked at. */
  readonly arrived: number;
  /** Something was read, or cannot be: look whether more may come. */
  checkIntake(): void;
  /** There is something to say. */
  markDirty(): void;
}

export interface SessionHost {
  readonly languages: ReadonlyMap<string, Language>;
  readonly limits: ChannelLimits;
  readonly scheduler: Scheduler;
  /** What slices are measured by. */
  readonly clock: Clock;
  /** A work has thrown, which is our fault. */
  readonly onFault: (session: Session, error: unknown) => void;
  /** A slice was read for it. */
  readonly onRead: (session: Session, milliseconds: number) => void;
  /** Whether anything more may be opened. */
  readonly hasRoom: () => boolean;
}

/** Events between two looks at the clock. */
const EVENTS = 8;
/** Bytes of errors that may come on top of all that is not confirmed: who gets more does not listen. */
const ERRORS = 1_048_576;

/** Bytes of a session, and its connection, that have nothing yet. */
const EMPTY = 8192;

/** So many names are kept for the log, and so many units of each. */
const FILES = 8;
const NAME = 64;

/** What became of a message: null, or that the connection is to be closed, with a word and why. */
export type Verdict = { readonly word: 'stream-in-use' | 'not-a-message' | 'too-fast'; readonly why: string };

/**
 * What a client has open, what was said about it, and what the client has of
 * that. It outlives the connection for a while, and goes on with the next one.
 *
 *   messages ──▶ works ── poll ──▶ outbox ──▶ line
 *                          ▲ while there is credit, and somebody takes what is said
 */
export class Session {
  readonly id: string;
  readonly epoch: string;
  /** Who opened it; only they may go on with it. */
  readonly owner: string;
  readonly outbox: Outbox;
  readonly report: SessionReport;
  readonly #host: SessionHost;
  readonly #works = new Map<number, Work>();
  #wants: Wants;
  #line: Line | null = null;
  #lastStream = 0;
  /** Units that came and were not read, of all works. */
  #unread = 0;
  readonly #jobs: Readonly<Record<'interactive' | 'bulk', Job>>;
  isOver = false;
  /** When its last connection was lost; null while there is one. */
  lostAt: number | null = null;

  constructor(host: SessionHost, id: string, epoch: string, owner: string, report: SessionReport) {
    this.#host = host;
    this.id = id;
    this.epoch = epoch;
    this.owner = owner;
    this.report = report;
    this.outbox = new Outbox(host.limits);
    this.#wants = { node: true, diag: true, progress: true };
    this.#jobs = { interactive: this.#job('interactive'), bulk: this.#job('bulk') };
  }

  #job(lane: 'interactive' | 'bulk'): Job {
    return {
      lane,
      run: (until) => this.#poll(lane, until),
      fail: (error) => this.#host.onFault(this, error),
    };
  }

  /** How many streams and documents are open. */
  get open(): number {
    return this.#works.size;
  }

  get unread(): number {
    return this.#unread;
  }

  /** Bytes that are held for it, roughly: what came, its texts, and what the client did not take or may ask for again. */
  get weight(): number {
    if (this.isOver) return 0;
    let weight = EMPTY + this.outbox.weight;
    if (this.#line !== null) weight += this.#line.arrived + this.#line.buffered;
    for (const work of this.#works.values()) weight += work.weight;
    return weight;
  }

  /** Whether reading waits for something that only a message can bring. */
  get isBlocked(): boolean {
    return this.#unread > 0 && (this.outbox.credit <= 0 || this.#isUnconfirmed);
  }

  get #isUnconfirmed(): boolean {
    return this.outbox.unconfirmed >= this.#host.limits.unconfirmed;
  }

  /** Goes on with a connection that has said `hello`. */
  attach(line: Line, hello: HelloMessage): void {
    const { outbox } = this;
    const { limits, languages } = this.#host;
    this.#line = line;
    this.lostAt = null;
    if (hello.want !== undefined) {
      const want = new Set(hello.want);
      this.#wants = { node: want.has('node'), diag: want.has('diag'), progress: want.has('progress') };
    }
    if (hello.resume !== undefined) outbox.confirm(hello.resume.seq);
    outbox.attach((frame) => line.send(frame), hello.credit ?? DEFAULT_CREDIT);
    outbox.say({
      t: 'ready',
      session: this.id,
      epoch: this.epoch,
      durable: false,
      languages: [...languages.keys()],
      limits: toldLimits(limits),
      credit: Math.max(0, outbox.credit),
      streams: Array.from(this.#works.values(), (work) => work.state).sort((a, b) => a.s - b.s),
      opened: this.#lastStream,
    });
    outbox.flush();
    outbox.replay();
    this.wake();
  }

  /** The connection is gone; what is not read yet goes on being read as far as it can be told. */
  detach(now: number): void {
    this.#line = null;
    this.outbox.detach();
    this.lostAt = now;
  }

  /** Nothing of it is needed any more. */
  end(): void {
    this.isOver = true;
    this.#line = null;
    this.outbox.detach();
    this.#works.clear();
    this.#unread = 0;
    for (const job of Object.values(this.#jobs)) this.#host.scheduler.drop(job);
  }

  /** Whether it will have another slice, without anything coming. */
  get isWaiting(): boolean {
    const { interactive, bulk } = this.#jobs;
    return this.#host.scheduler.isWaiting(interactive) || this.#host.scheduler.isWaiting(bulk);
  }

  /** Has what is to be read read. */
  wake(): void {
    if (this.isOver) return;
    for (const work of this.#works.values()) if (work.isReady) this.#wakeFor(work);
  }

  #wakeFor({ lane }: Work): void {
    this.#host.scheduler.wake(this.#jobs[lane as 'interactive' | 'bulk']);
  }

  /** Does what a message says. */
  hear(message: Exclude<ClientMessage, HelloMessage>): Verdict | null {
    switch (message.t) {
      case 'ping':
        this.outbox.say({ t: 'pong' });
        this.#line?.markDirty();
        return null;
      case 'credit':
        return this.#hearCredit(message.n, message.seq);
      case 'open':
        return this.#open(message);
      default:
        return this.#hearAbout(message);
    }
  }

  #hearAbout(
    message: Exclude<ClientMessage, { readonly t: 'hello' | 'ping' | 'credit' | 'open' }>,
  ): Verdict | null {
    const work = this.#works.get(message.s);
    if (work === undefined) return this.#unknown(message.s);
    switch (message.t) {
      case 'chunk':
        return this.#changed(work, work.text(message.text, message.off));
      case 'edit':
        return this.#changed(work, work.edit(message));
      case 'end':
        return this.#changed(work, work.end());
      case 'flush':
        return this.#changed(work, work.flush(message.hash === true));
      case 'cancel':
        return this.#changed(work, { code: 'cancelled', message: 'Cancelled, as asked.', fatal: true });
      case 'module':
        // Nothing asks for modules without a compiler.
        return null;
      default:
        return message satisfies never;
    }
  }

  /** Bytes of a stream. */
  hearBytes(s: number, bytes: Uint8Array): Verdict | null {
    const work = this.#works.get(s);
    if (work === undefined) return this.#unknown(s);
    return this.#changed(work, work.bytes(bytes));
  }

  /** A message of a type that nobody knows. */
  hearUnknown(t: string): Verdict | null {
    return this.error(undefined, 'unknown-type', `No message is of type ${JSON.stringify(t.slice(0, 64))}.`);
  }

  error(s: number | undefined, code: WireErrorCode, message: string, fatal = false): Verdict | null {
    this.#tell(s, { t: 'error', code, message, fatal });
    if (this.outbox.unconfirmed <= this.#host.limits.unconfirmed + ERRORS) return null;
    return { word: 'too-fast', why: 'errors that nobody takes' };
  }

  #unknown(s: number): Verdict | null {
    return this.error(s, 'unknown-stream', `Nothing is open as ${s}.`);
  }

  #hearCredit(credit: number, seq: number): Verdict | null {
    if (!this.outbox.confirm(seq))
      return {
        word: 'not-a-message',
        why: `credit.seq is ${seq}, and the last event was ${this.outbox.seq}`,
      };
    this.outbox.grant(credit);
    this.wake();
    return null;
  }

  #open(message: OpenMessage): Verdict | null {
    const { s, lang, text, mode } = message;
    if (s <= this.#lastStream) return { word: 'stream-in-use', why: `${s} is not above ${this.#lastStream}` };
    this.#lastStream = s;
    const { languages, limits } = this.#host;
    const language = languages.get(lang);
    if (language === undefined) {
      const known = [...languages.keys()].join(', ');
      return this.error(s, 'unknown-language', `Known languages are ${known}.`, true);
    }
    if (this.#works.size >= limits.streams)
      return this.error(s, 'too-many-streams', `At most ${limits.streams} may be open at once.`, true);
    if (!this.#host.hasRoom())
      return this.error(s, 'overloaded', 'The server holds as much as it may. Try again later.', true);
    const work = new Work(message, language, this.#wants, limits);
    this.#works.set(s, work);
    this.report.opened++;
    this.#name(message.file);
    const refused = text === undefined ? null : (work.text(text, undefined) ?? endOf(work, mode));
    return this.#changed(work, refused);
  }

  /** For the log: no more of it than somebody may want to read. */
  #name(file: string | undefined): void {
    if (file === undefined || (this.report.files?.length ?? 0) >= FILES) return;
    (this.report.files ??= []).push(file.slice(0, NAME));
  }

  /** A work has taken something, or refused to. */
  #changed(work: Work, refused: Refusal | null): Verdict | null {
    if (refused?.fatal === true) this.#works.delete(work.s);
    this.#count();
    if (refused !== null) return this.error(work.s, refused.code, refused.message, refused.fatal);
    if (work.isReady) this.#wakeFor(work);
    this.#line?.markDirty();
    return null;
  }

  #count(): void {
    let unread = 0;
    for (const work of this.#works.values()) unread += work.unread;
    this.#unread = unread;
  }

  #tell(s: number | undefined, told: Told): void {
    this.outbox.event(s, told);
    this.report.events++;
    this.#line?.markDirty();
  }

  /** Whether events may be made: somebody takes what was said. */
  get #mayTell(): boolean {
    if (this.#isUnconfirmed) return false;
    return this.#line === null || this.#line.buffered + this.outbox.waiting < this.#host.limits.buffered;
  }

  /** Lets the works of a lane go on, one after the other. */
  #poll(lane: Lane, until: number): boolean {
    const { clock, onRead } = this.#host;
    const began = clock.now();
    let hasMore = false;
    for (const work of this.#works.values()) {
      if (work.lane !== lane) continue;
      hasMore = this.#pollOne(work, until);
      if (!hasMore) continue;
      // The others have their turn before it has the next one.
      this.#works.delete(work.s);
      this.#works.set(work.s, work);
      break;
    }
    this.#count();
    const spent = clock.now() - began;
    this.report.milliseconds += spent;
    onRead(this, spent);
    this.#line?.markDirty();
    this.#line?.checkIntake();
    return hasMore;
  }

  /** True when its time is up, and it could go on. */
  #pollOne(work: Work, until: number): boolean {
    for (let i = 1; this.#mayTell; i++) {
      const answer = work.held ?? work.next();
      if (answer === 'idle') return false;
      if (answer !== 'worked') {
        // One event is made ahead: only so is it known whether it costs anything.
        work.held = this.outbox.credit <= 0 && isCostly(answer) ? answer : null;
        if (work.held !== null) return false;
        if (work.isOver) this.#acknowledge(work);
        this.#tell(work.s, answer);
        if (work.isOver || (answer.t === 'error' && answer.fatal)) {
          this.#works.delete(work.s);
          return false;
        }
      }
      if ((answer === 'worked' || i % EVENTS === 0) && this.#host.clock.now() >= until) return work.isReady;
    }
    return false;
  }

  /** Says how far everything was read. */
  acknowledge(): void {
    for (const work of this.#works.values()) this.#acknowledge(work);
  }

  #acknowledge(work: Work): void {
    const ack = work.ack();
    if (ack !== null) this.outbox.say(ack);
  }
}

function endOf(work: Work, mode: OpenMessage['mode']): Refusal | null {
  return mode === 'document' ? work.end() : null;
}
