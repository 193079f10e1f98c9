import type { Settings } from './options.js';
import type { Shape } from './shape.js';
import { SPACE, type Sketch } from './sketch.js';
import type { Writer } from './writer.js';

/** Writes tags and expressions as they were sketched, in as few lines as have room. */
export class Layout {
  readonly #shape: Shape;
  readonly #sketch: Sketch;
  readonly #writer: Writer;
  readonly #width: number;
  /** From the beginning of what is written to the end of each token, were it on one line. */
  readonly #reach: Int32Array;
  #to = 0;
  /** Where lines are to end; nowhere for what has room on a line of its own. */
  #limit = 0;

  constructor(shape: Shape, sketch: Sketch, writer: Writer, { width }: Settings) {
    this.#shape = shape;
    this.#sketch = sketch;
    this.#writer = writer;
    this.#width = width;
    this.#reach = new Int32Array(shape.count);
  }

  /**
   * Writes the tokens from one to another. Where they begin in the middle of a line that is too
   * long, it helps little to break what is short: unless it `mustFit`, that stays whole when it
   * has room on a line of its own. The line that they began on stays the one that later lines are
   * indented from.
   */
  write(from: number, to: number, mustFit: boolean): void {
    const { starts, ends } = this.#shape;
    const { soft, back, glue, listAt, chainAt } = this.#sketch;
    const writer = this.#writer;
    const { indent } = writer;
    this.#measure(from, to);
    this.#limit = !mustFit && indent.length + this.#reach[to]! <= this.#width ? Infinity : this.#width;
    for (let token = from; token <= to; token++) {
      if (token > from) {
        const group = soft[token] === 0 ? null : this.#sketch.group(soft[token]!);
        if (group === null || !group.isBroken) writer.space(starts[token]!, glue[token] === SPACE ? ' ' : '');
        else {
          const levels = back[token] === 1 ? 0 : group.levels;
          writer.line(starts[token]!, writer.deeper(group.indent, levels), false);
        }
      }
      if (chainAt[token] !== 0) this.#settle(chainAt[token]!, this.#reach[token]! - this.#lengthOf(token));
      writer.keep(ends[token]!);
      if (listAt[token] !== 0) this.#settle(listAt[token]!, this.#reach[token]!);
    }
    writer.indent = indent;
  }

  #measure(from: number, to: number): void {
    this.#to = to;
    let reach = 0;
    for (let token = from; token <= to; token++) {
      if (token > from) reach += this.#sketch.glue[token]!;
      reach += this.#lengthOf(token);
      this.#reach[token] = reach;
    }
  }

  /** Of what has lines of its own, the first counts. */
  #lengthOf(token: number): number {
    const { text, starts, ends, kinds } = this.#shape;
    const length = ends[token]! - starts[token]!;
    if (kinds[token] !== 'text' && kinds[token] !== 'comment') return length;
    const at = text.slice(starts[token], ends[token]).search(/[\n\r]/);
    return at < 0 ? length : at;
  }

  /** Decides about a group that begins here; `reach` is what `#reach` says of this place. */
  #settle(number: number, reach: number): void {
    const group = this.#sketch.group(number);
    const { column, indent } = this.#writer;
    group.indent = indent;
    const end = column + this.#reach[group.to]! - reach;
    group.isBroken = group.isForced || !this.#fits(end, group.to + 1);
  }

  /** Whether there is room for what must follow on the same line. */
  #fits(column: number, next: number): boolean {
    const { soft, glue } = this.#sketch;
    let end = column;
    for (let token = next; token <= this.#to && end <= this.#limit; token++) {
      if (soft[token] !== 0 && this.#sketch.group(soft[token]!).isBroken) break;
      end += glue[token]! + this.#lengthOf(token);
    }
    return end <= this.#limit;
  }
}
