import type { Clock, Timer } from '../schedule/clock.js';
import { SUBPROTOCOL } from '../wire/protocol.js';
import { isFinal, waitBefore } from './backoff.js';
import type { SocketClass, SocketLike } from './socket.js';
import type { SessionState } from './state.js';

/** Milliseconds in which a server must be there and answer. */
const HANDSHAKE = 10_000;
/** A line that is silent for so many milliseconds is asked whether it is there, and after three times as long given up. */
const BEAT = 15_000;

export interface LineOptions {
  readonly Socket: SocketClass;
  readonly clock: Clock;
  readonly random: () => number;
  readonly firstWait: number;
  readonly mostWait: number;
  readonly attempts: number;
}

/** Who talks over a line. */
export interface Talker {
  /** The first thing to say on each socket. */
  readonly greet: () => string;
  /** Throws at what makes no sense: the connection is given up then, as at a fault of the network. */
  readonly hear: (text: string) => void;
  /** Whether anybody needs the line. */
  readonly isBusy: () => boolean;
  readonly change: (state: SessionState) => void;
}

export interface Line {
  /** Connects now, unless it does so already; cuts a wait short. */
  readonly connect: () => void;
  readonly send: (data: string | Uint8Array<ArrayBuffer>) => void;
  /** The server has answered the greeting. */
  readonly ready: () => void;
  /** Something was achieved: the next wait is a first one. */
  readonly succeed: () => void;
  /** Ends it for good. */
  readonly close: (code: number, reason: string) => void;
}

/**
 * A connection that comes back.
 *
 *   connecting ── ready ──▶ open ── cut ──▶ waiting ── time ──▶ connecting
 *                             └──── final code, close() ──▶ closed
 *
 * What an old socket still has to say is not heard.
 */
export function createLine(url: string, options: LineOptions, talker: Talker): Line {
  const { Socket, clock, random } = options;
  const { change } = talker;
  let socket: SocketLike | undefined;
  let timer: Timer;
  let attempt = 0;
  let heard = 0;
  let isOver = false;

  const ring = (milliseconds: number, then: () => void): void => {
    clock.clear(timer);
    timer = clock.set(then, milliseconds);
  };

  /* oxlint-disable unicorn/prefer-add-event-listener -- one of each, and they are taken off together */
  const leave = (code: number, reason: string): void => {
    const old = socket;
    socket = undefined;
    if (old === undefined) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close(code, reason);
  };

  const lost = (code: number, reason: string): void => {
    leave(4000, reason);
    if (isFinal(code)) close(code, reason);
    else if (code === 1000 && !talker.isBusy()) {
      clock.clear(timer);
      change({ is: 'idle' });
    } else if (attempt >= options.attempts) close(code, reason);
    else {
      const wait = waitBefore(++attempt, code, options, random());
      ring(wait, connect);
      change({ is: 'waiting', wait, attempt, code, reason });
    }
  };

  const connect = (): void => {
    if (socket !== undefined || isOver) return;
    const made = new Socket(url, SUBPROTOCOL);
    socket = made;
    made.onopen = () => made.send(talker.greet());
    made.onmessage = ({ data }) => {
      heard = clock.now();
      try {
        talker.hear(data as string);
      } catch {
        lost(1006, 'not understood');
      }
    };
    made.onclose = ({ code, reason }) => lost(code, reason);
    // A close follows, and says the same.
    made.onerror = () => {};
    ring(HANDSHAKE, () => lost(1006, 'no answer'));
    change({ is: 'connecting' });
  };

  const beat = (): void => {
    const silence = clock.now() - heard;
    if (silence > 3 * BEAT) lost(1006, 'silent');
    else {
      if (silence > BEAT) socket?.send('{"t":"ping"}');
      ring(BEAT, beat);
    }
  };

  const close = (code: number, reason: string): void => {
    if (isOver) return;
    isOver = true;
    clock.clear(timer);
    leave(1000, reason);
    change({ is: 'closed', code, reason });
  };

  return {
    connect,
    send: (data) => socket?.send(data),
    ready: () => ring(BEAT, beat),
    succeed: () => (attempt = 0),
    close,
  };
}
