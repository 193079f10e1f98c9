import type { Token } from '../lex/token.js';

/** Languages whose nodes have values. */
const withValues: ReadonlySet<string> = new Set(['json', 'jsonc', 'jsonl']);

export function hasValues(language: string): boolean {
  return withValues.has(language);
}

/** Halves of pairs, and whole ones. */
const SURROGATE = /[\ud800-\udfff]/;

/**
 * A value that is JSON already, and goes into a message as it is: it was read
 * without a fault, and need be neither made nor written again.
 */
export class JsonValue {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** JSON that survives being made bytes: a half of a pair would become another character, so it is escaped. */
  get json(): string {
    return SURROGATE.test(this.#text) ? JSON.stringify(this.toJSON()) : this.#text;
  }

  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}

/**
 * The text of a JSON value, put together from its tokens: without what stands
 * between them, without comments, and without a comma before a closing bracket.
 */
export class JsonText {
  readonly #most: number;
  #text = '';
  #hasComma = false;
  #isTooLong = false;

  /** @param most units; a longer text is not kept */
  constructor(most: number) {
    this.#most = most;
  }

  add({ kind, text }: Token): void {
    if (this.#isTooLong || kind === 'comment') return;
    if (kind === ',') {
      this.#hasComma = true;
      return;
    }
    if (this.#hasComma && kind !== ']' && kind !== '}') this.#text += ',';
    this.#hasComma = false;
    this.#text += text;
    if (this.#text.length <= this.#most) return;
    this.#isTooLong = true;
    this.#text = '';
  }

  /** The value, if it has no fault, and room for the next one; undefined when there is none to tell. */
  take(): JsonValue | undefined {
    const text = this.#isTooLong ? '' : this.#text;
    this.drop();
    return text === '' ? undefined : new JsonValue(text);
  }

  drop(): void {
    this.#text = '';
    this.#hasComma = false;
    this.#isTooLong = false;
  }
}

/** What a text says as JSON; undefined when it says nothing, or too much. */
export function valueOf(text: string, most: number): unknown {
  if (text === '' || text.length > most) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
