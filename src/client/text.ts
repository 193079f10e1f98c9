import { clientError } from '../error/client.js';
import type { ErrorCode } from '../error/codes.js';
import type { MillraceError } from '../error/millrace-error.js';
import type { ClientMessage, OpenMessage } from '../wire/client-messages.js';
import { binaryFrame } from '../wire/frame.js';
import type { DoneMessage, ReadyMessage, StreamState } from '../wire/server-messages.js';
import type { ParseDocument } from './document.js';
import { applyEdits } from './edits.js';
import type { DocumentEvent, StreamEvent } from './events.js';
import type { Heard } from './heard.js';
import { createNews } from './news.js';
import { promised, type Settle } from './promised.js';
import type { ParseStream } from './stream.js';

/** A stream or document as its session sees it. */
export type Work = readonly [
  /** There is a message about it. */
  hear: (message: Heard) => void,
  /** A server is there; `isResumed` when it has not lost what it was told before. */
  resume: (ready: ReadyMessage, isResumed: boolean) => void,
  /** It is over. What is waited for is rejected with `why`, and so is the reader if that is a fault. */
  finish: (why: MillraceError, isFault?: boolean) => void,
];

/** Bytes are a frame. */
export type Sent = ClientMessage | Uint8Array<ArrayBuffer>;

/** What a server counts of a stream or document. Each thing that is said makes one of these go up. */
type Count = keyof StreamState;
/** What was said, and what a server has of its count when it has this. */
type Entry =
  | readonly [said: string | Uint8Array, count: 'received', upTo: number]
  | readonly [said: ClientMessage, count: Exclude<Count, 'received'>, upTo: number];

/**
 * A stream or document. It lives through breaks of the line, and through servers.
 *
 *   write, flush, edit, end ──▶ │ known │ on its way │ waiting │   log
 *                                                    └ next, sent
 *   events ◀── letters ◀── hear
 *
 * Things arrive in the order in which they are said, or not at all. So a server's
 * counts tell what it has of the log: after a break the log is gone through from its
 * front, and what a count does not reach is said again. What is known is kept for
 * a server that loses all; but not of a long stream, which is lost then, nor of a
 * document, which is given to the next server as it is by then.
 *
 * @param works where it is found as long as it is not over
 * @param say whether that could be said: not while no server is there
 * @param taken told of each event that its reader has taken, or that nobody will take
 * @param piece units of text, or bytes, that a message has room for now
 * @param keep how long a stream may be to be kept
 */
export function createText(
  works: Map<number, Work>,
  say: (message: Sent) => boolean,
  taken: (event: Heard) => void,
  piece: () => number,
  keep: number,
  isDocument: boolean | undefined,
  { text = '', ...open }: OpenMessage,
): ParseStream | ParseDocument {
  /** How much of a stream may be on its way. */
  const WINDOW = 500_000;
  /** Text is put together up to this length: whoever writes letter by letter must not fill the log. */
  const JOINED = 10_000;
  const { s } = open;
  /** Whether it can be said again from its beginning. */
  const isKept = (): boolean => log[0]?.[1] === 's';
  const isNews = createNews(isKept);
  const fault = (code: ErrorCode, ...about: readonly unknown[]): MillraceError =>
    clientError(code, 'stream', s, ...about);
  const closed = (): MillraceError => fault('CHANNEL_CLOSED', 'is over');

  /** Why it is over. */
  let over: MillraceError | undefined;
  let isFaulty: boolean | undefined;
  /** Events that nobody has taken. */
  const letters: Heard[] = [];
  let wake: (() => void) | undefined;

  const log: Entry[] = [];
  /** The counts of the server. That of ends is true or false, which compare as 1 and 0. */
  let known = { received: 0 } as Record<Count, number>;
  /** What of the log is said next; and the place in the text from which on. Places count units or bytes. */
  let next = 0;
  let sent = 0;
  let length = 0;
  /** Whether text or bytes are written. */
  let kind: string | undefined;
  let version = 0;
  /** The version that is 0 for this server. */
  let base = 0;
  /** Flushes that were answered, and how many of them by servers that are gone. */
  let answered = 0;
  let before = 0;
  const flushes: Settle<string | undefined>[] = [];
  const writers: Settle<void>[] = [];
  const ends: Settle<DoneMessage>[] = [];
  let done: Promise<DoneMessage> | undefined;

  let put = (event: Heard): void => {
    letters.push(event);
    wake?.();
  };

  const discard = (): void => {
    put = taken;
    letters.splice(0).forEach(taken);
  };

  async function* read(): AsyncGenerator<Heard, undefined> {
    try {
      // oxlint-disable-next-line no-unmodified-loop-condition -- it is over while this waits
      while (letters.length || !over) {
        const letter = letters.shift();
        if (letter) {
          taken(letter);
          yield letter;
        } else {
          // oxlint-disable-next-line no-await-in-loop -- waiting is the point
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      if (isFaulty) throw over;
    } finally {
      discard();
    }
  }

  /** Says what may be said, and lets writers go on. */
  const move = (): void => {
    if (length - known.received <= WINDOW) for (const [resolve] of writers.splice(0)) resolve();
    for (; next < log.length; next++) {
      const [said, count, upTo] = log[next]!;
      if (count === 'received') {
        // After a break it may have a part of this.
        while (sent < upTo) {
          const from = sent - upTo + said.length;
          const part = said.slice(from, from + piece());
          if (
            sent - known.received >= WINDOW ||
            !say(typeof part === 'string' ? { t: 'chunk', s, text: part, off: sent } : binaryFrame(s, part))
          )
            return;
          sent += part.length;
        }
      } else if (!(known[count] >= upTo) && !say(said)) return;
    }
  };

  /** Puts it into the log. It leaves behind the turn, together with what else is written in this. */
  const add = (...entry: Entry): void => {
    if (over) throw over;
    log.push(entry);
    queueMicrotask(move);
  };

  const write = (data: string | Uint8Array): void => {
    const [last] = log.at(-1) ?? [];
    length += data.length;
    if (typeof last === 'string' && last.length < JOINED) {
      log.pop();
      if (next > log.length) next--;
      data = last + data;
    }
    add(data.slice(), 'received', length);
  };

  const end = (): void => add({ t: 'end', s }, 'ended', 1);

  /** What a server is told first. */
  const load = (): void => {
    length = 0;
    base = version;
    add(open, 's', s);
    if (isDocument) {
      write(text);
      end();
    }
  };

  const hear = (message: Heard): void => {
    if (message.t === 'ack') {
      // It has no count of ends, but whoever has applied an edit has the end before it.
      known = { ...known, ended: message.v!, ...message };
      if (isDocument || length > keep) for (; log[0] && known[log[0][1]] >= log[0][2]; next--) log.shift();
      move();
    } else {
      if ('v' in message) message.v += base;
      if (isDocument || isNews(message)) put(message);
      else taken(message);
      if (message.t === 'flushed') {
        known.flushes = ++answered;
        flushes.shift()?.[0](message.hash);
      }
      if (message.fatal) finish(fault('STREAM_FAILED', message.code, message.message));
      if (message.t === 'done' && !isDocument) {
        ends[0]?.[0](message as DoneMessage);
        finish(closed());
      }
    }
  };

  const resume = ({ streams, opened }: ReadyMessage, isResumed: boolean): void => {
    const state = streams.find((each) => each.s === s);
    // What the server has had and has no more is over: only its last events are missing.
    if (!(state || s > opened)) return;
    if (!isResumed) {
      before = answered;
      if (isDocument) {
        const said = log.splice(0);
        load();
        log.push(...said.filter((entry) => entry[1] === 'flushes'));
        put({ t: 'restart', s, v: version });
      } else if (!isKept()) {
        put({ t: 'lost', s });
        finish(fault('STREAM_LOST', 'over keep', keep));
      }
    }
    known = { received: 0, flushes: 0, ...(state as object) } as typeof known;
    known.flushes += before;
    next = 0;
    sent = known.received;
    move();
    // Until they are answered they stay in the log: another server may have to be asked.
    known.flushes = answered;
  };

  const finish = (why: MillraceError, isFault?: boolean): void => {
    over = why;
    isFaulty = isFault;
    log.length = 0;
    works.delete(s);
    for (const [, reject] of [...writers, ...flushes, ...ends]) reject(why);
    wake?.();
  };

  works.set(s, [hear, resume, finish]);
  load();
  const talk = {
    s,
    events: read() as AsyncGenerator<StreamEvent & DocumentEvent, undefined>,
    discard,
    flush: (options?: { readonly hash?: boolean }) =>
      promised(flushes, () => add({ t: 'flush', s, ...options }, 'flushes', answered + flushes.length + 1)),
    cancel() {
      if (over) return;
      say({ t: 'cancel', s });
      finish(closed());
      discard();
    },
  };
  return isDocument
    ? {
        ...talk,
        get text() {
          return text;
        },
        get version() {
          return version;
        },
        edit(given) {
          const [edited, messages] = applyEdits(text, given, piece());
          for (const edits of messages) {
            add({ t: 'edit', s, v: version + 1 - base, edits }, 'v', version + 1 - base);
            version++;
          }
          text = edited;
          return version;
        },
      }
    : {
        ...talk,
        write: (data) =>
          promised(writers, () => {
            if (done) throw closed();
            kind ??= typeof data;
            // The server would leave it out, and go on.
            if (kind !== typeof data) throw fault('OPTION_NOT_ALLOWED', 'mixes text and bytes');
            write(data);
          }),
        end: () => (done ??= promised(ends, end)),
      };
}
