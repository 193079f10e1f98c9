import type { Pattern } from './pattern.js';

type Test = (character: string, code: number) => boolean;

/**
 * The characters of a language, put into classes: two of one class are in all
 * the same sets of its rules, so the lexer need not tell them apart.
 */
export class Alphabet {
  readonly #tests: Test[] = [];
  readonly #known = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  /** For each set, whether it holds the class. */
  readonly #members: (readonly boolean[])[] = [];
  /** 1 + class, for characters of one unit; 0 where nobody asked yet, and for halves of pairs. */
  readonly plain: Uint16Array = new Uint16Array(0x1_0000);
  readonly #others = new Map<number, number>();

  /** The number of a set. All of them must be known before the first class is asked for. */
  setOf(pattern: Pattern & { readonly is: 'set' | 'character' }): number {
    const key = pattern.is === 'set' ? `/${pattern.source}/${pattern.flags}` : String(pattern.code);
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.#tests.push(testOf(pattern)) - 1;
      this.#known.set(key, number);
    }
    return number;
  }

  holds(set: number, code: number): boolean {
    return this.#tests[set]!(String.fromCodePoint(code), code);
  }

  classOf(code: number): number {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    if (code < 0x1_0000 && !isHalf) {
      const known = this.plain[code]!;
      if (known !== 0) return known - 1;
      const found = this.#classify(code);
      this.plain[code] = found + 1;
      return found;
    }
    let found = this.#others.get(code);
    if (found === undefined) {
      found = this.#classify(code);
      this.#others.set(code, found);
    }
    return found;
  }

  /** Whether the characters of a class are in a set. */
  isIn(set: number, number: number): boolean {
    return this.#members[number]![set]!;
  }

  #classify(code: number): number {
    const character = String.fromCodePoint(code);
    const members = this.#tests.map((test) => test(character, code));
    const key = members.map(Number).join('');
    let number = this.#classes.get(key);
    if (number === undefined) {
      number = this.#members.push(members) - 1;
      this.#classes.set(key, number);
    }
    return number;
  }
}

function testOf(pattern: Pattern & { readonly is: 'set' | 'character' }): Test {
  if (pattern.is === 'character') return (_, code) => code === pattern.code;
  const expression = wholeExpression(pattern.source, pattern.flags);
  return (character) => expression.test(character);
}

/** A character is one also where it takes two units, so the expression is read by code points if it can be. */
function wholeExpression(source: string, flags: string): RegExp {
  const whole = `^(?:${source})$`;
  if (/[uv]/.test(flags)) return new RegExp(whole, flags);
  try {
    return new RegExp(whole, `${flags}u`);
  } catch {
    return new RegExp(whole, flags);
  }
}
