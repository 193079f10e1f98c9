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

/** What a server counts of a stream: each thing that is said to it makes one of these go up. */
type Count = keyof StreamState;
type Entry =
  | readonly [said: string | Uint8Array, count: 'received', upTo: number]
  | readonly [said: ClientMessage, count: Exclude<Count, 'received'>, upTo: number];

/**
 * A stream or document. It lives through breaks of the line, and through servers.
 *
 *   write, edit, ... ──▶ │ kept │ on its way │ waiting │     log, in the order of the text
 *                         └ known      └ next, sent
 *
 * The log has what was said, and up to where a count of the server's goes with it. So
 * what the server says of its counts tells what it has: after a break all is gone
 * through again from the front, and the rest is sent. What it has is kept as long as
 * all of it is, for a server that loses everything; of a document nothing, since that is
 * sent as it is by then.
 *
 * @param say whether it could be said: nothing is as long as no server is there
 * @param taken told of each event that its reader has taken, or that nobody will
 * @param piece units of text, or bytes, that a message has room for
 * @param keep longer streams are not kept
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
  const WINDOW = 2 ** 19;
  /** What waits is put together up to this length. */
  const JOINED = 2 ** 15;
  const { s } = open;
  /** Whether it can be said again from its beginning. */
  const isKept = (): boolean => !isDocument && length <= keep;
  const isNews = createNews(isKept);
  const fault = (code: ErrorCode, ...about: readonly unknown[]): MillraceError =>
    clientError(code, 'stream', s, ...about);
  const closed = (): MillraceError => fault('CHANNEL_CLOSED');

  /** Why it is over. */
  let over: MillraceError | undefined;
  let isFaulty: boolean | undefined;
  /** Events that nobody has taken. */
  const letters: Heard[] = [];
  let wake: (() => void) | undefined;

  const log: Entry[] = [];
  /** As a server has it. One that has everything from before an end says true, which is 1. */
  let known = { received: 0 } as Record<Count, number>;
  /** What is to be said next; and the units, or bytes, before that. */
  let next = 0;
  let sent = 0;
  /** Units, or bytes, of all that was written. */
  let length = 0;
  let kind: string | undefined;
  let version = 0;
  /** The version that this server was given as its first. */
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
    for (const [said, count, upTo] of log.slice(next)) {
      if (count === 'received') {
        for (;;) {
          const from = sent - upTo + said.length;
          const part = said.slice(from, from + piece());
          if (!part.length) break;
          if (
            sent - known.received >= WINDOW ||
            !say(typeof part === 'string' ? { t: 'chunk', s, text: part, off: sent } : binaryFrame(s, part))
          )
            return;
          sent += part.length;
        }
      } else if (!(known[count] >= upTo) && !say(said)) return;
      next++;
    }
  };

  /** Sends it behind everything that is written in this turn. */
  const add = (...entry: Entry): void => {
    if (over) throw over;
    log.push(entry);
    queueMicrotask(move);
  };

  const write = (data: string | Uint8Array): void => {
    const [last, , upTo] = log.at(-1) ?? [];
    length += data.length;
    if (typeof last === 'string' && upTo! > sent && last.length < JOINED) {
      log.pop();
      data = last + data;
    }
    add(data.slice(), 'received', length);
  };

  const end = (): void => add({ t: 'end', s }, 'ended', 1);

  /** The first that a server is told. */
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
    const { t } = message;
    if (t === 'ack') {
      // What has applied an edit has the end of the text before it.
      known = { ...known, ended: message.v!, ...message };
      for (; !isKept() && log[0] && known[log[0][1]] >= log[0][2]; next--) log.shift();
      move();
    } else {
      if ('v' in message) message.v += base;
      if (isDocument || isNews(message)) put(message);
      else taken(message);
      if (t === 'flushed') {
        known.flushes = ++answered;
        flushes.shift()?.[0](message.hash);
      }
      if (message.fatal) finish(fault('STREAM_FAILED', message.code, message.message));
      if (t === 'done' && !isDocument) {
        ends[0]?.[0](message as DoneMessage);
        finish(closed());
      }
    }
  };

  const resume = ({ streams, opened }: ReadyMessage, isResumed: boolean): void => {
    const state = streams.find((each) => each.s === s);
    // What the server had and has no more is over: only its last events are missing.
    if (!(state || s > opened)) return;
    if (!isResumed) before = answered;
    known = { received: 0, flushes: 0, ...(state as object) } as typeof known;
    known.flushes += before;
    next = 0;
    sent = known.received;
    if (!isResumed) {
      if (isDocument) {
        const said = log.splice(0);
        load();
        log.push(...said.filter(([, count]) => count === 'flushes'));
        put({ t: 'restart', s, v: version });
      } else if (!isKept()) {
        put({ t: 'lost', s });
        finish(fault('STREAM_LOST', 'longer than', keep));
      }
    }
    move();
    // From here on they count as known when they are answered: until then another server may have to be asked.
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
            const v = version + 1 - base;
            add({ t: 'edit', s, v, edits }, 'v', v);
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
            if (kind !== typeof data) throw fault('OPTION_NOT_ALLOWED', 'text or bytes');
            write(data);
          }),
        end: () => (done ??= promised(ends, end)),
      };
}
