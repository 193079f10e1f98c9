/** A timer that was set; opaque, only good for `clear`. */
export type Timer = unknown;

/**
 * The time, as a parameter: whatever waits asks a clock, so that a test can
 * hold the hands. Times are milliseconds, from an origin that means nothing.
 */
export interface Clock {
  now(): number;
  /** Calls `ring` once, after at least `milliseconds`, unless cleared before. */
  set(ring: () => void, milliseconds: number): Timer;
  clear(timer: Timer): void;
}

/**
 * The machine's monotonic clock. A timer that is set keeps the process alive:
 * who waits for something that never comes must be told so. Whoever sets one
 * clears it as soon as it is not needed.
 */
export const systemClock: Clock = {
  now: () => performance.now(),
  set: (ring, milliseconds) => setTimeout(ring, milliseconds),
  clear(timer) {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};
