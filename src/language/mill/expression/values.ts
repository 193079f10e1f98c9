import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  DURATION,
  NAME,
  NUMBER,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD_OPEN,
  STRING,
} from '../kinds.js';
import { UNEXPECTED } from '../codes.js';
import { foreignOperand } from './foreign.js';
import { type ItemParser, readArguments, readEntries, readItems } from './lists.js';
import { missing, nothingIn, propertyBehind, refuseCall } from './missing.js';
import type { Expression } from './nodes.js';
import { DOT, OPTIONAL_DOT } from './operators.js';
import { isReserved } from './reader.js';
import { stringValue } from './strings.js';

/** One value with what hangs on it: what operators stand between. */
export function readValue(parser: ItemParser): Expression {
  return postfix(parser, primary(parser));
}

/** What follows a value without a space: `.name`, `[index]`. */
function postfix(parser: ItemParser, first: Expression): Expression {
  const { reader } = parser;
  let left = first;
  for (;;) {
    const code = reader.operator;
    const { kind, start } = reader;
    if (code === DOT || code === OPTIONAL_DOT) {
      const isOptional = code === OPTIONAL_DOT;
      reader.next();
      const height = parser.height;
      const property = propertyBehind(reader, start, reader.lastEnd);
      const end = reader.lastEnd;
      left = parser.raised(height, {
        kind: 'member',
        start: left.start,
        end,
        object: left,
        property,
        isOptional,
      });
    } else if (kind === BRACKET_OPEN) {
      const isOptional = reader.end - start === 3;
      const height = parser.height;
      reader.next();
      const index = reader.kind === BRACKET_CLOSE ? emptyIn(parser, start, 'brackets') : parser.pipe();
      parser.closing(BRACKET_CLOSE);
      left = parser.raised(Math.max(height, parser.height), {
        kind: 'index',
        start: left.start,
        end: reader.lastEnd,
        object: left,
        index,
        isOptional,
      });
    } else if (kind === PAREN_OPEN && left.kind !== 'broken') {
      refuseCall(reader, left);
    } else return left;
  }
}

function primary(parser: ItemParser): Expression {
  const { reader } = parser;
  parser.height = 0;
  const { start, end } = reader;
  switch (reader.kind) {
    case NAME:
      return word(parser);
    case NUMBER: {
      const value = Number(reader.text);
      reader.next();
      return { kind: 'number', start, end, value };
    }
    case STRING: {
      const value = stringValue(reader.text);
      reader.next();
      return { kind: 'string', start, end, value };
    }
    case PAREN_OPEN: {
      reader.next();
      const inner = reader.kind === PAREN_CLOSE ? emptyIn(parser, start, 'parentheses') : parser.pipe();
      parser.closing(PAREN_CLOSE);
      return parser.raised(parser.height, { kind: 'group', start, end: reader.lastEnd, inner });
    }
    case BRACKET_OPEN:
      if (end - start === 1) return readItems(parser);
      return absent(parser);
    case RECORD_OPEN:
      return readEntries(parser);
    case DURATION:
      reader.tell(
        UNEXPECTED,
        start,
        end,
        'A time such as 800ms can only stand behind "timeout"; a number has no unit.',
      );
      reader.next();
      return { kind: 'broken', start, end };
    default:
      return absent(parser);
  }
}

function word(parser: ItemParser): Expression {
  const { reader } = parser;
  const { start, end, text: name } = reader;
  if (isReserved(name)) {
    if (name === 'true' || name === 'false' || name === 'null') {
      reader.next();
      return name === 'null'
        ? { kind: 'null', start, end }
        : { kind: 'boolean', start, end, value: name === 'true' };
    }
    return absent(parser);
  }
  if (foreignOperand(reader, name)) {
    reader.skipItem(false, 0);
    return { kind: 'broken', start, end: reader.lastEnd };
  }
  reader.next();
  if (reader.kind !== PAREN_OPEN) return { kind: 'name', start, end, name };
  const args = readArguments(parser);
  return parser.raised(parser.height, {
    kind: 'call',
    start,
    end: reader.lastEnd,
    callee: { name, start, end },
    args,
  });
}

/** Where a value should begin and none does. */
function absent(parser: ItemParser): Expression {
  parser.height = 0;
  return missing(parser.reader);
}

/** Brackets without a value in them. */
function emptyIn(parser: ItemParser, start: number, what: string): Expression {
  const { reader } = parser;
  nothingIn(reader, start, what);
  const end = reader.lastEnd;
  parser.height = 0;
  return { kind: 'broken', start: end, end };
}
