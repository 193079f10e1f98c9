import { type Ended, type Joint, NOT_AGAIN, PLAIN_JOINT } from '../syntax/joint.js';

/** How the pages that pending text will become hang together with what lies before; places are counted from its origin. */
export class Joints {
  /** Of the page that begins with the pending text. */
  #first: Joint | null = null;
  /** Containers that ended without a closer at one place, the last where any did. */
  #ended: Ended[] = [];
  #place = -1;
  #state = 0;

  /** The joint of a page that begins at a place: at one inside the pending text, with an opener. */
  at(place: number): Joint | null {
    if (this.hasEndedAt(place)) return { ended: this.#ended, state: this.#state };
    return place === 0 ? this.#first : PLAIN_JOINT;
  }

  hasEndedAt(place: number): boolean {
    return this.#place === place && this.#ended.length > 0;
  }

  /** A container ended, in this state; once one cannot be ended likewise, none at its place can. */
  ended(place: number, container: Ended, state: number): void {
    if (this.#place !== place) {
      this.#ended = [];
      this.#place = place;
      this.#state = state;
    }
    this.#ended.push(container);
    if (state === NOT_AGAIN) this.#state = NOT_AGAIN;
  }

  /** The pending text now begins so many units later. */
  move(units: number): void {
    const hasEnded = this.hasEndedAt(units);
    // The list may still grow: more may end at the same place.
    this.#first = hasEnded ? { ended: this.#ended, state: this.#state } : null;
    this.#place = hasEnded ? 0 : Math.max(-1, this.#place - units);
  }

  /** The pending text begins with this joint, whatever was before. */
  begin(joint: Joint | null): void {
    this.#first = joint;
    this.#place = -1;
  }

  /** The pending text begins with what may be an opener. */
  join(): void {
    this.#first ??= PLAIN_JOINT;
  }
}
