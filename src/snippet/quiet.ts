/**
 * Sees to it that no promise in `value` can end the process.
 *
 * Node ends a process when a promise rejects and nobody has a handler for it by
 * then. A child may reject long before the document comes to it, and may never
 * be placed at all, when something before it fails. So every value that can hold
 * promises passes through here as soon as it is seen. The handler does nothing:
 * the feed attaches its own, and still finds the failure when it comes to it.
 *
 * Looks into lists, sets and maps; not into iterators, which would be used up,
 * and not into elements, whose children came through here when they were made.
 * Thenables that are no promises are let alone: many start their work, such as a
 * query, each time somebody asks.
 */
export function quiet(value: unknown): void {
  if (typeof value === 'object' && value !== null) look(value, SHALLOW, null);
}

/** So many levels of lists are common, and cannot be a cycle that is worth fearing. */
const SHALLOW = 3;

function look(value: object, levels: number, seen: Set<object> | null): void {
  if (value instanceof Promise) {
    silence(value);
  } else if (Array.isArray(value)) {
    if (levels === 0) lookDeep(value, seen ?? new Set());
    else for (let i = 0; i < value.length; i++) lookAt(value[i], levels - 1, seen);
  } else if (value instanceof Set || value instanceof Map) {
    if (levels === 0) lookDeep(value, seen ?? new Set());
    else for (const each of value.values()) lookAt(each, levels - 1, seen);
  } else if (isForeignPromise(value)) {
    silence(value);
  }
}

/** A promise from another realm, such as a test runner's. Asks the cheap question first. */
function isForeignPromise(value: object): boolean {
  const { then } = value as { readonly then?: unknown };
  return typeof then === 'function' && Object.prototype.toString.call(value) === '[object Promise]';
}

function lookAt(value: unknown, levels: number, seen: Set<object> | null): void {
  if (typeof value === 'object' && value !== null) look(value, levels, seen);
}

/** Without recursion, and once each: lists may be nested beyond measure, and hold themselves. */
function lookDeep(
  value: readonly unknown[] | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>,
  seen: Set<object>,
): void {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    if (Array.isArray(next) || next instanceof Set || next instanceof Map) {
      seen.add(next);
      for (const each of next.values()) rest.push(each);
    } else {
      look(next, 0, seen);
    }
  }
}

function silence(promise: object): void {
  try {
    // The built-in one: a subclass may start work in its own.
    void Promise.prototype.then.call(promise, undefined, ignore);
  } catch {
    // It only said that it was a promise.
  }
}

function ignore(): void {}
