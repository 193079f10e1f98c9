import type { Language } from '../lex/language.js';
import type { Token } from '../lex/token.js';
import type { Node } from '../parse/stream/node.js';
import { type Branch, Constructs } from './construct.js';
import type { Place } from './places.js';
import type { Counts, Fault, Printer } from './printer.js';

/** For programs: JSON Lines, each an object with a `type`: `diagnostic`, `node`, and at last `end`. */
export class JsonPrinter implements Printer {
  readonly #file: string;
  readonly #constructs: Constructs;

  constructor(file: string, language: Language) {
    this.#file = file;
    this.#constructs = new Constructs(language);
  }

  fault({ code, message, start, end }: Fault, { line, column }: Place): string {
    return lineOf({ type: 'diagnostic', file: this.#file, line, column, start, end, code, message });
  }

  node(node: Node, { line, column }: Place): string {
    const branch = this.#constructs.branchOf(node);
    const what = branch === null ? leafOf(node.tokens[0]!) : plainOf(branch);
    return lineOf({ type: 'node', line, column, ...what });
  }

  summary({ language, bytes, lines, tokens, nodes, diagnostics, hasMark, isCut }: Counts): string {
    const counts = { bytes, lines, tokens, ...(nodes !== null && { nodes }), diagnostics };
    return lineOf({
      type: 'end',
      file: this.#file,
      language,
      ...counts,
      byteOrderMark: hasMark,
      complete: !isCut,
    });
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function leafOf({ kind, start, end, text }: Token): object {
  return { kind, start, end, text };
}

function plainOf({ kind, name, start, end, ending, children }: Branch): object {
  const inner = children.map((child) => ('children' in child ? plainOf(child) : leafOf(child)));
  return { kind, ...(name !== null && { name }), start, end, ending, children: inner };
}
