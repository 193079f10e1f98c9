import { clientError } from '../error/client.js';
import type { MillraceError } from '../error/millrace-error.js';
import type { HelloMessage } from '../wire/client-messages.js';
import { SUBPROTOCOL } from '../wire/protocol.js';
import type { ReadyMessage } from '../wire/server-messages.js';
import type { ParseDocument } from './document.js';
import type { Heard } from './heard.js';
import type { ConnectOptions, DocumentOptions, StreamOptions } from './options.js';
import type { SocketLike, SocketScope } from './socket.js';
import type { SessionState } from './state.js';
import type { ParseStream } from './stream.js';
import { createText, type Sent, type Work } from './text.js';

/** A session with a parse server, over as many connections as it takes. */
export interface Session {
  /** What it is doing; the option `onState` is told when that changes. */
  readonly state: SessionState;
  /** What the server said of itself when it was last reached: its languages and limits, among others. */
  readonly server: ReadyMessage | undefined;
  /** Opens a stream: a text that is sent in pieces. Needs no connection yet. */
  stream(options: StreamOptions): ParseStream;
  /** Opens a document: a text that is edited. Needs no connection yet. */
  document(options: DocumentOptions): ParseDocument;
  /** Connects now, instead of when the wait is over. */
  reconnect(): void;
  /** Ends everything: readers come to the end, and what is waited for is rejected with `SESSION_CLOSED`. */
  close(): void;
}

/**
 * Begins a session with the parse server at `url`, which begins with `ws:` or
 * `wss:`. Answers at once; what is said before there is a connection waits for it.
 *
 *   connecting ── ready ──▶ open ── cut ──▶ waiting ── time ──▶ connecting
 *                             └── final code, close() ──▶ closed
 *
 *   streams, documents ── say ──▶ socket ──▶ server
 *          ▲                        │
 *          └── by s ───── by seq ◀──┘    what comes twice is heard once
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED` when there is no WebSocket to connect with
 */
export function connect(
  url: string,
  {
    WebSocket: Socket = (globalThis as SocketScope).WebSocket,
    want,
    credit = 4_096,
    keep = 2 ** 20,
    firstWait = 250,
    mostWait = 30_000,
    attempts,
    onState,
  }: ConnectOptions = {},
): Session {
  /** Units of frames after which what was taken is confirmed: the server keeps the rest, and only so much. */
  const CONFIRM = 250_000;
  /** Milliseconds in which a server must be there and answer. */
  const HANDSHAKE = 10_000;
  /** One that is silent for so long is asked whether it is there, and after as long again given up. */
  const SILENCE = 30_000;
  /** Milliseconds to leave a server alone that has too much to do. */
  const BUSY = 5_000;
  /** Units that a message may have as long as no server has said what it takes. */
  const PIECE = 1_024;

  if (!Socket) throw clientError('OPTION_NOT_ALLOWED', 'no WebSocket');
  /** Those that are not over. */
  const works = new Map<number, Work>();
  let lastStream = 0;
  let state: SessionState;
  /** Why it is closed. */
  let closed: MillraceError | undefined;
  let server: ReadyMessage | undefined;
  let socket: SocketLike | null;
  let timer: ReturnType<typeof setTimeout>;
  /** Since something was achieved. */
  let attempt = 0;
  /** The last event. */
  let seq = 0;
  /** Events that cost a credit and are not taken; each with the units of all frames before it. */
  const untaken = new Map<Heard, number>();
  let heard = 0;
  let confirmed = 0;
  /** Events that were taken since the server was given credit. */
  let owed = 0;

  const change = (next: SessionState): void => {
    state = next;
    // Behind what goes on here: the caller may not have the session yet, and what he throws is his.
    queueMicrotask(() => onState?.(next));
  };

  const ring = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };

  const say = (message: Sent): boolean => {
    if (state.is !== 'open') return false;
    socket!.send('t' in message ? JSON.stringify(message) : message);
    return true;
  };

  /** Credit is not given for each event, since the server counts messages. */
  const taken = (event: ReadyMessage | Heard): void => {
    if (untaken.delete(event as Heard)) owed++;
    const [[first, place] = [{ seq: seq + 1 }, heard]] = untaken;
    if (owed * 2 < credit && place - confirmed < CONFIRM) return;
    // The first may be of a server that is gone, and that had another count.
    if (say({ t: 'credit', n: owed, seq: Math.min(seq, first.seq! - 1) })) {
      owed = 0;
      confirmed = place;
    }
  };

  const hear = (frame: string): void => {
    for (const message of [JSON.parse(frame) as unknown].flat() as (ReadyMessage | Heard)[]) {
      if (message.t === 'ready') {
        const isResumed = !server || server.epoch === message.epoch;
        server = message;
        if (!isResumed) seq = 0;
        change({ is: 'open', isResumed });
        // Given up when nobody could be told.
        for (const { s } of message.streams) if (!works.has(s)) say({ t: 'cancel', s });
        for (const [, resume] of works.values()) resume(message, isResumed);
        // What was taken meanwhile is owed: without it nothing may come that could be taken.
        taken(message);
      } else {
        if (message.seq! <= seq) continue;
        // One is missing: the line breaks, and the server says it again.
        if (message.seq! > seq + 1) return lost();
        attempt = 0;
        seq = message.seq ?? seq;
        // `node`, `change`, `diag` and `progress`.
        if (/nod|cha|dia|pro/.test(message.t)) untaken.set(message, heard);
        (works.get(message.s!)?.[0] ?? taken)(message);
      }
    }
    heard += frame.length;
  };

  /**
   * Hangs up, and decides what comes then. Final is, as with HTTP, what 44xx says of
   * this client, unless it was late (4408) or too fast (4429); and what would happen
   * again: no UTF-8 (1007), a frame that is too large (1009).
   */
  const lost = (code = 1006, reason = '', isFinal = /^100[79]|^44(?!08|29)/.test(code as never)): void => {
    if (closed) return;
    clearTimeout(timer);
    socket?.close(isFinal ? 1000 : 4000);
    socket = null;
    if (code === 1000 && !isFinal && !works.size) change({ is: 'idle' });
    else if (isFinal || attempt >= attempts!) {
      closed = clientError('SESSION_CLOSED', code, reason);
      change({ is: 'closed', code, reason });
      for (const [, , finish] of works.values()) finish(closed, !isFinal || code > 1000);
    } else {
      // Random in its whole length: clients that were cut off together must not come back together.
      const wait =
        Math.random() * Math.min(mostWait, firstWait * 2 ** attempt++) +
        (code === 1013 || code === 4429 ? BUSY : 0);
      ring(wait, call);
      change({ is: 'waiting', wait, attempt, code, reason });
    }
  };

  const watch = (milliseconds: number): void =>
    ring(milliseconds, () => (say({ t: 'ping' }) ? ring(SILENCE, lost) : lost()));

  /** Connects, unless it does so already. What an old socket still has to say is not heard. */
  const call = (): void => {
    if (socket || closed) return;
    const made = (socket = new Socket(url, SUBPROTOCOL));
    /* oxlint-disable unicorn/prefer-add-event-listener -- one of each */
    made.onopen = () => {
      owed = 0;
      made.send(
        JSON.stringify({
          t: 'hello',
          resume: server && { session: server.session, seq },
          want,
          credit: credit - untaken.size,
        } satisfies HelloMessage),
      );
    };
    made.onmessage = ({ data }) => {
      if (made !== socket) return;
      watch(SILENCE);
      try {
        hear(data as string);
      } catch {
        lost();
      }
    };
    made.onclose = ({ code, reason }) => {
      if (made === socket) lost(code, reason);
    };
    // A close follows, and says the same.
    made.onerror = () => {};
    watch(HANDSHAKE);
    change({ is: 'connecting' });
  };

  const begin = (given: StreamOptions, isDocument?: boolean): ParseStream | ParseDocument => {
    if (closed) throw closed;
    if (state.is === 'idle') call();
    return createText(
      works,
      say,
      taken,
      // What is escaped takes six bytes a unit; the rest is for what stands around it.
      () => (server?.limits.frame as number) >> 3 || PIECE,
      keep,
      isDocument,
      { t: 'open', s: ++lastStream, mode: isDocument ? 'document' : 'stream', ...given },
    );
  };

  call();
  return {
    get state() {
      return state;
    },
    get server() {
      return server;
    },
    stream: (given) => begin(given) as ParseStream,
    document: (given) => begin(given, true) as ParseDocument,
    reconnect: call,
    close: () => lost(1000, 'done', true),
  };
}
