import type { SyntaxTree } from '../../src/parse/tree.js';
import type { SyntaxNode, SyntaxToken } from '../../src/syntax/red.js';

/**
 * What a template prints for its text, by the rules for white space:
 *
 *   1. a run of white space with a line end is one line feed;
 *   2. a line that holds only blocks' tags, directives, comments and white
 *      space leaves nothing, its line end included;
 *   3. `{~` and `~}` take the white space away that they touch;
 *   4. in `pre`, `textarea`, values, raw text, `{#verbatim}` and text mode all
 *      white space is printed.
 *
 * A line of the template ends where a run of white space ends one: a tag over
 * several lines is on one. Of what is no text, the tokens stand here, since
 * between them nothing is printed.
 */
export function printed(template: SyntaxTree): string[] {
  return trimmed(withoutQuietLines(atomsOf(template))).map(({ text }) => text);
}

interface Atom {
  /** White space; what prints nothing itself; everything else. */
  readonly kind: 'space' | 'quiet' | 'solid';
  readonly text: string;
  /** It trims what is before or behind it. */
  readonly trims: 'before' | 'behind' | null;
}

const quietOpeners: ReadonlySet<string> = new Set(['blockOpen', 'section', 'blockEnd', 'directiveOpen']);
const quietClosers: ReadonlySet<string> = new Set(['headEnd', 'blockClose', 'directiveClose']);
const tagEnds: ReadonlySet<string> = new Set(['tagEnd', 'voidEnd', 'selfClose']);

function atomsOf(tree: SyntaxTree): Atom[] {
  const atoms: Atom[] = [];
  const isPlain = [...tree.root.children()].some(
    (each) => !each.isToken && each.name === 'mode' && /^\{~?@mode\s+text\s*~?\}$/.test(each.text),
  );
  let isQuiet = false;
  /** Where the tag begins that is not ended yet. */
  let tag = -1;
  for (const token of tree.tokens()) {
    const { kind, text, parent } = token;
    if (kind === 'tagOpen') tag = token.start;
    const isInTag = parent.kind === 'element' && parent.start === tag;
    if (quietOpeners.has(kind)) isQuiet = true;
    if (kind === 'text' && !isInTag && !isPlain && !isExact(token)) atoms.push(...runsOf(text));
    else {
      const isComment = kind === 'comment' && !isInTag;
      atoms.push({ kind: isQuiet || isComment ? 'quiet' : 'solid', text, trims: trimOf(text) });
    }
    if (tagEnds.has(kind)) tag = -1;
    if (quietClosers.has(kind)) isQuiet = false;
  }
  return atoms;
}

function trimOf(text: string): Atom['trims'] {
  if (text.startsWith('{~')) return 'before';
  return text === '~}' ? 'behind' : null;
}

const exact = /^(?:pre|textarea|script|style|iframe|noembed|noframes|xmp)$/;

function isExact({ parent }: SyntaxToken): boolean {
  for (let node: SyntaxNode | null = parent; node !== null; node = node.parent) {
    if (node.kind === 'element' && exact.test(node.name!)) return true;
    if (node.kind === 'block' && node.name === 'verbatim') return true;
  }
  return false;
}

function runsOf(text: string): Atom[] {
  return [...text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)].map(([run]) => {
    if (!/[ \t\n\f\r]/.test(run)) return { kind: 'solid', text: run, trims: null };
    return { kind: 'space', text: /[\n\r]/.test(run) ? '\n' : run, trims: null };
  });
}

function withoutQuietLines(atoms: readonly Atom[]): Atom[] {
  const kept: Atom[] = [];
  let line: Atom[] = [];
  const end = (): void => {
    const isLeft = line.some(({ kind }) => kind === 'solid') || !line.some(({ kind }) => kind === 'quiet');
    kept.push(...(isLeft ? line : line.filter(({ kind }) => kind === 'quiet')));
    line = [];
  };
  for (const atom of atoms) {
    line.push(atom);
    if (atom.text === '\n' && atom.kind === 'space') end();
  }
  end();
  return kept;
}

function trimmed(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(({ kind }, i) => {
    if (kind !== 'space') return true;
    return atoms[i - 1]?.trims !== 'behind' && atoms[i + 1]?.trims !== 'before';
  });
}
