import { deadlinePassed } from '../error/render.js';
import type { Clock, Timer } from '../schedule/clock.js';

/** What is cut off when a limit passes. */
export interface Limited {
  /** Whether the consumer is at it; then nothing else can be given to it. */
  readonly busy: boolean;
  /** A limit has passed. */
  late(error: unknown): void;
}

/**
 * The limits in time of one render: how long it may take, and how long its
 * consumer may be given nothing. Made only for a render that has to wait.
 */
export class TimeLimits {
  readonly #clock: Clock;
  readonly #limited: Limited;
  readonly #idle: number | false;
  #timer: Timer = null;
  #idleTimer: Timer = null;
  /** When the consumer has taken something last, where that counts. */
  #heard = 0;

  /** @param deadline in milliseconds, as `idle`; false for none */
  constructor(clock: Clock, limited: Limited, deadline: number | false, idle: number | false) {
    this.#clock = clock;
    this.#limited = limited;
    this.#idle = idle;
    if (deadline !== false) {
      this.#timer = clock.set(() => limited.late(deadlinePassed(deadline, false)), deadline);
    }
    if (idle === false) return;
    this.#heard = clock.now();
    this.#watchIdle(idle, idle);
  }

  /** The consumer has taken something: the render is alive. */
  progressed(): void {
    if (this.#idle !== false) this.#heard = this.#clock.now();
  }

  end(): void {
    this.#clock.clear(this.#timer);
    this.#clock.clear(this.#idleTimer);
  }

  #watchIdle(idle: number, left: number): void {
    this.#idleTimer = this.#clock.set(() => {
      // A consumer that is busy needs nothing; when it is done, the time begins anew.
      const rest = this.#limited.busy ? idle : this.#heard + idle - this.#clock.now();
      if (rest <= 0) this.#limited.late(deadlinePassed(idle, true));
      else this.#watchIdle(idle, rest);
    }, left);
  }
}
