import { TextStream } from '../../document/text-stream.js';
import { jsonOf } from '../../document/told-json.js';
import type { Told, Wants } from '../../document/told.js';
import type { Language } from '../../lex/language.js';
import type { Clock } from '../../schedule/clock.js';
import type { Job } from '../../schedule/lanes.js';
import type { Scheduler } from '../../schedule/scheduler.js';
import { newHasher } from './hasher.js';
import type { ChannelLimits } from './limits.js';

export interface BodyOptions {
  readonly language: Language;
  readonly wants: Wants;
  readonly limits: ChannelLimits;
  readonly scheduler: Scheduler;
  /** What slices are measured by. */
  readonly clock: Clock;
  /** Told how long each slice took. */
  readonly onRead: (milliseconds: number) => void;
  /** Told how many bytes it holds, roughly, whenever that is other, and 0 at the end; answers whether it may. */
  readonly onHeld: (bytes: number) => boolean;
}

/** Units of lines that are put together, and of text that is given to the reader at once. */
const PIECE = 65_536;

/**
 * Reads a text that arrives as bytes and gives what is told of it as JSON Lines:
 * the messages of a stream, without `seq` and `s`, the last of them `done` or an
 * `error` that is fatal. No byte is asked for before what was told of those before it
 * has been taken. Memory: a piece of the one and of the other.
 */
export async function* readBody(
  source: AsyncIterable<Uint8Array>,
  options: BodyOptions,
): AsyncGenerator<string, void, undefined> {
  const { language, wants, limits } = options;
  const { depth: maxDepth, token: maxTokenLength, value: valueUnits } = limits;
  const stream = new TextStream(language, { wants, maxDepth, maxTokenLength, valueUnits, newHasher });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const slice = slices(stream, options);
  try {
    for await (const bytes of source) {
      const text = decoded(decoder, bytes);
      if (text === null) {
        yield BAD_UTF8;
        return;
      }
      stream.write(text);
      // What is small is put together: a slice costs as much as some of it.
      while (stream.isReady) yield* await slice();
      if (stream.isOver) return;
      if (options.onHeld(stream.weight)) continue;
      yield OVERLOADED;
      return;
    }
    const rest = decoded(decoder);
    if (rest === null) {
      yield BAD_UTF8;
      return;
    }
    stream.end();
    while (stream.isReady) yield* await slice();
  } finally {
    slice.drop();
    options.onHeld(0);
  }
}

const BAD_UTF8 = lineOf({ t: 'error', code: 'bad-utf-8', message: 'The bytes are no UTF-8.', fatal: true });

const OVERLOADED = lineOf({
  t: 'error',
  code: 'overloaded',
  message: 'The server holds as much as it may. Try again later.',
  fatal: true,
});

function lineOf(told: Told): string {
  return `${jsonOf(told)}\n`;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Has a stream read on, a slice at each call, in the turns of the scheduler. Gives the lines, at most one string. */
function slices(
  stream: TextStream,
  { scheduler, clock, onRead }: BodyOptions,
): (() => Promise<readonly string[]>) & { drop(): void } {
  let give: ((lines: readonly string[]) => void) | null = null;
  let refuse: ((error: unknown) => void) | null = null;
  const job: Job = {
    lane: 'bulk',
    run(until) {
      const began = clock.now();
      let lines = '';
      for (let now = began; now < until && lines.length < PIECE; now = clock.now()) {
        const answer = stream.next();
        if (answer === 'idle') break;
        if (answer !== 'worked') lines += lineOf(answer);
      }
      onRead(clock.now() - began);
      give!(lines === '' ? [] : [lines]);
      return false;
    },
    fail: (error) => refuse!(error),
  };
  const slice = (): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      give = resolve;
      refuse = reject;
      scheduler.wake(job);
    });
  return Object.assign(slice, { drop: () => scheduler.drop(job) });
}
