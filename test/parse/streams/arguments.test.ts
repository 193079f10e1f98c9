import { describe, expect, it } from 'vitest';
import { json, jsonl } from '../../../src/language/json.js';
import { createLexer } from '../../../src/lex/lexer.js';
import { createNodeParser } from '../../../src/parse/stream/node-parser.js';
import { parseStream } from '../../../src/parse/stream/node-stream.js';
import { astStream, tokenStream } from '../../../src/parse/stream/streams.js';
import { jsonValues } from '../../../src/parse/values/json-values.js';

/** What a program without types may give. */
const wrong = (value: unknown): never => value as never;

const cases: readonly (readonly [what: string, code: string, message: string, call: () => unknown])[] = [
  [
    'a language that is a name',
    'ARGUMENT_NOT_ALLOWED',
    'parseStream() was given "json" as its language; expected a language, as `json` of millrace/parse is.',
    () => parseStream('1', wrong('json')),
  ],
  [
    'no language',
    'ARGUMENT_NOT_ALLOWED',
    'createLexer() was given undefined',
    () => createLexer(wrong(undefined)),
  ],
  ['no language', 'ARGUMENT_NOT_ALLOWED', 'tokenStream() was given {}', () => tokenStream(wrong({}))],
  ['no language', 'ARGUMENT_NOT_ALLOWED', 'astStream() was given null', () => astStream(wrong(null))],
  ['no language', 'ARGUMENT_NOT_ALLOWED', 'createNodeParser() was given', () => createNodeParser(wrong(5))],
  ['no source', 'ARGUMENT_NOT_ALLOWED', 'null as its source', () => parseStream(wrong(null), json)],
  ['no source', 'ARGUMENT_NOT_ALLOWED', '{ a } as its source', () => jsonValues(wrong({ a: 1 }))],
  [
    'bytes as text',
    'ARGUMENT_NOT_ALLOWED',
    'decode bytes first',
    () => createLexer(json).feed(wrong(new Uint8Array(2))),
  ],
  [
    'options that are none',
    'ARGUMENT_NOT_ALLOWED',
    'null as its options',
    () => jsonValues('[]', wrong(null)),
  ],
  [
    'an option with a slip',
    'OPTION_NOT_ALLOWED',
    'The option maxdepth is 5; expected no options but',
    () => parseStream('1', json, wrong({ maxdepth: 5 })),
  ],
  [
    'an option of others',
    'OPTION_NOT_ALLOWED',
    'The option from is',
    () => tokenStream(json, wrong({ from: {} })),
  ],
  [
    'an option with a slip',
    'OPTION_NOT_ALLOWED',
    'The option paht is "a"',
    () => jsonValues('[]', wrong({ paht: 'a' })),
  ],
  [
    'a path that is none',
    'OPTION_NOT_ALLOWED',
    'The option path is 5',
    () => jsonValues('', wrong({ path: 5 })),
  ],
  [
    'a flag that is none',
    'OPTION_NOT_ALLOWED',
    'true or false',
    () => jsonValues('', wrong({ lines: 'yes' })),
  ],
  [
    'a kind that is not there',
    'OPTION_NOT_ALLOWED',
    'null, or one of array, object',
    () => createNodeParser(json, { itemsOf: 'arry' }),
  ],
  [
    'a checkpoint that is none',
    'ARGUMENT_NOT_ALLOWED',
    'what checkpoint() gave',
    () => parseStream('', json, { from: wrong('{}') }),
  ],
  [
    'a checkpoint that is none',
    'ARGUMENT_NOT_ALLOWED',
    'what checkpoint() gave',
    () => createLexer(json, { from: wrong({ language: 'json' }) }),
  ],
  [
    'a checkpoint of another language',
    'OPTION_NOT_ALLOWED',
    'a checkpoint of jsonl; expected one of json',
    () => parseStream('', json, { from: parseStream('', jsonl).checkpoint() }),
  ],
];

describe('what is no argument', () => {
  it.each(cases)('is refused at once, and named: %s (%s, %s)', (_, code, message, call) => {
    let error: unknown;
    try {
      call();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'MillraceError', code });
    expect((error as Error).message).toContain(message);
  });
});
