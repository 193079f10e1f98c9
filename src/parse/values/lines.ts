import { valueBroken } from '../../error/stream.js';
import type { Batch } from './batch.js';
import { isBlank } from './blank.js';
import type { ValueSettings } from './options.js';
import type { Place } from './place.js';
import type { ValueReader } from './reader.js';
import { OpenRecord } from './open-record.js';

/**
 * Values of JSON Lines. A line end cannot stand in a value, so the text is only
 * searched for those; what is broken ends with its line.
 */
export class LineReader implements ValueReader {
  readonly isOver = false;
  readonly #record: OpenRecord;
  readonly #tellsBlank: boolean;
  /** The last line ended with the CR that may be half a CRLF. */
  #isBehindCr = false;

  constructor(settings: ValueSettings) {
    this.#record = new OpenRecord(settings);
    this.#tellsBlank = settings.tell !== null;
  }

  get place(): Place {
    return this.#record.place;
  }

  feed(chunk: string, batch: Batch): void {
    const hasCr = chunk.includes('\r');
    let from = 0;
    if (this.#isBehindCr && chunk.charCodeAt(0) === 10) from = 1;
    if (chunk !== '') this.#isBehindCr = false;
    for (;;) {
      const end = lineEnd(chunk, from, hasCr);
      if (end < 0) break;
      this.#take(chunk, from, end, batch);
      from = end + 1;
      if (chunk.charCodeAt(end) !== 13) continue;
      if (from === chunk.length) this.#isBehindCr = true;
      else if (chunk.charCodeAt(from) === 10) from++;
    }
    this.#record.keep(chunk, from, batch);
  }

  finish(batch: Batch): void {
    if (!isBlank(this.#record.head)) this.#record.takeLast(batch);
  }

  #take(chunk: string, from: number, to: number, batch: Batch): void {
    const { head } = this.#record;
    if (!isBlank(head) || !isBlank(chunk, from, to)) {
      this.#record.take(chunk, from, to, batch);
      return;
    }
    if (this.#tellsBlank) {
      const { offset, line, character, byte } = this.#record.place.after(chunk.slice(0, to));
      batch.fault(
        valueBroken('The line', offset, offset + 1, { line, character, byte }, 'it holds no value.'),
      );
    }
    this.#record.drop();
  }
}

/** Where the line ends that goes on at `from`; -1 when that is not in the chunk. */
function lineEnd(chunk: string, from: number, hasCr: boolean): number {
  const lf = chunk.indexOf('\n', from);
  if (!hasCr) return lf;
  const cr = chunk.indexOf('\r', from);
  return cr >= 0 && (lf < 0 || cr < lf) ? cr : lf;
}
