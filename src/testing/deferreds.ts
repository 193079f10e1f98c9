/**
 * Promises that a test settles by name:
 *
 *     const d = deferreds();
 *     const Reviews = async () => <ul>{await d('reviews')}</ul>;
 *     ...
 *     d.settle('reviews', 'all good');
 *
 * A name is one promise, whoever asks first. It may be settled before anybody
 * has asked. A failure that nobody looks at is silent.
 */
export interface Deferreds {
  /** The promise of that name; always the same one. */
  <T = unknown>(name: string): Promise<T>;
  /** @throws {Error} when it is settled already: the test has lost count */
  settle(name: string, value?: unknown): void;
  /** @throws {Error} when it is settled already */
  fail(name: string, error: unknown): void;
  /** Names that were asked for and are not settled, in the order in which they were asked for. */
  readonly pending: readonly string[];
}

interface Entry {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  asked: boolean;
  settled: boolean;
}

/** Makes a set of promises that are settled by name. */
export function deferreds(): Deferreds {
  const entries = new Map<string, Entry>();

  function entryOf(name: string): Entry {
    const known = entries.get(name);
    if (known !== undefined) return known;
    let resolve!: (value: unknown) => void;
    let reject!: (error: unknown) => void;
    const promise = new Promise<unknown>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    // Failing one that nobody waits for is a part of many tests.
    promise.catch(() => {});
    const entry: Entry = { promise, resolve, reject, asked: false, settled: false };
    entries.set(name, entry);
    return entry;
  }

  function take(name: string): Entry {
    const entry = entryOf(name);
    if (entry.settled) throw new Error(`The deferred "${name}" is settled already.`);
    entry.settled = true;
    return entry;
  }

  function ask<T>(name: string): Promise<T> {
    const entry = entryOf(name);
    if (!entry.asked) {
      entry.asked = true;
      // Names are listed as they were asked for, not as they were settled.
      entries.delete(name);
      entries.set(name, entry);
    }
    return entry.promise as Promise<T>;
  }

  const methods = {
    settle: (name: string, value?: unknown) => take(name).resolve(value),
    fail: (name: string, error: unknown) => take(name).reject(error),
  };
  return Object.defineProperty(Object.assign(ask, methods), 'pending', {
    get: () => [...entries].filter(([, entry]) => entry.asked && !entry.settled).map(([name]) => name),
  }) as unknown as Deferreds;
}
