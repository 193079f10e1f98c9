import type { Language } from '../lex/language.js';
import type { Token } from '../lex/token.js';
import type { Node } from '../parse/stream/node.js';
import { type Branch, Constructs } from './construct.js';
import type { Place } from './places.js';
import type { Counts, Fault, Printer } from './printer.js';

/** Units of a token's text that are shown. */
const SHOWN = 40;

/** For people and for editors: `file:line:column CODE message`; trees as `dump` writes them. */
export class TextPrinter implements Printer {
  readonly #file: string;
  readonly #constructs: Constructs;

  constructor(file: string, language: Language) {
    this.#file = file;
    this.#constructs = new Constructs(language);
  }

  fault({ code, message }: Fault, { line, column }: Place): string {
    return `${this.#file}:${line}:${column} ${code} ${message}\n`;
  }

  node(node: Node): string {
    const branch = this.#constructs.branchOf(node);
    const lines: string[] = [];
    if (branch === null) for (const token of node.tokens) lines.push(tokenLine(token, 1));
    else writeBranch(branch, 1, lines);
    return `${lines.join('\n')}\n`;
  }

  summary({ language, bytes, lines, tokens, diagnostics, hasMark, isCut }: Counts): string {
    const what = `${many(lines, 'line')}, ${many(bytes, 'byte')}, ${many(tokens, 'token')} of ${language}`;
    const found = diagnostics === 0 ? 'no diagnostics' : many(diagnostics, 'diagnostic');
    const marked = hasMark ? '; the byte order mark in front was left out' : '';
    return `${this.#file}: ${what}, ${found}${marked}${isCut ? '; not read to the end' : ''}\n`;
  }
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function writeBranch(branch: Branch, depth: number, lines: string[]): void {
  const { kind, name, start, end, ending } = branch;
  const parts = [kind, name, `${start}..${end}`, ending === 'closed' ? null : ending];
  lines.push('  '.repeat(depth) + parts.filter((part) => part !== null).join(' '));
  for (const child of branch.children) {
    if ('children' in child) writeBranch(child, depth + 1, lines);
    else lines.push(tokenLine(child, depth + 1));
  }
}

function tokenLine({ kind, start, end, text }: Token, depth: number): string {
  const shown = JSON.stringify(text.slice(0, SHOWN));
  return `${'  '.repeat(depth)}${kind} ${start}..${end} ${shown}${text.length > SHOWN ? '…' : ''}`;
}
