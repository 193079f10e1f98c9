import { HALF_EXPRESSION, UNEXPECTED } from '../codes.js';
import type { Expression } from './nodes.js';
import { COLON } from './operators.js';
import { fix, type Reader } from './reader.js';

/** What can be wrong in `condition ? this : that`; `mark` is where its "?" stands. */

/** `a ?: b` and `a ? : b`, at the colon. */
export function valueBetween(reader: Reader, mark: number): void {
  const { end } = reader;
  if (!reader.isAdjacent) {
    reader.fail(
      HALF_EXPRESSION,
      mark,
      end,
      'A value is missing between "?" and ":": condition ? this : that.',
    );
    return;
  }
  reader.fail(
    HALF_EXPRESSION,
    mark,
    end,
    'A value for what is missing stands behind "??": note ?? "none".',
    fix('Write "??"', mark, end, '??'),
  );
}

/** `a ? b : ` */
export function valueBehind(reader: Reader): void {
  const { lastEnd } = reader;
  reader.fail(
    HALF_EXPRESSION,
    lastEnd - 1,
    lastEnd,
    'A value is missing behind ":"; null prints nothing.',
    fix('Insert null', lastEnd, lastEnd, ' null'),
  );
}

/** `a ? b`, behind it. */
export function choiceHalf(reader: Reader, mark: number): void {
  const { lastEnd } = reader;
  const isWhole = reader.closes || reader.at >= reader.stop;
  reader.fail(
    HALF_EXPRESSION,
    mark,
    mark + 1,
    'A choice with "?" needs both values: condition ? this : that.',
    isWhole && lastEnd > mark + 1 ? fix('Insert : null', lastEnd, lastEnd, ' : null') : [],
  );
}

/** `a ? b | c : d`, at the bar. */
export function filterInside(reader: Reader, { start }: Expression): void {
  reader.skipItem(true, COLON);
  const end = reader.lastEnd;
  reader.tell(UNEXPECTED, start, end, 'A filter between "?" and ":" needs parentheses around it.', [
    {
      title: 'Put parentheses around it',
      edits: [
        { start, end: start, text: '(' },
        { start: end, end, text: ')' },
      ],
    },
  ]);
}
