import { setImmediate } from 'node:timers/promises';
import type { Output } from './output.js';

/** So many files are worked on before the loop of events turns. */
const PER_TURN = 16;

/**
 * Goes through files until nobody reads any more what is printed. Their work
 * waits for the disk: of small files, several that are read at once cost seven
 * times as much, and there is nothing else to do meanwhile.
 */
export async function* inTurns(
  files: readonly string[],
  output: Output,
): AsyncGenerator<readonly [number, string], void, undefined> {
  for (const [index, file] of files.entries()) {
    if (index % PER_TURN === 0) await setImmediate();
    if (output.gone.aborted) return;
    yield [index, file];
  }
}
