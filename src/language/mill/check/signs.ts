import type { SyntaxTree } from '../../../parse/tree.js';
import { NOT_ALLOWED_IN_EXPRESSION, NOT_CLOSED, NO_NUMBER, NO_SUCH_ESCAPE } from '../codes.js';
import { ampersand, misread } from '../expression/foreign.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import type { Told } from './told.js';

const lexical: ReadonlySet<string> = new Set([NO_SUCH_ESCAPE, NO_NUMBER, NOT_ALLOWED_IN_EXPRESSION]);

/** Whether a code is of one sign, number or text, and not of the structure. */
export function isLexical(code: string): boolean {
  return lexical.has(code);
}

/** A sign of an expression that the scanner could not read, put into words. */
export function sign(tree: SyntaxTree, fault: Fault): Told {
  const { code, start, end, token } = fault;
  // One text may have very many faults, so it is not taken out for each.
  const text = code === NO_SUCH_ESCAPE ? '' : (token?.text ?? '');
  if (code === NO_NUMBER) return number(fault, text);
  if (code !== NOT_ALLOWED_IN_EXPRESSION) {
    // A single sign behind a backslash: what was meant is the backslash.
    const isLone = code === NO_SUCH_ESCAPE && end - start === 2;
    if (!isLone) return asTold(fault);
    const character = byNumber(piece(tree, start, start + 6));
    if (character !== null) {
      const { length, written } = character;
      const message = `The number of a character stands in braces: ${written}.`;
      return { ...asTold(fault), message, fixes: fix(`Write ${written}`, start, start + length, written) };
    }
    const message =
      'A backslash is written twice; alone it begins \\n, \\t, \\", \\\' or a character by its number, \\u{1f600}.';
    return { ...asTold(fault), message, fixes: fix('Write \\\\', start, start, '\\') };
  }
  if (text === '&') {
    const from = Math.max(0, start - 1);
    return {
      ...asTold(fault),
      ...ampersand(piece(tree, from, start), piece(tree, start, start + 40), start),
    };
  }
  const message =
    misread(text) ??
    `The sign ${text} has no meaning here; what is printed as it is stands outside of the braces.`;
  return { ...asTold(fault), message, fixes: signFix(tree, fault, text) };
}

/** `\u2013` and `\x41`, as other languages have them; halves of a character are none. */
function byNumber(text: string): { readonly length: number; readonly written: string } | null {
  const found = /^\\(?:u(?!d[89a-f])([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(text);
  if (found === null) return null;
  return { length: found[0].length, written: `\\u{${found[1] ?? found[2]!}}` };
}

/** What is sure to be meant by a sign. */
function signFix(tree: SyntaxTree, { start, end, token }: Fault, text: string): readonly Fix[] {
  const next = token?.nextToken ?? null;
  if (token === null || next === null) return [];
  if (text === '$')
    return next.kind === 'name' && next.start === end ? fix('Leave it out', start, end, '') : [];
  if (text === ';') {
    if (next.kind.endsWith('Close')) return fix('Leave it out', start, end, '');
    const { kind } = token.parent;
    if (next.kind === 'name' && next.nextToken?.text === '=') return fix('Write a comma', start, end, ',');
    return kind === 'record' || (kind === 'directive' && next.kind === 'name')
      ? fix('Write a comma', start, end, ',')
      : [];
  }
  if (/^\p{Sc}$/u.test(text) && next.kind === 'holeClose') {
    const from = token.previousToken?.end ?? start;
    return [
      {
        title: 'Put it behind the brace',
        edits: [
          { start: from, end, text: '' },
          { start: next.end, end: next.end, text: tree.slice(from, end) },
        ],
      },
    ];
  }
  const quoted = /^[“”„‘’«»]([^“”„‘’«»"\\{}<>]*)[“”‘’«»]/.exec(piece(tree, start, lineEnd(tree, start)));
  if (quoted === null) return [];
  return fix('Write straight quotes', start, start + quoted[0].length, `"${quoted[1]!}"`);
}

/** Units of lengths, angles and shares, as styles have them. */
const UNIT = /^\d+(?:\.\d+)?(?:px|em|rem|ex|ch|vh|vw|pt|pc|cm|mm|in|fr|deg|rad|turn|dpi)$/;

/** What looks like a number and is none. */
function number(fault: Fault, text: string): Told {
  const { start, end, token } = fault;
  const before = token?.previousToken ?? null;
  const isBehind = before !== null && before.end === start;
  if (isBehind && before.kind === 'name' && /^\.\d+$/.test(text)) {
    const digits = text.slice(1);
    return {
      ...asTold(fault),
      message: `The items of a list are counted in brackets: [${digits}].`,
      fixes: fix(`Write [${digits}]`, start, end, `[${digits}]`),
    };
  }
  const index = /^\d+(?=\.[a-z_]\w*$)/i.exec(text)?.[0];
  if (
    index !== undefined &&
    isBehind &&
    before.kind === 'bracketOpen' &&
    before.parent.ending === 'missing'
  ) {
    const at = start + index.length;
    return {
      ...asTold(fault),
      code: NOT_CLOSED,
      start: before.start,
      end: at,
      message: `${before.text} is never closed with ].`,
      fixes: fix('Insert ]', at, at, ']'),
    };
  }
  if (UNIT.test(text)) {
    const fixes = fix('Put quotes around it', start, end, `"${text}"`);
    return { ...asTold(fault), message: `A number has no unit; with one, it is a text: "${text}".`, fixes };
  }
  return { ...asTold(fault), message: noNumber(text), fixes: numberFix(text, start, end) };
}

function numberFix(text: string, start: number, end: number): readonly Fix[] {
  if (/^\.\d+$/.test(text)) return fix(`Write 0${text}`, start, start, '0');
  if (/^\d+\.$/.test(text)) return fix(`Write ${text.slice(0, -1)}`, end - 1, end, '');
  const decimal = hexadecimal(text);
  return decimal === null ? [] : fix(`Write ${decimal}`, start, end, decimal);
}

/** `0x1F` as it is written here; null for all else. */
function hexadecimal(text: string): string | null {
  return /^0x[0-9a-f]{1,8}$/i.test(text) ? String(Number.parseInt(text.slice(2), 16)) : null;
}

function noNumber(text: string): string {
  if (text.startsWith('.')) return `A number begins with a digit: 0${text}.`;
  if (text.endsWith('.')) return `Digits are missing behind the point: ${text}0, or without the point.`;
  const decimal = hexadecimal(text);
  if (decimal !== null) return `Numbers are written with the digits 0 to 9: ${decimal}.`;
  if (/^[\d.]+$/.test(text))
    return `"${text}" is no number: it has one point at most, and nothing sets thousands apart.`;
  const parts = /^([\d.]+)([a-z_]\w*)$/i.exec(text);
  if (parts === null) return `"${text}" is no number.`;
  return `"${text}" is no number and no name: a number has no unit, and a name begins with a letter.`;
}
