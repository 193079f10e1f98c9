import type { Clock, Timer } from '../schedule/clock.js';
import { turn } from './turn.js';

/** A clock whose hands are moved by the test. Pass it as the option `clock`. */
export interface TestClock extends Clock {
  /**
   * Moves the time on. Timers that fall due ring in the order of their times,
   * and of two at one time the one set first; each rings at its own time, and
   * everything that it made ready has run before the next one does, so a timer
   * that is set on the way rings too when it falls due. Resolves when all is quiet.
   */
  advance(milliseconds: number): Promise<void>;
  /** Resolves after so many milliseconds of this clock; for components that take time. */
  sleep(milliseconds: number): Promise<void>;
  /** How many timers are set. None should be when a render has ended. */
  readonly timers: number;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Makes a clock that stands still until it is advanced. */
export function testClock(startMilliseconds = 0): TestClock {
  return new HandClock(startMilliseconds);
}

class HandClock implements TestClock {
  #now: number;
  /** By time, then by when they were set. */
  readonly #alarms: Alarm[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  get timers(): number {
    return this.#alarms.length;
  }

  now(): number {
    return this.#now;
  }

  set(ring: () => void, milliseconds: number): Timer {
    const alarm: Alarm = { at: this.#now + Math.max(0, milliseconds), ring };
    const later = this.#alarms.findIndex((other) => other.at > alarm.at);
    this.#alarms.splice(later < 0 ? this.#alarms.length : later, 0, alarm);
    return alarm;
  }

  clear(timer: Timer): void {
    const at = this.#alarms.indexOf(timer as Alarm);
    if (at >= 0) this.#alarms.splice(at, 1);
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.set(resolve, milliseconds);
    });
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await turn();
    for (let first = this.#alarms[0]; first !== undefined && first.at <= end; first = this.#alarms[0]) {
      this.#alarms.shift();
      this.#now = first.at;
      first.ring();
      await turn();
    }
    this.#now = end;
  }
}
