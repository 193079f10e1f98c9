import type { Session } from './session.js';

/** From this part of what may be held on, nothing more is opened; and so much is left when sessions were ended. */
const FULL = 7 / 8;

/**
 * How many bytes sessions and bodies hold, all together. Each is bounded by its own
 * limits, but those times the number of sessions are more than any machine has.
 *
 * Weights are estimates, made of what is counted anyway: units of text, events,
 * frames. They are for knowing when to stop, and who holds most.
 */
export class Holdings {
  readonly #most: number;
  readonly #sessions = new Map<Session, number>();
  #total = 0;

  /** @param most bytes that may be held */
  constructor(most: number) {
    this.#most = most;
  }

  get total(): number {
    return this.#total;
  }

  /** Whether anything more may be opened. */
  get hasRoom(): boolean {
    return this.#total < this.#most * FULL;
  }

  /** Whether more is held than may be. */
  get isOver(): boolean {
    return this.#total > this.#most;
  }

  /** Looks again how much a session holds; nothing when it is over. */
  weigh(session: Session): void {
    const { weight } = session;
    this.#total += weight - (this.#sessions.get(session) ?? 0);
    if (session.isOver) this.#sessions.delete(session);
    else this.#sessions.set(session, weight);
  }

  /** For one body: told how much it holds by now, answers whether it may. */
  body(): (bytes: number) => boolean {
    let held = 0;
    return (bytes) => {
      this.#total += bytes - held;
      held = bytes;
      return !this.isOver;
    };
  }

  /** Those that must end for the others to go on: who holds most comes first. */
  tooMany(): Session[] {
    const found: Session[] = [];
    let left = this.#total;
    for (const [session, weight] of [...this.#sessions].sort(([, a], [, b]) => b - a)) {
      if (left <= this.#most * FULL) break;
      found.push(session);
      left -= weight;
    }
    return found;
  }
}
