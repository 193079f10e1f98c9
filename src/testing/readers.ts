import { clientGone } from '../error/render.js';
import type { Clock } from '../schedule/clock.js';
import { RecordingConsumer } from './recording-consumer.js';

/** A stream of bytes: a Web stream, a `Readable` of Node, or any async iterable of them. */
export type ByteSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** A consumer that takes its time: each call resolves after so many milliseconds of the clock. */
export function slowReader(clock: Clock, millisecondsEach: number): RecordingConsumer {
  return new RecordingConsumer({ clock, answer: () => sleep(clock, millisecondsEach) });
}

/** A consumer that leaves. */
export interface LeavingReader extends RecordingConsumer {
  /** Aborted with `CLIENT_GONE` when the reader leaves; pass it as the option `signal`. */
  readonly signal: AbortSignal;
  /** Leaves now. */
  leave(): void;
}

/**
 * A consumer that leaves in the middle: during the call with this index, or when
 * it is told to.
 */
export function leavingReader(atCall: number = Infinity, clock?: Clock): LeavingReader {
  const controller = new AbortController();
  const leave = (): void => controller.abort(clientGone());
  const reader: RecordingConsumer = new RecordingConsumer({
    clock,
    answer: () => {
      if (reader.events.length > atCall) leave();
    },
  });
  return Object.assign(reader, { signal: controller.signal, leave });
}

/**
 * Reads a stream to its end, with a pause after each piece, and answers with its
 * text. Rejects with the stream's own error.
 */
export async function readSlowly(
  source: ByteSource,
  clock: Clock,
  pauseMilliseconds: number,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of piecesOf(source)) {
    text += decoder.decode(bytes, { stream: true });
    await sleep(clock, pauseMilliseconds);
  }
  return text + decoder.decode();
}

/**
 * Reads so many bytes at least, and then leaves as readers do: a Web stream is
 * cancelled, a `Readable` destroyed. Answers with the text until then.
 */
export async function leaveAfter(source: ByteSource, bytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let left = bytes;
  for await (const piece of piecesOf(source)) {
    text += decoder.decode(piece, { stream: true });
    left -= piece.length;
    if (left <= 0) break;
  }
  return text;
}

/** Not every browser can iterate over its streams. Leaving the loop cancels either kind. */
async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  if (!('getReader' in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    if (!ended) await reader.cancel();
  }
}

function sleep(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.set(resolve, milliseconds);
  });
}
