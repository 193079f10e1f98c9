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

/** The machine's monotonic clock. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: () => performance.now(),
  set(ring, milliseconds) {
    const timer = setTimeout(ring, milliseconds) as unknown as { unref?: () => void };
    // A browser's timer is a number and has nothing to unref.
    timer.unref?.();
    return timer;
  },
  clear(timer) {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};
