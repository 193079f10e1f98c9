import { ruleNotAllowed } from '../error/toolkit.js';

/**
 * A regular expression, taken apart. It is read by a machine of our own and not
 * by that of JavaScript, which cannot tell how far it looked.
 */
export type Pattern =
  /** One character of a set: `source` is how an expression writes it, flags included in its meaning. */
  | { readonly is: 'set'; readonly source: string; readonly flags: string }
  /** One character, as it stands. */
  | { readonly is: 'character'; readonly code: number }
  | { readonly is: 'all'; readonly parts: readonly Pattern[] }
  /** The first that leads to a match. */
  | { readonly is: 'one'; readonly parts: readonly Pattern[] }
  | {
      readonly is: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** The text itself, character by character. */
export function patternOfText(text: string): Pattern {
  return { is: 'all', parts: Array.from(text, (each) => ({ is: 'character', code: each.codePointAt(0)! })) };
}

/**
 * Takes an expression apart. What looks around or back (`^ $ \b (?= (?<! \1`)
 * has no place in a rule: what decides about a token must lie in it, or in the
 * one character behind.
 *
 * @throws {MillraceError} `RULE_NOT_ALLOWED`
 */
export function patternOf(expression: RegExp, where: string, rule: string): Pattern {
  return new PatternReader(expression, (why) => ruleNotAllowed(where, rule, why)).read();
}

const repeats: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
};

class PatternReader {
  readonly #source: readonly string[];
  readonly #flags: string;
  readonly #hasSets: boolean;
  readonly #refusal: (why: string) => Error;
  #at = 0;

  constructor({ source, flags }: RegExp, refusal: (why: string) => Error) {
    this.#source = Array.from(source);
    this.#flags = flags.replace(/[gydm]/g, '');
    this.#hasSets = flags.includes('v');
    this.#refusal = refusal;
  }

  read(): Pattern {
    return this.#alternatives();
  }

  #alternatives(): Pattern {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? parts[0]! : { is: 'one', parts };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    for (;;) {
      const next = this.#source[this.#at];
      if (next === undefined || next === '|' || next === ')') break;
      parts.push(this.#repeated(this.#atom(next)));
    }
    return parts.length === 1 ? parts[0]! : { is: 'all', parts };
  }

  #repeated(part: Pattern): Pattern {
    const [least, most] = this.#times() ?? [1, 1];
    if (least === 1 && most === 1) return part;
    const isLazy = this.#source[this.#at] === '?';
    if (isLazy) this.#at++;
    return { is: 'repeat', part, least, most, isLazy };
  }

  #times(): readonly [number, number] | null {
    const next = this.#source[this.#at] ?? '';
    const simple = repeats[next];
    if (simple !== undefined) {
      this.#at++;
      return simple;
    }
    if (next !== '{') return null;
    const found = /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 30).join(''));
    if (found === null) return null;
    this.#at += found[0].length;
    const least = Number(found[1]);
    return [least, found[2] === '' ? least : found[3] === '' ? Infinity : Number(found[3])];
  }

  #atom(next: string): Pattern {
    if (next === '(') return this.#group();
    if (next === '[') return this.#set(this.#setEnd());
    if (next === '\\') return this.#escape();
    if (next === '^' || next === '$') throw this.#refusal(`${next} looks around; a rule is anchored anyway`);
    return this.#set(this.#at + 1);
  }

  #group(): Pattern {
    this.#at++;
    if (this.#source[this.#at] === '?') {
      const kind = this.#source.slice(this.#at, this.#at + 3).join('');
      if (/^\?<[^=!]/.test(kind)) this.#at = this.#source.indexOf('>', this.#at) + 1;
      else if (kind.startsWith('?:')) this.#at += 2;
      else throw this.#refusal(`(${kind} looks around, or changes flags in the middle`);
    }
    const inner = this.#alternatives();
    this.#at++;
    return inner;
  }

  /** Behind the bracket that ends a set; with the flag `v`, sets lie in sets. */
  #setEnd(): number {
    let depth = 0;
    for (let at = this.#at; ; at++) {
      const each = this.#source[at]!;
      if (each === '\\') at++;
      else if (each === '[' && (depth === 0 || this.#hasSets)) depth++;
      else if (each === ']' && --depth === 0) return at + 1;
    }
  }

  #escape(): Pattern {
    const rest = this.#source.slice(this.#at, this.#at + 60).join('');
    if (/^\\(?:[bBk]|[1-9])/.test(rest)) throw this.#refusal(`${rest.slice(0, 2)} looks around or back`);
    const long = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z])/i.exec(rest);
    return this.#set(this.#at + (long === null ? 2 : long[0].length));
  }

  #set(end: number): Pattern {
    const source = this.#source.slice(this.#at, end).join('');
    this.#at = end;
    if (this.#flags.includes('i') || source.startsWith('[') || source.startsWith('\\') || source === '.')
      return { is: 'set', source, flags: this.#flags };
    return { is: 'character', code: source.codePointAt(0)! };
  }
}

/** The set that an expression is a run of, as in `\s+`; null for all others. */
export function runOf(pattern: Pattern): Pattern | null {
  if (pattern.is === 'set' || pattern.is === 'character') return pattern;
  const isRun = pattern.is === 'repeat' && pattern.least === 1 && pattern.most === Infinity;
  return isRun && (pattern.part.is === 'set' || pattern.part.is === 'character') ? pattern.part : null;
}

/** Whether a match may be empty. */
export function mayBeEmpty(pattern: Pattern): boolean {
  switch (pattern.is) {
    case 'set':
    case 'character':
      return false;
    case 'all':
      return pattern.parts.every(mayBeEmpty);
    case 'one':
      return pattern.parts.some(mayBeEmpty);
    default:
      return pattern.least === 0 || mayBeEmpty(pattern.part);
  }
}

/** The sets and characters that a match may end with. */
export function lastOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.is) {
    case 'set':
    case 'character':
      return [pattern];
    case 'all': {
      const found: Pattern[] = [];
      for (const part of pattern.parts.toReversed()) {
        found.push(...lastOf(part));
        if (!mayBeEmpty(part)) break;
      }
      return found;
    }
    case 'one':
      return pattern.parts.flatMap(lastOf);
    default:
      return lastOf(pattern.part);
  }
}
