/**
 * What the compiler must allow and refuse of a scope. Checked by `tsc`, never run.
 */
import type { Child, LoadOptions, Scope, Settled } from 'millrace';

interface Review {
  readonly text: string;
}

export async function Loads(_: object, { load, signal }: Scope): Promise<Settled> {
  const untyped = await load('/a', { as: 'json', timeout: 100, signal });
  // @ts-expect-error what came is unknown until somebody says what it is
  void untyped.length;

  const claimed = await load<readonly Review[]>('/a', { method: 'POST', body: '{}' });
  const parsed = await load('/a', { parse: (value) => Number(value) });
  const fixed: number = parsed + 1;
  // @ts-expect-error what `parse` makes is the result
  const text: string = parsed;

  // @ts-expect-error a misspelt option is no option
  void load('/a', { timeuot: 100 });
  // @ts-expect-error nor is one with a value that it cannot have
  void load('/a', { as: 'xml' });
  // @ts-expect-error loads are reads
  void load('/a', { method: 'DELETE' });
  // @ts-expect-error `parse` must make what is claimed
  void load<Review>('/a', { parse: (value) => Number(value) });

  const shared: LoadOptions<string> = { headers: { accept: undefined }, parse: String, signal: undefined };
  return [claimed.map((each) => each.text), fixed, text, load('/a', shared)];
}

export function Passes(_: object, scope: Scope): Child {
  return scope.load('/a', { as: 'text', parse: String });
}
