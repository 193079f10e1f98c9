import { EventEmitter } from 'node:events';
import type { ChannelSocket } from '../../../src/server/channel/socket.js';
import type { ClientMessage } from '../../../src/wire/client-messages.js';
import { valuesIn } from '../../../src/wire/frame.js';
import { SUBPROTOCOL } from '../../../src/wire/protocol.js';
import type { ServerMessage } from '../../../src/wire/server-messages.js';

/** A frame that was sent, and when. */
export interface SentFrame {
  readonly at: number;
  readonly messages: readonly ServerMessage[];
}

/** The server's end of a socket without a line: what is sent to it is kept, and is gone at once. */
export class NearSocket extends EventEmitter implements ChannelSocket {
  readonly protocol: string = SUBPROTOCOL;
  readonly frames: SentFrame[] = [];
  readonly closes: { readonly code: number; readonly reason: string }[] = [];
  readonly #now: () => number;
  bufferedAmount = 0;
  readyState = 1;
  isPaused = false;
  isTerminated = false;

  constructor(now: () => number = () => 0) {
    super();
    this.#now = now;
  }

  send(data: string): void {
    this.frames.push({ at: this.#now(), messages: valuesIn(data) as readonly ServerMessage[] });
  }

  ping(): void {}

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  close(code: number, reason: string): void {
    this.readyState = 2;
    this.closes.push({ code, reason });
  }

  terminate(): void {
    this.isTerminated = true;
    this.lose(1006);
  }

  /** The client says something, all in one frame. */
  hear(...messages: readonly ClientMessage[]): void {
    this.emit('message', Buffer.from(JSON.stringify(messages)), false);
  }

  /** The line is gone. */
  lose(code: number): void {
    this.readyState = 3;
    this.emit('close', code);
  }

  get messages(): ServerMessage[] {
    return this.frames.flatMap(({ messages }) => messages);
  }
}
