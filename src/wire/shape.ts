/**
 * Checks of plain data against the types of messages. A shape names a check for
 * each field of its type, and the compiler sees to it that none is left out or
 * checks something else: types and checks have one definition.
 *
 * A check says what it expected, or null when that is there. It looks at what the
 * message declares and nowhere else, so what hides in unknown fields is never
 * walked through, however deep it is.
 */
export interface Check<T> {
  (value: unknown): string | null;
  /** Only for the compiler: what the value is when the check says null. */
  readonly of?: (value: T) => void;
}

export type Shape<M> = { readonly [Field in keyof M]-?: Check<M[Field]> };

export const isText: Check<string> = (value) => (typeof value === 'string' ? null : 'a string');

export const isFlag: Check<boolean> = (value) => (typeof value === 'boolean' ? null : 'true or false');

/** A count, an offset or a version. */
export const isWhole: Check<number> = (value) => whole(value, 0, Number.MAX_SAFE_INTEGER);

export function isWholeUpTo(most: number, least = 0): Check<number> {
  return (value) => whole(value, least, most);
}

function whole(value: unknown, least: number, most: number): string | null {
  const isWithin = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  return isWithin ? null : `a whole number from ${least} to ${most}`;
}

export const isAnything: Check<unknown> = () => null;

export function isExactly<const T extends string>(...words: readonly T[]): Check<T> {
  return (value) => (words.includes(value as T) ? null : words.join(' or '));
}

/** May be left out; null is no way to do so. */
export function maybe<T>(check: Check<T>): Check<T | undefined> {
  return (value) => (value === undefined ? null : check(value));
}

export function isListOf<T>(check: Check<T>, most: number = Infinity): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return 'a list';
    if (value.length > most) return `a list of at most ${most}`;
    for (let i = 0; i < value.length; i++) {
      const expected = check(value[i]);
      if (expected !== null) return `${expected} at ${i}`;
    }
    return null;
  };
}

export function isRecordOf<M>(shape: Shape<M>): Check<M> {
  const fields = Object.entries(shape) as [string, Check<unknown>][];
  return (value) => {
    if (!isRecord(value)) return 'an object';
    for (const [name, check] of fields) {
      // Its own fields only: what a message says must not depend on what objects inherit.
      const expected = check(Object.hasOwn(value, name) ? value[name] : undefined);
      if (expected !== null) return `${name}: ${expected}`;
    }
    return null;
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
