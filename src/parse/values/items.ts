import { depthExceeded, incompleteInput, valueBroken } from '../../error/stream.js';
import type { Batch } from './batch.js';
import { isBlank } from './blank.js';
import { Brackets } from './brackets.js';
import type { ValueSettings } from './options.js';
import { PathWalk } from './path-walk.js';
import type { Place } from './place.js';
import type { ValueReader } from './reader.js';
import { OpenRecord } from './open-record.js';

/** Shorter pieces are not worth a guess where their last item ends. */
const WORTH = 2048;
const LONGEST_BORDER = 64;

/**
 * Values of one document: the items of the array that a path leads to, or what
 * else is there.
 *
 * The text is read by quotes and brackets, and all items that end in a chunk go
 * to `JSON.parse` as one array. Better still is not to read it at all: when two
 * items were parted by `},\n{`, the last such place in the next chunk most likely
 * parts two, too. That is certain when all before it parses as an array, since
 * no two beginnings of one text are both a whole value.
 */
export class ItemReader implements ValueReader {
  readonly #settings: ValueSettings;
  readonly #record: OpenRecord;
  readonly #walk: PathWalk;
  #brackets: Brackets | null = null;
  /** Offset of the first unit of the open item, behind the comma before it. */
  #start = 0;
  #isSingle = false;
  #isScalar = false;
  /** What most likely stands between two items. */
  #border = '';
  /** So many chunks are read without a guess, and so many after the next wrong one. */
  #rest = 0;
  #pause = 1;
  /** How many items have ended that were found by their ends. */
  #count = 0;
  isOver = false;

  constructor(settings: ValueSettings) {
    this.#settings = settings;
    this.#record = new OpenRecord(settings);
    this.#walk = new PathWalk(settings.path);
  }

  get place(): Place {
    return this.#record.place;
  }

  feed(chunk: string, batch: Batch): void {
    if (this.isOver) return;
    let from = 0;
    if (this.#brackets === null) {
      from = this.#find(chunk);
      if (from < 0) {
        const { failedAt } = this.#walk;
        this.#record.place.pass(failedAt < 0 ? chunk : chunk.slice(0, failedAt));
        if (failedAt >= 0) this.#notFound(batch);
        return;
      }
    }
    this.#items(chunk, from, batch);
  }

  /** Where, in the chunk, the items begin, or the single value. */
  #find(chunk: string): number {
    const at = this.#walk.read(chunk);
    if (at < 0) return -1;
    const code = chunk.charCodeAt(at);
    this.#isSingle = code !== 91;
    this.#isScalar = this.#isSingle && code !== 123 && code !== 34;
    this.#brackets = new Brackets(this.#settings.maxDepth, this.#isSingle);
    const from = this.#isSingle ? at : at + 1;
    this.#start = this.#record.place.offset + from;
    return from;
  }

  #items(chunk: string, start: number, batch: Batch): void {
    const brackets = this.#brackets!;
    const base = this.#record.place.offset;
    let from = this.#isScalar ? start : this.#guess(chunk, start, base, batch);
    const stop = this.#isScalar ? scalarEnd(chunk, from) : brackets.read(chunk, from, base);
    if (this.#isScalar && stop < chunk.length) {
      brackets.ends.push(base + stop);
      brackets.isOver = true;
    }
    from = this.#takeEnds(chunk, from, base, batch);
    if (brackets.isOver) {
      this.isOver = true;
      const { tooDeepAt } = brackets;
      if (tooDeepAt < 0) return;
      const { position } = this.#record.place.after(chunk.slice(0, tooDeepAt - base));
      throw depthExceeded(tooDeepAt, tooDeepAt + 1, this.#settings.maxDepth, position);
    }
    this.#record.keep(chunk, from, batch);
  }

  /** Takes all items up to the last place where two are most likely parted. Returns up to where. */
  #guess(chunk: string, from: number, base: number, batch: Batch): number {
    if (this.#border === '' || chunk.length < WORTH) return from;
    if (this.#rest > 0) {
      this.#rest--;
      return from;
    }
    const at = chunk.lastIndexOf(this.#border);
    if (at < from) return from;
    const text = this.#record.head + chunk.slice(from, at + 1);
    if (!this.#record.takeAll(text, null, batch)) {
      this.#rest = this.#pause;
      this.#pause = Math.min(64, this.#pause * 2);
      return from;
    }
    this.#pause = 1;
    this.#count++;
    this.#record.drop();
    this.#brackets!.restart();
    const next = at + this.#border.length - 1;
    this.#start = base + next;
    return next;
  }

  /** Takes the items that were found to end. Returns where, in the chunk, the open one goes on. */
  #takeEnds(chunk: string, from: number, base: number, batch: Batch): number {
    const { ends, isOver } = this.#brackets!;
    if (ends.length > 0 && ends[0]! < base) {
      // It has lost its closer, which was noticed only here: behind its comma was nothing but white space.
      this.#record.takeHead(ends.shift()! - this.#start, batch);
      this.#start = base;
      this.#count++;
    }
    if (ends.length === 0) return from;
    const { head } = this.#record;
    const last = ends.at(-1)! - base;
    const first = Math.max(0, this.#start - base);
    const isAll =
      !this.#isSingle &&
      ends.length > 1 &&
      this.#record.takeAll(head + chunk.slice(first, last), ends.length, batch);
    if (isAll) this.#record.drop();
    else this.#takeEach(chunk, first, base, batch);
    this.#learn(chunk, last);
    this.#count += ends.length;
    this.#start = ends.at(-1)! + 1;
    ends.length = 0;
    return isOver ? last : Math.max(0, this.#start - base);
  }

  #takeEach(chunk: string, first: number, base: number, batch: Batch): void {
    const { ends, isOver } = this.#brackets!;
    let from = first;
    for (const [i, end] of ends.entries()) {
      const to = end - base;
      const isLast = isOver && this.#brackets!.tooDeepAt < 0 && i === ends.length - 1;
      // An array that holds nothing, and no comma before its end.
      if (
        isLast &&
        !this.#isSingle &&
        this.#count === 0 &&
        i === 0 &&
        isBlank(this.#record.head) &&
        isBlank(chunk, from, to)
      )
        this.#record.drop();
      else this.#record.take(chunk, from, to, batch);
      from = to + 1;
    }
  }

  /** What stands between the brackets of two items, when it is in the chunk. */
  #learn(chunk: string, comma: number): void {
    if (this.#border !== '' || comma < 1) return;
    const around = chunk.slice(Math.max(0, comma - LONGEST_BORDER), comma + LONGEST_BORDER);
    const at = Math.min(comma, LONGEST_BORDER);
    const before = /\}\s*$/.exec(around.slice(0, at))?.[0];
    const after = /^,\s*\{/.exec(around.slice(at))?.[0];
    if (before !== undefined && after !== undefined) this.#border = before + after;
  }

  #notFound(batch: Batch): void {
    this.isOver = true;
    const { offset, line, character, byte } = this.#record.place;
    const why = `there is nothing at ${this.#settings.path.join('.')}.`;
    batch.fault(valueBroken('The path', offset, offset, { line, character, byte }, why));
  }

  finish(batch: Batch): void {
    if (this.isOver) return;
    this.isOver = true;
    const { head, place } = this.#record;
    // A number that a path leads to is over only when something stands behind it.
    if (this.#isScalar && head !== '' && this.#settings.path.length === 0) {
      this.#record.takeLast(batch);
      return;
    }
    const { line, character, byte, offset } = place;
    const missing =
      this.#brackets === null
        ? `The value at ${this.#settings.path.join('.') || 'the beginning'}.`
        : this.#isSingle
          ? 'The end of the value.'
          : 'The end of the array.';
    const start = head === '' ? offset : offset - head.length;
    throw incompleteInput(start, offset, [missing], { line, character, byte });
  }
}

/** Where a number or word ends; the end of the chunk when it may go on. */
function scalarEnd(chunk: string, from: number): number {
  let at = from;
  while (at < chunk.length && !/[ \t\n\r,\]}]/.test(chunk[at]!)) at++;
  return at;
}
