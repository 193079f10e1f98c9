import { put } from '../lex/put.js';
import type { Tape } from '../lex/tape.js';
import { GAP } from '../syntax/kinds.js';
import { WHOLE_TOKEN } from '../syntax/page.js';
import { CLOSER, ERROR, OPENER, SPACE, SPAN, TOKEN_NOT_CLOSED, UNKNOWN_TEXT } from './actions.js';
import { Clump } from './clump.js';
import { BEHIND_CLOSER, ESCAPED, GOES_ON, NOT_CLOSED, type SpanReader } from './spans.js';
import type { Tables } from './tables.js';

/**
 * The lexer's state.
 *
 *   0..7    mode: which rules read
 *   8..11   in a span: how much of its closer was met
 *   12..19  1 + number of the span that goes on
 *
 * and in a span
 *
 *   20..30  how many openers in it wait for their closers
 *
 * else
 *
 *   20      an error goes on
 *   21      in white space, which a gap on the tape has parted from the token before
 */
export const MODE_MASK = 255;
const PROGRESS_SHIFT = 8;
const SPAN_SHIFT = 12;
const SPAN_MASK: number = 0xff << SPAN_SHIFT;
/** So many kinds of spans may a language have. */
export const MOST_SPANS = 255;
const DEPTH_SHIFT = 20;
const IN_ERROR: number = 1 << 20;
const IN_GAP: number = 1 << 21;

export class Scanner {
  readonly #tables: Tables;
  readonly #clump: Clump;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#clump = new Clump(tables);
  }

  inToken(state: number): boolean {
    return (state & (SPAN_MASK | IN_ERROR)) !== 0 || this.#tables.readers[state & MODE_MASK]!.goesOn;
  }

  /**
   * Where it stops, nothing before had to do with more than one unit behind: so
   * a page may end there. A token that was decided by more is read together with
   * those behind it that it looked at.
   */
  scan(tape: Tape, text: string, from: number, end: number): number {
    const isLast = tape.final && end === text.length;
    const { readers } = this.#tables;
    let at = from;
    while (at < end) {
      if ((tape.state & SPAN_MASK) !== 0) {
        at = this.#goOn(tape, text, at, end);
        continue;
      }
      const reader = readers[tape.state & MODE_MASK]!;
      if (!reader.read(text, at, end, isLast)) break;
      if (reader.looked <= reader.stop + 1) {
        const { stop, looked, goesOn } = reader;
        if (goesOn) this.#extend(tape, reader.goTo);
        else this.#emit(tape, reader.action, at, stop, reader.goTo);
        at = stop;
        if (at >= tape.cutAt && looked <= stop && !this.inToken(tape.state)) tape.cut(at, tape.state);
      } else {
        const clump = this.#clump;
        if (!clump.read(text, at, end, isLast, tape.state & MODE_MASK)) break;
        for (let i = 0; i < clump.count; i++) {
          if (clump.goesOn[i]!) this.#extend(tape, clump.goTo[i]!);
          else this.#emit(tape, clump.actions[i]!, clump.starts[i]!, clump.starts[i + 1]!, clump.goTo[i]!);
        }
        at = clump.starts[clump.count]!;
      }
    }
    return at;
  }

  finish(tape: Tape, at: number): void {
    const span = this.#spanIn(tape.state);
    const isClosed = ((tape.state >> PROGRESS_SHIFT) & ESCAPED) === BEHIND_CLOSER;
    if (span !== null && span.kind.close !== null && !isClosed)
      tape.report(TOKEN_NOT_CLOSED, WHOLE_TOKEN, at);
  }

  #spanIn(state: number): SpanReader | null {
    const number = (state & SPAN_MASK) >> SPAN_SHIFT;
    return number === 0 ? null : this.#tables.spans[number - 1]!;
  }

  #goOn(tape: Tape, text: string, at: number, end: number): number {
    const span = this.#spanIn(tape.state)!;
    const { state } = tape;
    const progress = (state >> PROGRESS_SHIFT) & ESCAPED;
    const outcome = span.read(text, at, end, progress, state >> DEPTH_SHIFT);
    if (outcome === GOES_ON) {
      const { progress: met, depth } = span;
      tape.state = (state & (SPAN_MASK | MODE_MASK)) | (met << PROGRESS_SHIFT) | (depth << DEPTH_SHIFT);
      return span.stop;
    }
    if (outcome === NOT_CLOSED) tape.report(TOKEN_NOT_CLOSED, WHOLE_TOKEN, span.stop);
    tape.state = state & MODE_MASK;
    return span.stop;
  }

  #extend(tape: Tape, goTo: number): void {
    if (goTo >= 0) tape.state = (tape.state & ~MODE_MASK) | goTo;
  }

  #emit(tape: Tape, number: number, at: number, stop: number, goTo: number): void {
    const { state } = tape;
    if (number < 0) {
      if ((state & IN_ERROR) === 0) {
        tape.report(UNKNOWN_TEXT, at, WHOLE_TOKEN);
        put(tape, ERROR, at);
      }
      tape.state = (state & MODE_MASK) | IN_ERROR;
      return;
    }
    const action = this.#tables.actions[number]!;
    const mode = goTo < 0 ? state & MODE_MASK : goTo;
    switch (action.does) {
      case SPACE:
        if ((state & IN_GAP) === 0) put(tape, GAP, at);
        tape.state = mode | IN_GAP;
        break;
      case OPENER:
        if (tape.open(action.kind, at, state, state & MODE_MASK, null)) tape.state = mode;
        else {
          put(tape, ERROR, at);
          tape.state = state & MODE_MASK;
        }
        break;
      case CLOSER:
        if (tape.settle(action.number, at, null)) {
          put(tape, action.kind, at);
          tape.state = tape.close(stop);
        } else {
          put(tape, ERROR, at);
          tape.state = state & MODE_MASK;
        }
        break;
      case SPAN:
        put(tape, action.kind, at);
        tape.state = mode | ((action.number + 1) << SPAN_SHIFT);
        break;
      default:
        put(tape, action.kind, at);
        tape.state = mode;
    }
  }
}
