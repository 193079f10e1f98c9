import { CLOSER, OPENER, SPAN } from './actions.js';
import { LONGEST_MATCH } from './matcher.js';
import type { Tables } from './tables.js';

/**
 * Tokens that hang together, as the first of them was decided by looking at
 * those behind: in `1.x`, with numbers such as `1.5`, `1` and `.` do. They are
 * read and written as one piece, so that no page ends between them.
 *
 * A page may begin with an opener all the same, and what is read from there must not
 * know what lies before. So containers neither begin nor end, and spans do not begin,
 * in what was looked over: those are errors.
 */
export class Clump {
  count: number = 0;
  readonly actions: number[] = [];
  /** One more than tokens: where the last ends. */
  readonly starts: number[] = [];
  readonly goTo: number[] = [];
  readonly goesOn: boolean[] = [];
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** False: more text must tell. */
  read(text: string, from: number, end: number, isLast: boolean, first: number): boolean {
    this.count = 0;
    let at = from;
    let mode = first;
    let reach = from + 2;
    let begin = from;
    while (at < reach - 1 && at < end) {
      if (at - begin >= LONGEST_MATCH) {
        // Enough: the rest of what was looked at is no token.
        this.#push(-1, at, -1, false);
        at = Math.min(reach - 1, end);
        break;
      }
      const reader = this.#tables.readers[mode]!;
      if (!reader.read(text, at, end, isLast)) return false;
      const { stop, goTo, goesOn } = reader;
      const before = at === from ? 0 : reach;
      reach = Math.max(reach, reader.looked);
      const action = goesOn || this.#mayStand(reader.action, stop, before, reach, goTo) ? reader.action : -1;
      this.#push(action, at, action < 0 ? -1 : goTo, goesOn);
      if (goTo >= 0 && action >= 0) mode = goTo;
      if (action >= 0 && !goesOn && this.#tables.actions[action]!.does === OPENER) begin = at;
      at = stop;
    }
    this.starts[this.count] = at;
    return true;
  }

  #mayStand(number: number, stop: number, before: number, reach: number, goTo: number): boolean {
    if (number < 0) return false;
    const { does } = this.#tables.actions[number]!;
    if (does === OPENER) return before <= stop + 1 && (goTo < 0 || reach <= stop + 1);
    if (does === CLOSER) return reach <= stop + 1;
    return does !== SPAN || stop >= reach - 1;
  }

  #push(action: number, start: number, goTo: number, goesOn: boolean): void {
    this.actions[this.count] = action;
    this.starts[this.count] = start;
    this.goTo[this.count] = goTo;
    this.goesOn[this.count] = goesOn;
    this.count++;
  }
}
