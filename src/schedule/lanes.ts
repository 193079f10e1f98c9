/**
 * What comes first: what has just arrived (and may call work off), then what
 * somebody waits for at a keyboard, then long work.
 */
export type Lane = 'input' | 'interactive' | 'bulk';

export const LANES: readonly Lane[] = ['input', 'interactive', 'bulk'];

/** Work that is done a slice at a time. Nobody else runs while a slice does. */
export interface Job {
  readonly lane: Lane;
  /**
   * Does some of the work: at least a little, and no longer than to `until`, by
   * the scheduler's clock. True when there is more that can be done now.
   */
  run(until: number): boolean;
  /** `run` has thrown, and is not called again unless the job is woken. */
  fail(error: unknown): void;
}
