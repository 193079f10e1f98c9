import { mustPart } from './joint.js';
import type { Shape } from './shape.js';
import { type Glue, SPACE, type Sketch, TIGHT } from './sketch.js';

/** Brackets in brackets beyond this are left as they are. */
const DEEPEST = 200;

/**
 * Goes over the tokens of a tag, a hole, a head or a directive, and sketches
 * what stands in front of each. What reads with it returns whether it has
 * understood; where it has not, nothing is laid out.
 */
export class Pen {
  readonly shape: Shape;
  readonly sketch: Sketch;
  /** Levels that the lines of a chain are indented by. */
  readonly hang: number;
  /** The next token. */
  at: number;
  /** All stays on one line, as in the quotes of an attribute. */
  isFlat = false;
  /** Room is made for it in any case, as for a tag of several attributes. */
  mustFit = false;
  /** Where the bracket began that was closed last. */
  opened = -1;
  #depth = 0;

  constructor(shape: Shape, sketch: Sketch, at: number, hang: number) {
    this.shape = shape;
    this.sketch = sketch;
    this.at = at;
    this.hang = hang;
  }

  /** The kind of the next token; empty behind the last, and for one with a fault. */
  get kind(): string {
    const { kinds, faulty } = this.shape;
    return faulty[this.at] === 0 ? kinds[this.at]! : '';
  }

  /** Whether the next token is of this kind. */
  is(kind: string): boolean {
    const { kinds, faulty } = this.shape;
    return kinds[this.at] === kind && faulty[this.at] === 0;
  }

  /** The text of the next token. */
  get word(): string {
    const { text, starts, ends } = this.shape;
    return text.slice(starts[this.at], ends[this.at]);
  }

  /** Whether the next token is this operator. */
  isOperator(text: string): boolean {
    return this.is('operator') && this.word === text;
  }

  /** Whether the next token is this word, which is no keyword elsewhere. */
  isWord(text: string): boolean {
    return this.is('name') && this.word === text;
  }

  /** Whether the token behind the next is this operator. */
  isNextOperator(text: string): boolean {
    return this.#isNext('operator', text);
  }

  isNextWord(text: string): boolean {
    return this.#isNext('name', text);
  }

  /** Whether the next token stands directly behind the one before it. */
  get isAdjacent(): boolean {
    const { starts, ends } = this.shape;
    return starts[this.at] === ends[this.at - 1];
  }

  /** Goes on behind the next token, which always is understood. */
  take(glue: Glue): true {
    this.sketch.glue[this.at] = glue === TIGHT && mustPart(this.shape, this.at) ? SPACE : glue;
    this.at++;
    return true;
  }

  /** Takes a token that stands directly behind the one before it, whatever the two are. */
  takeText(): true {
    this.sketch.glue[this.at] = TIGHT;
    this.at++;
    return true;
  }

  /** Takes a token of this kind; false when the next is none. */
  takeKind(kind: string, glue: Glue): boolean {
    return this.is(kind) && this.take(glue);
  }

  takeOperator(text: string, glue: Glue): boolean {
    return this.isOperator(text) && this.take(glue);
  }

  /** Takes what closes a hole, a head or a directive: a brace that trims stands off. */
  takeCloser(kind: string): boolean {
    return this.is(kind) && this.take(this.word === '~}' ? SPACE : TIGHT);
  }

  /** Goes into a bracket; false when there are too many. */
  descend(): boolean {
    return ++this.#depth <= DEEPEST;
  }

  ascend(): true {
    this.#depth--;
    return true;
  }

  /** Begins a list behind the token that was taken last. */
  begin(levels: number): number {
    return this.isFlat ? 0 : this.sketch.add(this.at, levels);
  }

  /** A token may begin a line, indented or `isBack` below the beginning of the list. */
  soften(token: number, group: number, isBack: boolean): void {
    this.sketch.soft[token] = group;
    this.sketch.back[token] = isBack ? 1 : 0;
  }

  /** The list behind `opener` ends with the token that was taken last. */
  end(group: number, opener: number, isForced: boolean): void {
    if (group === 0) return;
    const made = this.sketch.group(group);
    made.to = this.at - 1;
    made.isForced = isForced;
    this.sketch.listAt[opener] = group;
  }

  /** Whether the author has begun a line behind a token. */
  isBrokenBehind(token: number): boolean {
    const { text, starts, ends } = this.shape;
    return /[\n\r]/.test(text.slice(ends[token], starts[token + 1]));
  }

  /** From `from` to the token that was taken last, some operators may begin a line. */
  chain(from: number, operators: readonly number[]): void {
    if (this.isFlat || operators.length === 0) return;
    const group = this.sketch.add(this.at - 1, this.hang);
    this.sketch.chainAt[from] = group;
    for (const operator of operators) {
      this.sketch.soft[operator] = group;
      this.sketch.back[operator] = 0;
    }
  }

  #isNext(kind: string, text: string): boolean {
    const { kinds, starts, ends, count, text: all } = this.shape;
    const next = this.at + 1;
    return next < count && kinds[next] === kind && all.slice(starts[next], ends[next]) === text;
  }
}
