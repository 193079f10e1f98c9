import { sessionClosed, socketMissing } from '../error/client.js';
import { systemClock } from '../schedule/clock.js';
import type { ClientMessage, OpenMessage } from '../wire/client-messages.js';
import type { EventMessage, ReadyMessage, ServerMessage } from '../wire/server-messages.js';
import { createDocument, type ParseDocument } from './document.js';
import { createLine } from './line.js';
import type { Link, Receipt } from './link.js';
import type { ConnectOptions, DocumentOptions, StreamOptions } from './options.js';
import { globalSocket } from './socket.js';
import type { SessionState } from './state.js';
import { createStream, type ParseStream } from './stream.js';
import type { Work } from './work.js';

/** Units of frames after which what was taken is confirmed: the server keeps what is not. */
const CONFIRM = 262_144;

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
 *   streams, documents ── say ──▶ line ──▶ server
 *          ▲                       │
 *          └── by s ──── by seq ◀──┘    what comes twice is heard once
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED` when there is no WebSocket to connect with
 */
export function connect(url: string, options: ConnectOptions = {}): Session {
  const Socket = options.WebSocket ?? globalSocket();
  if (!Socket) throw socketMissing();
  const { credit = 4_096, onState } = options;
  /** Also those that are over, as long as some of their events are not taken. */
  const works = new Map<number, Work>();
  let state: SessionState = { is: 'idle' };
  let server: ReadyMessage | undefined;
  let isReady = false;
  /** The last event, as the server counts; and how many there were of servers before it. */
  let seq = 0;
  let before = 0;
  let lastStream = 0;
  /** Events that cost and are not taken; those that are and were not told to the server; units of their frames. */
  let untaken = 0;
  let owed = 0;
  let unconfirmed = 0;

  const say = (message: ClientMessage | Uint8Array<ArrayBuffer>): void =>
    line.send(message instanceof Uint8Array ? message : JSON.stringify(message));

  /** Not for each event, since the server counts messages. */
  const giveCredit = (): void => {
    let first = before + seq + 1;
    for (const [s, work] of works) {
      const untakenFirst = work.first();
      if (untakenFirst) first = Math.min(first, untakenFirst);
      else if (work.isOver()) works.delete(s);
    }
    say({ t: 'credit', n: owed, seq: Math.max(0, first - 1 - before) });
    owed = unconfirmed = 0;
  };

  const link: Link = {
    piece: options.piece ?? 32_768,
    keep: options.keep ?? 1_048_576,
    isReady: () => isReady,
    say,
    taken({ costs, size }: Receipt) {
      unconfirmed += size;
      if (costs) {
        untaken--;
        owed++;
      }
      if (isReady && (owed * 2 >= credit || unconfirmed >= CONFIRM)) giveCredit();
    },
  };

  const hearEvent = (event: EventMessage, size: number): void => {
    if (!event.seq || event.seq <= seq) return;
    // One is missing: the line breaks, and the server says it again.
    if (event.seq > seq + 1) throw new Error('gap');
    seq = event.seq;
    line.succeed();
    const costs = /^(node|change|diag|progress)$/.test(event.t);
    if (costs) untaken++;
    const receipt = { n: before + seq, costs, size };
    const work = works.get(event.s ?? 0);
    if (work) work.hear(event, receipt);
    else link.taken(receipt);
  };

  const resume = (ready: ReadyMessage): void => {
    const isResumed = !server || server.epoch === ready.epoch;
    server = ready;
    if (!isResumed) {
      before += seq;
      seq = 0;
    }
    const states = new Map(ready.streams.map((each) => [each.s, each]));
    for (const [s, work] of works) {
      if (work.isOver()) continue;
      if (isResumed) work.resume(states.get(s), s <= ready.opened);
      else work.restart();
    }
    line.ready();
    change({ is: 'open', isResumed });
    for (const s of states.keys()) {
      // Given up when nobody could be told.
      if (works.get(s)?.isOver() !== false) say({ t: 'cancel', s });
    }
    for (const work of works.values()) work.pump();
  };

  const hear = (frame: string): void => {
    // What a batch costs is put down to its first.
    let size = frame.length;
    for (const message of [JSON.parse(frame) as ServerMessage | ServerMessage[]].flat()) {
      if (message.t === 'ready') resume(message);
      else if (message.t === 'ack') {
        line.succeed();
        works.get(message.s)?.acknowledge(message);
      } else if (message.t !== 'pong') {
        hearEvent(message, size);
        size = 0;
      }
    }
  };

  const change = (next: SessionState): void => {
    state = next;
    isReady = next.is === 'open';
    if (next.is === 'closed') {
      const fault = sessionClosed(next);
      for (const work of works.values()) {
        if (!work.isOver()) work.finish(next.code === 1000 ? undefined : fault, fault);
      }
    }
    // Behind what goes on here: the caller may not have the session yet, and what he throws is his.
    if (onState) queueMicrotask(() => onState(next));
  };

  const line = createLine(
    url,
    {
      Socket,
      clock: options.clock ?? systemClock,
      random: options.random ?? Math.random,
      firstWait: options.firstWait ?? 250,
      mostWait: options.mostWait ?? 30_000,
      attempts: options.attempts ?? Infinity,
    },
    {
      greet() {
        owed = unconfirmed = 0;
        const greeting: ClientMessage = {
          t: 'hello',
          resume: server && { session: server.session, seq },
          want: options.want,
          credit: credit - untaken,
        };
        return JSON.stringify(greeting);
      },
      hear,
      isBusy: () => [...works.values()].some((work) => !work.isOver()),
      change,
    },
  );
  line.connect();

  const begin = <T>(make: (open: Pick<OpenMessage, 't' | 's'>) => readonly [T, Work]): T => {
    if (state.is === 'closed') throw sessionClosed(state);
    if (state.is === 'idle') line.connect();
    const [made, work] = make({ t: 'open', s: ++lastStream });
    works.set(lastStream, work);
    return made;
  };

  return {
    get state() {
      return state;
    },
    get server() {
      return server;
    },
    stream: (given) => begin((open) => createStream(link, { ...open, mode: 'stream', ...given })),
    document: ({ text = '', ...given }) =>
      begin((open) => createDocument(link, { ...open, mode: 'document', ...given }, text)),
    reconnect: line.connect,
    close: () => line.close(1000, 'done'),
  };
}
