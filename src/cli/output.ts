import type { Writable } from 'node:stream';

/** Where results go. Whoever writes waits until it has been taken; a reader that leaves is no error. */
export class Output {
  readonly #stream: Writable;
  readonly #gone = new AbortController();
  #failure: Error | null = null;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') this.#failure = error;
      this.#gone.abort();
    });
  }

  /** Aborted when nobody reads any more, as when `head` has what it wants. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Why nothing more can be written, when it is not that the reader has left. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Done when the stream can take more, or will never. */
  async write(text: string): Promise<void> {
    const { signal } = this.#gone;
    if (text === '' || signal.aborted || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off('drain', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#stream.on('drain', done);
      signal.addEventListener('abort', done);
    });
  }
}
