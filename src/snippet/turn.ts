/** Awaited to let one microtask turn pass: what needs no waiting settles in it. */
export const aTurn: Promise<void> = Promise.resolve();
