/**
 * Freezes a JSON value and everything in it, and returns it.
 *
 * The walk keeps its own stack: `JSON.parse` reads any depth, and a walk that
 * calls itself would end in a `RangeError` on what an upstream nested too deep.
 */
export function freezeJson<T>(value: T): T {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(Object.freeze(next))) {
      if (typeof inner === 'object' && inner !== null) stack.push(inner);
    }
  }
  return value;
}
