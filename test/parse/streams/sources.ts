import type { Node } from '../../../src/parse/stream/node.js';

/** A node as a line: kind, span, its text by its tokens, and what is wrong. */
export function show({ kind, start, end, tokens, diagnostics }: Node): string {
  const text = tokens.map((token) => token.text).join(' ');
  const faults = diagnostics.map((fault) => ` !${fault.code} ${fault.start}..${fault.end}`);
  return `${kind} ${start}..${end} ${text.length > 60 ? text.length : text}${faults.join('')}`;
}

export interface Outcome {
  readonly shown: readonly string[];
  readonly error: unknown;
}

/** Reads to the end, or to an error. */
export async function readAll<T>(items: AsyncIterable<T>, showItem: (item: T) => string): Promise<Outcome> {
  const shown: string[] = [];
  try {
    for await (const item of items) shown.push(showItem(item));
    return { shown, error: null };
  } catch (error) {
    return { shown, error };
  }
}

/** A source that counts what it was asked, and says when it is left. */
export class Source<T> implements AsyncIterableIterator<T> {
  asked = 0;
  isLeft = false;
  readonly #items: Iterator<T>;
  readonly #atEnd: 'end' | 'hang' | Error;

  constructor(items: Iterable<T>, atEnd: 'end' | 'hang' | Error = 'end') {
    this.#items = items[Symbol.iterator]();
    this.#atEnd = atEnd;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    this.asked++;
    const { done, value } = this.#items.next();
    if (done !== true) return { done: false, value };
    if (this.#atEnd === 'hang') return await new Promise(() => {});
    if (this.#atEnd instanceof Error) throw this.#atEnd;
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.isLeft = true;
    return Promise.resolve({ done: true, value: undefined });
  }
}

export function* cut<T extends string | Uint8Array>(text: T, size: number): Generator<T, void, undefined> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size) as T;
}
