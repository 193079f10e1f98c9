import { FOREIGN, HEAD_INCOMPLETE, NO_NUMBER, UNEXPECTED } from '../codes.js';
import type { Argument, Identifier } from '../expression/nodes.js';
import { readArguments } from '../expression/lists.js';
import { DOT } from '../expression/operators.js';
import { fix, type Reader } from '../expression/reader.js';
import { DURATION, NUMBER, PAREN_OPEN } from '../kinds.js';
import type { BlockHead, Timeout } from './nodes.js';
import type { HeadParser } from './reading.js';

/** `{#await loader(args) as value timeout 800ms}`, behind the word. */
export function readAwait(parser: HeadParser): BlockHead {
  const { reader } = parser;
  let args: readonly Argument[] = [];
  const loader = parser.newName('A loader is missing: {#await reviews(product: 5) as list}.');
  if (loader !== null) {
    if (reader.kind === PAREN_OPEN) args = readArguments(parser.expressions);
    else if (reader.operator === DOT) {
      reader.fail(
        UNEXPECTED,
        loader.start,
        reader.end,
        'Only a loader can be waited for: a name with arguments in parentheses.',
      );
    } else {
      reader.fail(
        HEAD_INCOMPLETE,
        loader.start,
        loader.end,
        `A loader is called: ${loader.name}(…), with empty parentheses if it takes nothing.`,
        fix(`Write ${loader.name}()`, loader.end, loader.end, '()'),
      );
    }
  }
  refuseThen(reader);
  let value: Identifier | null = null;
  let timeout: Timeout | null = null;
  if (reader.takeWord('as')) {
    value = parser.newName('A name for what was loaded is missing: as list.');
  }
  if (reader.isWord('timeout')) timeout = readTimeout(parser);
  parser.end();
  return { kind: 'await', loader, args, value, timeout };
}

/** `then value`, as other languages have it. */
function refuseThen(reader: Reader): void {
  if (!reader.isWord('then')) return;
  const { start, end } = reader;
  reader.fail(
    FOREIGN,
    start,
    end,
    'What was loaded gets its name behind "as": {#await loader() as value}.',
    fix('Write "as"', start, end, 'as'),
  );
}

function readTimeout(parser: HeadParser): Timeout | null {
  const { reader } = parser;
  const { start: wordStart, end: wordEnd } = reader;
  reader.next();
  const { start, end, text, kind } = reader;
  if (kind === DURATION) {
    reader.next();
    if (text.includes('.')) {
      const whole = Math.round(Number.parseFloat(text) * (text.endsWith('ms') ? 1 : 1000));
      reader.fail(
        NO_NUMBER,
        start,
        end,
        `A time is a whole number: ${whole}ms.`,
        fix(`Write ${whole}ms`, start, end, `${whole}ms`),
      );
    }
    const isMs = text.endsWith('ms');
    const milliseconds = isMs ? Number(text.slice(0, -2)) : Number(text.slice(0, -1)) * 1000;
    return { start, end, milliseconds };
  }
  if (kind === NUMBER) {
    reader.next();
    const isApart = reader.isWord('ms') || reader.isWord('s');
    const unit = isApart ? reader.text : 'ms';
    reader.fail(
      HEAD_INCOMPLETE,
      start,
      isApart ? reader.end : end,
      isApart
        ? `No space stands between a number and its unit: ${text}${unit}.`
        : `A time has a unit: ${text}ms or ${text}s.`,
      fix(`Write ${text}${unit}`, end, isApart ? reader.end : end, unit),
    );
  } else if (reader.isError) {
    const minutes = /^(\d{1,6})(?:m|min)$/.exec(text)?.[1];
    const better = minutes === undefined ? '' : `${Number(minutes) * 60}s`;
    reader.fail(
      HEAD_INCOMPLETE,
      start,
      end,
      `A time is a number with its unit, ms or s: ${better === '' ? '800ms or 2s' : better}.`,
      better === '' ? [] : fix(`Write ${better}`, start, end, better),
    );
  } else {
    reader.fail(
      HEAD_INCOMPLETE,
      wordStart,
      wordEnd,
      'A time is missing behind "timeout": timeout 800ms or timeout 2s.',
    );
  }
  reader.at = reader.stop;
  return null;
}
