import { streamFailed, streamOver } from '../error/client.js';
import type { MillraceError } from '../error/millrace-error.js';
import type { OpenMessage } from '../wire/client-messages.js';
import type { AckMessage, DoneMessage, EventMessage, StreamState } from '../wire/server-messages.js';
import { createInbox, type Inbox } from './inbox.js';
import type { Link, Receipt } from './link.js';
import { createOutbox, type Outbox, type Said } from './outbox.js';
import { promised, type Promised } from './promised.js';

/** What streams and documents have in common for their users. */
export interface Talk<E> {
  /** Its number in the session. */
  readonly s: number;
  /** For one reader; each event comes once. The server waits for who does not read. */
  readonly events: AsyncIterable<E, undefined>;
  /** Nobody is going to read the events. */
  readonly discard: () => void;
  /**
   * Resolves when all that was written before is parsed, and its events are
   * here; to the hash of tokens and diagnostics, if that is asked for.
   */
  readonly flush: (options?: { readonly hash?: boolean }) => Promise<string | undefined>;
  /** Gives it up: no more events, and the server forgets it. */
  readonly cancel: () => void;
}

/** One stream or document, as its session sees it. It lives through breaks of the line, and through servers. */
export interface Work {
  readonly isOver: () => boolean;
  readonly hear: (event: EventMessage, receipt: Receipt) => void;
  readonly acknowledge: (message: AckMessage) => void;
  /** A server is there. `state` is what it knows of this; `isDone` that it is done with it. */
  readonly resume: (state: StreamState | undefined, isDone: boolean) => void;
  /** A server is there that has lost everything. */
  readonly restart: () => void;
  readonly pump: () => void;
  /** Number of the oldest event that nobody has taken. */
  readonly first: () => number | undefined;
  /**
   * Nothing is said or told any more.
   *
   * @param fault the reader is told of it
   * @param why what is waited for is rejected with it
   */
  readonly finish: (fault?: MillraceError, why?: MillraceError) => void;
}

/** What differs between streams and documents. */
export interface Nature<E> {
  /** The place where versions begin. */
  readonly loaded: () => number;
  /** An event as the reader gets it; undefined when it is not for him. */
  readonly read: (event: EventMessage) => E | undefined;
  /** The server knows nothing of it any more, and has to be told again. */
  readonly restart: () => void;
}

/** What streams and documents are made of. */
export interface Core<E> {
  readonly work: Work;
  readonly talk: Talk<E>;
  readonly inbox: Inbox<E>;
  readonly outbox: Outbox;
  /** Flushes that are not answered, by what was said. */
  readonly flushes: ReadonlyMap<Said, Promised<string | undefined>>;
  /** Settled by the last event. */
  readonly done: Promise<DoneMessage>;
  /** Refuses to go on when all is over; else sends, behind everything that is written in this turn. */
  readonly go: () => void;
  /** Resolves when more may be written. */
  readonly room: () => Promise<void>;
}

export function createWork<E>(link: Link, open: OpenMessage, nature: Nature<E>): Core<E> {
  const { s } = open;
  const inbox = createInbox<E>(link);
  const outbox = createOutbox(link, s);
  const flushes = new Map<Said, Promised<string | undefined>>();
  const done = promised<DoneMessage>();
  const { pump, know, rewind, excess } = outbox;
  let writers: Promised<void>[] = [];
  let isOver = false;
  let isScheduled = false;
  /** Flushes that were answered by the server that there is. */
  let answered = 0;

  const finish = (fault?: MillraceError, why = fault ?? streamOver(s)): void => {
    isOver = true;
    outbox.clear();
    for (const { reject } of [...writers, ...flushes.values(), done]) reject(why);
    inbox.end(fault);
  };

  const go = (): void => {
    if (isOver) throw streamOver(s);
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      pump();
    });
  };

  const acknowledge = ({ received = 0, v = 0 }: AckMessage | StreamState): void => {
    know(v > 0 ? nature.loaded() + v : received);
    pump();
    if (excess() > 0) return;
    for (const { resolve } of writers) resolve();
    writers = [];
  };

  const room = (): Promise<void> => {
    const writer = promised<void>();
    if (excess() > 0) writers.push(writer);
    else writer.resolve();
    return writer.promise;
  };

  outbox.add(open);
  const work: Work = {
    isOver: () => isOver,
    hear(event, receipt) {
      const told = isOver ? undefined : nature.read(event);
      if (told) inbox.put(told, receipt);
      else link.taken(receipt);
      if (event.t === 'flushed') {
        for (const [said, { resolve }] of flushes) {
          flushes.delete(said);
          answered++;
          resolve(event.hash);
          break;
        }
      } else if (event.t === 'error' && event.fatal) finish(undefined, streamFailed(s, event));
      else if (event.t === 'done' && event.v === undefined) {
        done.resolve(event);
        finish();
      }
    },
    acknowledge,
    resume(state, isDone) {
      if (state) acknowledge(state);
      // Those that the server has not; what is answered is not in here any more.
      const unasked = [...flushes.keys()].slice(state && state.flushes - answered);
      rewind((said) => {
        if (!state) return isDone;
        const t = 't' in said && said.t;
        return t === 'open' || (t === 'end' && state.ended) || (t === 'flush' && !unasked.includes(said));
      });
    },
    restart() {
      answered = 0;
      nature.restart();
    },
    pump,
    first: inbox.first,
    finish,
  };
  const talk: Talk<E> = {
    s,
    events: inbox.events,
    discard: inbox.discard,
    flush({ hash = false } = {}) {
      go();
      const said = { t: 'flush', s, hash } as const;
      const answer = promised<string | undefined>();
      outbox.add(said);
      flushes.set(said, answer);
      return answer.promise;
    },
    cancel() {
      if (isOver) return;
      if (link.isReady()) link.say({ t: 'cancel', s });
      finish();
    },
  };
  return { work, talk, inbox, outbox, flushes, done: done.promise, go, room };
}
