import type { SyntaxTree } from '../../../src/parse/tree.js';

/** Throws unless two trees of `text` say the same through their public methods. */
export function demandAlike(actual: SyntaxTree, expected: SyntaxTree, text: string, look: number): void {
  const [a, b] = [actual.dump(), expected.dump()];
  if (a !== b) {
    const [lines, others] = [a.split('\n'), b.split('\n')];
    const at = lines.findIndex((line, i) => line !== others[i]);
    throw new Error(`the dumps differ: ${JSON.stringify(lines[at])} should be ${JSON.stringify(others[at])}`);
  }
  if (JSON.stringify(actual.diagnostics()) !== JSON.stringify(expected.diagnostics()))
    throw new Error('the diagnostics differ');
  for (const share of [0, look / 300, 0.5, 1])
    demandPlace(actual, expected, text, Math.floor(share * text.length));
}

function demandPlace(actual: SyntaxTree, expected: SyntaxTree, text: string, offset: number): void {
  const [a, b] = [actual.tokenAt(offset), expected.tokenAt(offset)];
  if (a?.start !== b?.start || a?.end !== b?.end || a?.kind !== b?.kind || a?.text !== b?.text)
    throw new Error(`the tokens at ${offset} differ`);
  if (a !== null && a.text !== text.slice(a.start, a.end))
    throw new Error(`the token at ${offset} has another text`);
  const span = { start: offset, end: Math.min(text.length, offset + 50) };
  const [c, d] = [actual.covering(span), expected.covering(span)];
  if (c.start !== d.start || c.end !== d.end || c.kind !== d.kind)
    throw new Error(`what covers ${span.start}..${span.end} differs`);
  const parts = text.slice(0, offset).split(/\r\n|\r|\n/);
  const isInLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
  const character = isInLineEnd ? parts.at(-2)!.length + 1 : parts.at(-1)!.length;
  const line = parts.length - (isInLineEnd ? 2 : 1);
  const position = actual.position(offset);
  if (position.line !== line || position.character !== character)
    throw new Error(`${offset} is at ${line}:${character}, not at ${position.line}:${position.character}`);
  if (!isInLineEnd && actual.offset(position) !== offset)
    throw new Error(`${line}:${character} is ${offset}, not ${actual.offset(position)}`);
  const bytes = actual.position(offset, 'utf-8');
  const other = expected.position(offset, 'utf-8');
  if (bytes.line !== other.line || bytes.character !== other.character)
    throw new Error(`the UTF-8 positions of ${offset} differ`);
}
