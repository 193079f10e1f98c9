import { queueFull } from '../../error/stream.js';
import { Handover } from './handover.js';

/** Two ends of a stage between streams, for `pipeThrough`. */
export interface StreamPair<In, Out> {
  readonly writable: WritableStream<In>;
  readonly readable: ReadableStream<Out>;
}

export interface PairLimits<In> {
  /** So many items may wait for the reader. */
  readonly readySize: number;
  /** So much may wait to be read, measured by `sizeOf`; a writer that does not wait beyond that fails. */
  readonly waitingSize: number;
  readonly sizeOf: (item: In) => number;
  readonly unit: string;
}

/**
 * A stage that is an iterator in the middle: what is written is what it reads,
 * and it is asked for no more than the reader wants. A failure comes behind all
 * that was given before it.
 */
export function pairOf<In, Out>(
  limits: PairLimits<In>,
  make: (source: AsyncIterable<In>) => AsyncIterator<Out>,
): StreamPair<In, Out> {
  let waiting = 0;
  let passed = 0;
  let closing: WritableStreamDefaultController | undefined;
  const handover = new Handover<In>(() => closing?.error(new TypeError('The reader has left.')));
  const items = make(handover);
  let failure: { readonly error: unknown } | null = null;

  const readable = new ReadableStream<Out>(
    {
      async pull(controller) {
        if (failure === null) {
          try {
            const { done, value } = await items.next();
            if (done === true) controller.close();
            else controller.enqueue(value);
            return;
          } catch (error) {
            failure = { error };
            closing?.error(error);
          }
        }
        // What waits is given first: to fail now would throw it away. Each read asks again.
        if (controller.desiredSize === limits.readySize) controller.error(failure.error);
      },
      async cancel() {
        await items.return?.();
      },
    },
    { highWaterMark: limits.readySize },
  );
  const writable = new WritableStream<In>(
    {
      start(controller) {
        closing = controller;
      },
      async write(item) {
        await handover.put(item);
        const size = limits.sizeOf(item);
        waiting -= size;
        passed += size;
      },
      close() {
        handover.end();
      },
      abort(reason) {
        handover.fail(reason);
      },
    },
    {
      highWaterMark: 1,
      size(item) {
        waiting += limits.sizeOf(item);
        if (waiting > limits.waitingSize) {
          const error = queueFull(passed, waiting, limits.waitingSize, limits.unit);
          handover.fail(error);
          throw error;
        }
        return 1;
      },
    },
  );
  return { writable, readable };
}
