import { HEAD_INCOMPLETE, UNEXPECTED } from '../codes.js';
import { fix, NOTHING } from '../expression/reader.js';
import { stringValue } from '../expression/strings.js';
import { NAME, OPERATOR, RECORD_CLOSE, RECORD_OPEN, STRING } from '../kinds.js';
import type { DirectiveHead, Source } from './nodes.js';
import type { HeadParser } from './reading.js';

/** `{@import Name from "./path"}` and `{@import type …}`, behind the word. */
export function readImport(parser: HeadParser): DirectiveHead {
  const { reader } = parser;
  const example = '{@import Card from "./card.mill"}';
  // A file may be called "type": then "from" follows.
  const behind = reader.after(reader.at);
  const isType =
    reader.isWord('type') &&
    behind < reader.stop &&
    reader.run.kinds[behind] === NAME &&
    (reader.run.textOf(behind) !== 'from' || reader.run.kinds[reader.after(behind)] === NAME);
  if (isType) reader.next();
  refuseBraces(parser, example);
  refuseAs(parser);
  const name = parser.newName(`A name and a file are missing: ${example}.`);
  let source: Source | null = null;
  if (name !== null) {
    if (!reader.takeWord('from')) {
      const isSource = reader.kind === STRING;
      if (isSource) {
        reader.fail(
          HEAD_INCOMPLETE,
          reader.start,
          reader.end,
          `"from" is missing before the file: ${example}.`,
          fix('Insert "from"', reader.start, reader.start, 'from '),
        );
      } else parser.incomplete(`"from" and a file are missing: ${example}.`);
    }
    if (reader.kind === STRING) {
      const { start, end } = reader;
      source = { start, end, value: stringValue(reader.text) };
      reader.next();
      demandPath(parser, source);
    } else sourceMissing(parser, example);
  }
  parser.end();
  return { kind: 'import', isType, name, source };
}

/** `"./card.mill" as Card` and `* as Card from "./card.mill"`, as other languages have it. */
function refuseAs({ reader }: HeadParser): void {
  const { run, start, stop } = reader;
  if (reader.kind !== STRING && reader.kind !== OPERATOR) return;
  const end = run.ends[stop - 1]!;
  const text = end - start > LONGEST ? '' : run.text.slice(start, end);
  const found = /^(?:\*\s*as\s+(\w+)\s+from\s+("[^"]*"|'[^']*')|("[^"]*"|'[^']*')\s+as\s+(\w+))$/.exec(text);
  if (found === null) return;
  const name = found[1] ?? found[4]!;
  const written = `${name} from ${found[2] ?? found[3]!}`;
  const message = `The name comes first: {@import ${written}}.`;
  reader.fail(HEAD_INCOMPLETE, start, end, message, fix(`Write ${written}`, start, end, written));
}

/** Longer heads are not written anew. */
const LONGEST = 300;

/** `{ Card }`, as JavaScript has it. */
function refuseBraces({ reader }: HeadParser, example: string): void {
  const { run, at, stop } = reader;
  if (reader.kind !== RECORD_OPEN) return;
  let close = at;
  while (close < stop - 1 && run.kinds[close] !== RECORD_CLOSE) close++;
  const { start } = reader;
  const end = run.ends[close]!;
  const name = run.text.slice(start + 1, end - 1).trim();
  const isOne = /^\w+$/.test(name);
  reader.fail(
    HEAD_INCOMPLETE,
    start,
    end,
    isOne
      ? `The name stands without braces: {@import ${name} from …}.`
      : `Each file has one template, and an import of its own: ${example}.`,
    isOne ? fix('Leave the braces out', start, end, name) : [],
  );
}

/** Where the path should stand: without quotes perhaps. */
function sourceMissing(parser: HeadParser, example: string): void {
  const { reader } = parser;
  const { run, start, stop } = reader;
  const end = reader.kind === NOTHING ? start : run.ends[stop - 1]!;
  const path = run.text.slice(start, end);
  const message = `The file stands in quotes behind "from": ${example}.`;
  if (!/^\.{1,2}\/[\w./-]+$/.test(path)) parser.incomplete(message);
  else
    reader.fail(HEAD_INCOMPLETE, start, end, message, fix('Put quotes around it', start, end, `"${path}"`));
}

function demandPath(parser: HeadParser, { start, end, value }: Source): void {
  if (/^\.{1,2}\/./.test(value)) return;
  const isBare = /^[\w-]/.test(value) && !value.includes(':');
  parser.reader.tell(
    UNEXPECTED,
    start,
    end,
    'A file is given by its path from this one, which begins with "./" or "../".',
    isBare ? fix(`Write "./${value}"`, start + 1, start + 1, './') : [],
  );
}
