import { ATTRIBUTE_EXPECTED, FOREIGN, NOTHING_HERE, UNEXPECTED, WRONG_OPERATOR } from '../codes.js';
import { COLON, EQUALS_SIGN, LESS, QUESTION, SPREAD, TWO_POINTS } from '../expression/operators.js';
import { fix, NOTHING, type Reader } from '../expression/reader.js';
import { ERROR, NAME, OPERATOR, RECORD_OPEN, STRING } from '../kinds.js';
import { closeOf, refuseDoubleBraces, refuseSigil } from './foreign-signs.js';
import { refuseKeyword } from './keywords.js';
import type { HoleHead } from './nodes.js';
import type { HeadParser } from './reading.js';

/** Where a hole stands: in text or quotes, as the whole value of an attribute, or between attributes. */
export type HolePlace = 'content' | 'value' | 'tag';

/** What stands between the braces of a hole; `wordStart` and `wordEnd` of the parser are its opening brace. */
export function readHole(parser: HeadParser, place: HolePlace): HoleHead {
  const { reader } = parser;
  if (reader.kind === NOTHING && reader.run.text.startsWith('{!--', parser.wordEnd)) {
    refuseTwoBraces(parser);
  } else if (reader.kind === NOTHING) {
    const { lastEnd } = reader;
    reader.fail(
      NOTHING_HERE,
      parser.wordStart,
      Math.max(parser.wordEnd, lastEnd),
      'There is nothing between these braces; a value belongs here.',
    );
  } else {
    refuseForeign(parser, place);
    if (place === 'tag') refuseInTag(parser);
    else if (place === 'value') refuseBareRecord(reader);
  }
  const isSpread = reader.takeOperator(SPREAD);
  const expression = parser.expression();
  parser.end();
  return { expression, isSpread };
}

/** `{{!-- note --}}`, as another language has its comments. */
function refuseTwoBraces({ reader, wordStart, wordEnd }: HeadParser): void {
  const close = closeOf(reader);
  reader.fail(FOREIGN, wordStart, close, 'A comment has one brace on each side: {!-- … --}.', [
    {
      title: 'Leave the other braces out',
      edits: [
        { start: wordStart, end: wordEnd, text: '' },
        { start: close - 1, end: close, text: '' },
      ],
    },
  ]);
}

/** What people write who know other languages of templates. */
function refuseForeign(parser: HeadParser, place: HolePlace): void {
  const { reader } = parser;
  const { kind, start } = reader;
  const { wordStart, wordEnd } = parser;
  if (kind === NAME) {
    refuseKeyword(reader, wordStart);
    if (place === 'content') refuseAssignment(reader);
  } else if (kind === RECORD_OPEN) {
    if (start === wordEnd) refuseDoubleBraces(reader, wordStart, place === 'value');
  } else if (kind === OPERATOR || kind === ERROR) refuseSigil(parser);
}

/** `{total = 0}`: hardly anybody prints whether two values are the same, so no sign is put there. */
function refuseAssignment(reader: Reader): void {
  const { run, stop, text } = reader;
  const sign = reader.after(reader.at);
  if (reader.operatorAt(sign) !== EQUALS_SIGN || reader.operatorAt(sign + 1) === LESS) return;
  for (let at = sign; at < stop; at++) if (reader.operatorAt(at) === QUESTION) return;
  reader.fail(
    WRONG_OPERATOR,
    run.starts[sign]!,
    run.ends[sign]!,
    `A value gets a name with {#let ${text} = value} … {/let}, and keeps it; to compare, write "==".`,
  );
}

/** `{href=target}` and `{..record}` between attributes. */
function refuseInTag({ reader, wordStart }: HeadParser): void {
  const { run, at, stop, start, end } = reader;
  if (reader.operator === TWO_POINTS) {
    reader.fail(
      WRONG_OPERATOR,
      start,
      end,
      'A record is spread with three points: {...record}.',
      fix('Write "..."', start, end, '...'),
    );
    return;
  }
  const sign = reader.after(at);
  const value = reader.after(sign);
  if (reader.kind !== NAME || reader.operatorAt(sign) !== EQUALS_SIGN || value >= stop) return;
  const name = reader.text;
  reader.fail(
    ATTRIBUTE_EXPECTED,
    start,
    run.ends[stop - 1]!,
    `Only the value of an attribute stands in braces: ${name}={value}.`,
    fix(`Write ${name}={…}`, wordStart, run.starts[value]!, `${name}={`),
  );
}

/** `style={color: "red"}`: a record that has lost its own braces. */
function refuseBareRecord(reader: Reader): void {
  const { run, stop, start, kind } = reader;
  if ((kind !== NAME && kind !== STRING) || reader.operatorAt(reader.after(reader.at)) !== COLON) return;
  const end = run.ends[stop - 1]!;
  reader.fail(UNEXPECTED, start, end, 'A record has braces of its own inside those of the value: {{…}}.', [
    {
      title: 'Put braces around it',
      edits: [
        { start, end: start, text: '{' },
        { start: end, end, text: '}' },
      ],
    },
  ]);
}
