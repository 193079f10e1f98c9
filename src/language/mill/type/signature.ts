import { TokenRun } from '../../../syntax/run.js';
import { BAD_TYPE } from '../codes.js';
import { ARROW, COMMA, EQUALS_SIGN, GREATER, LESS } from '../expression/operators.js';
import { NOTHING, Reader } from '../expression/reader.js';
import type { Identifier, Problem } from '../expression/nodes.js';
import { isDigit, isLetter, isNameCode, isSpace } from '../characters.js';
import {
  BRACKET_CLOSE,
  BRACKET_OPEN,
  ERROR,
  NAME,
  NUMBER,
  OPERATOR,
  PAREN_CLOSE,
  PAREN_OPEN,
  RECORD_CLOSE,
  RECORD_OPEN,
  STRING,
} from '../kinds.js';
import type { Field, Signature } from './nodes.js';
import { TypeParser } from './parser.js';

/**
 * Reads the signature of a filter, function or loader as a host registers it:
 * `<T>(list: T[], count?: number) => T`. Total, like all reading; spans are
 * those of the text.
 */
export function readSignature(text: string): {
  readonly signature: Signature;
  readonly problems: readonly Problem[];
} {
  const run = tokensOf(text);
  const reader = new Reader(run, 0, run.count);
  const types = new TypeParser(reader);
  const typeParameters = readTypeParameters(reader);
  const parameters = readParameters(reader, types);
  if (!reader.takeOperator(ARROW)) fail(reader, 'The result is missing: (value: string) => string.');
  const result = types.union();
  if (reader.kind !== NOTHING) fail(reader, `"${reader.text}" does not fit behind the result.`);
  return {
    signature: { start: 0, end: text.length, typeParameters, parameters, result },
    problems: reader.problems,
  };
}

function fail(reader: Reader, message: string): void {
  reader.fail(BAD_TYPE, reader.start, reader.end, message);
}

function readTypeParameters(reader: Reader): Identifier[] {
  const names: Identifier[] = [];
  if (!reader.takeOperator(LESS)) return names;
  while (reader.kind === NAME) {
    names.push(reader.takeName()!);
    if (!reader.takeOperator(COMMA)) break;
  }
  if (!reader.takeOperator(GREATER)) fail(reader, 'The type parameters end with ">": <T>.');
  return names;
}

function readParameters(reader: Reader, types: TypeParser): Field[] {
  const parameters: Field[] = [];
  if (reader.kind !== PAREN_OPEN) {
    fail(reader, 'A signature begins with "(": (value: string) => string.');
    return parameters;
  }
  reader.next();
  while (reader.kind !== NOTHING && !reader.closes) {
    const field = types.field();
    if (field !== null) parameters.push(field);
    else {
      fail(reader, 'A name and its type belong here: (value: string) => string.');
      reader.skipItem(true, COMMA);
    }
    if (!reader.takeOperator(COMMA) && reader.kind !== NOTHING && !reader.closes) {
      fail(reader, 'A comma stands between two parameters.');
      reader.skipItem(true, COMMA);
      reader.takeOperator(COMMA);
    }
  }
  if (reader.kind === PAREN_CLOSE) reader.next();
  else fail(reader, 'The parameters end with ")".');
  return parameters;
}

const single: Readonly<Record<string, number>> = {
  '(': PAREN_OPEN,
  ')': PAREN_CLOSE,
  '[': BRACKET_OPEN,
  ']': BRACKET_CLOSE,
  '{': RECORD_OPEN,
  '}': RECORD_CLOSE,
};

/** The tokens of a signature: it stands in no markup, so `<` and `{` mean nothing else. */
function tokensOf(text: string): TokenRun {
  const run = new TokenRun();
  run.reset(text, 64);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at++;
    if (isSpace(code)) continue;
    const bracket = single[text[start]!];
    if (bracket !== undefined) run.add(bracket, start, at);
    else if (isLetter(code) || code === 95) {
      while (at < text.length && isNameCode(text.charCodeAt(at))) at++;
      run.add(NAME, start, at);
    } else if (isDigit(code)) {
      while (at < text.length && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 46)) at++;
      run.add(Number.isNaN(Number(text.slice(start, at))) ? ERROR : NUMBER, start, at);
    } else if (code === 34 || code === 39) {
      while (at < text.length && text.charCodeAt(at) !== code) at += text.charCodeAt(at) === 92 ? 2 : 1;
      at = Math.min(at + 1, text.length);
      run.add(STRING, start, at);
    } else {
      if (code === EQUALS_SIGN && text.charCodeAt(at) === GREATER) at++;
      run.add('=>?:|,-<>&'.includes(text[start]!) ? OPERATOR : ERROR, start, at);
    }
  }
  return run;
}
