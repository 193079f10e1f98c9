import type { Clock } from '../../schedule/clock.js';
import { CLOSE, type CloseWord } from '../../wire/close-codes.js';
import { closeReason } from './close-reason.js';
import type { ChannelSocket } from './socket.js';

/** So many sockets that were refused may wait for their other end to close, too. */
const MOST = 64;
/** Milliseconds in which they have to. */
const LINGER = 1000;

function ignore(): void {}

/**
 * Closes sockets that are not let in, and says why. A page sees of an upgrade that
 * is refused nothing but that it failed, and would try again for ever; of a socket that
 * was opened and closed it sees the code.
 *
 * Whoever is refused is a stranger, and costs next to nothing: nothing is heard of
 * them, they are few at a time and gone in a second.
 */
export class Refusals {
  readonly #clock: Clock;
  readonly #onClosed: (code: number) => void;
  readonly #sockets = new Set<ChannelSocket>();

  /** @param onClosed told the code with which each was refused */
  constructor(clock: Clock, onClosed: (code: number) => void) {
    this.#clock = clock;
    this.#onClosed = onClosed;
  }

  /** Whether one more would be cut without a word. */
  get isFull(): boolean {
    return this.#sockets.size >= MOST;
  }

  refuse(socket: ChannelSocket, word: CloseWord, why: string): void {
    // Whoever listened before holds the whole request for as long as the socket lives.
    socket.removeAllListeners('error');
    socket.on('error', ignore);
    this.#onClosed(CLOSE[word]);
    if (this.isFull) {
      socket.terminate();
      return;
    }
    this.#sockets.add(socket);
    const timer = this.#clock.set(() => socket.terminate(), LINGER);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#clock.clear(timer);
    });
    socket.close(CLOSE[word], closeReason(word, why));
  }

  /** Cuts those that are still there. */
  leave(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
}
