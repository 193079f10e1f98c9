import { parse } from '../parse/parser.js';
import type { SyntaxTree } from '../parse/tree.js';
import type { SyntaxNode, SyntaxToken } from '../syntax/red.js';
import type { DefinedLanguage } from './language.js';
import type { Token } from './tokens.js';

/**
 * The text as it is, to the unit; with `replace`, other texts for the tokens that it gives one for. Cost:
 * O(length) without, O(length log n) with it.
 */
export function printLossless(
  source: SyntaxTree | SyntaxNode,
  replace?: (token: SyntaxToken) => string | null,
): string {
  if (replace === undefined) return source.text;
  const { text } = source;
  const base = 'start' in source ? source.start : 0;
  let printed = '';
  let at = base;
  for (const token of source.tokens()) {
    const other = replace(token);
    if (other === null) continue;
    printed += text.slice(at - base, token.start - base) + other;
    at = token.end;
  }
  return printed + text.slice(at - base);
}

export type Spacing = 'nothing' | 'space' | 'line';

/** What stands between two tokens; `left` and `right` are kinds or texts, any when they are left out. */
export interface SpacingRule {
  readonly left?: readonly string[];
  readonly right?: readonly string[];
  readonly put: Spacing;
}

export interface PrintStyle {
  /** The first that fits holds; a space where none does. */
  readonly spacing: readonly SpacingRule[];
  /** Kinds or texts between which lines are set in. */
  readonly indent?: {
    readonly open: readonly string[];
    readonly close: readonly string[];
    readonly by?: string;
  };
  /** Looks that two tokens are not read as one, or as others, when they meet; then more is put between them. */
  readonly language?: DefinedLanguage;
}

/** Tokens with the white space that a style wants, whatever stood between them. Printing twice changes nothing. */
export function printNormal(tokens: Iterable<Token>, style: PrintStyle): string {
  const { open = [], close = [], by = '  ' } = style.indent ?? {};
  const meets = new Meeting(style.language);
  let depth = 0;
  let printed = '';
  let left: Token | null = null;
  // What was printed since the last white space.
  let run: string[] = [];
  for (const right of tokens) {
    if (isOneOf(right, close)) depth = Math.max(0, depth - 1);
    if (left !== null) {
      const wanted = wantedBetween(left, right, style.spacing);
      const put = meets.least(run, right.text, wanted);
      if (put !== 'nothing') run = [];
      printed += put === 'nothing' ? '' : put === 'space' ? ' ' : `\n${by.repeat(depth)}`;
    }
    printed += right.text;
    run.push(right.text);
    if (isOneOf(right, open)) depth++;
    left = right;
  }
  return printed;
}

function isOneOf({ kind, text }: Token, names: readonly string[]): boolean {
  return names.includes(kind) || names.includes(text);
}

function wantedBetween(left: Token, right: Token, rules: readonly SpacingRule[]): Spacing {
  const found = rules.find(
    (rule) =>
      (rule.left === undefined || isOneOf(left, rule.left)) &&
      (rule.right === undefined || isOneOf(right, rule.right)),
  );
  return found?.put ?? 'space';
}

const growing: readonly Spacing[] = ['nothing', 'space', 'line'];
const between: Readonly<Record<Spacing, string>> = { nothing: '', space: ' ', line: '\n' };
const MOST_KNOWN = 10_000;
/** So many tokens that touch each other are looked at. */
const LOOKED_AT = 4;

/** Knows how near two tokens may come. */
class Meeting {
  readonly #language: DefinedLanguage | null;
  readonly #known = new Map<string, boolean>();

  constructor(language: DefinedLanguage | undefined) {
    this.#language = language ?? null;
  }

  /** The spacing that is wanted, or the least above it that keeps the tokens what they are. */
  least(run: readonly string[], right: string, wanted: Spacing): Spacing {
    if (this.#language === null) return wanted;
    // More than two may become one: `1`, `.` and `5`.
    const left = run.slice(-LOOKED_AT);
    for (const each of growing.slice(growing.indexOf(wanted)))
      if (this.#staysApart(left, between[each], right)) return each;
    // They are not themselves when they stand alone, so nothing can be told.
    return wanted;
  }

  #staysApart(left: readonly string[], gap: string, right: string): boolean {
    const key = JSON.stringify([left, gap, right]);
    let known = this.#known.get(key);
    if (known === undefined) {
      const texts = Array.from(
        parse(left.join('') + gap + right, this.#language!).tokens(),
        ({ text }) => text,
      );
      known = texts.length === left.length + 1 && texts.every((text, i) => text === (left[i] ?? right));
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(key, known);
    }
    return known;
  }
}
