import { optionNotAllowed } from '../../error/render.js';
import type { StreamError } from '../../error/stream.js';
import { shown } from '../../error/syntax.js';
import { demandOptions } from '../../lex/arguments.js';
import { demandWhole } from '../../lex/lexer-options.js';
import { readIdle } from '../stream/config.js';

export interface JsonValuesOptions {
  /**
   * Where the values lie: keys, and indices of arrays, from the outermost in;
   * `'data.items'` is `['data', 'items']`. When an array is there, its items are
   * the values, else it is the only value. The document itself unless given.
   */
  readonly path?: string | readonly string[];
  /** The text is JSON Lines: a value on each line. False unless given. */
  readonly lines?: boolean;
  /**
   * Gives each value also while its text is still arriving, once for each chunk
   * that has some of it. False unless given.
   */
  readonly partial?: boolean;
  /**
   * `fail` (unless given) throws at the first value that is no JSON. A function
   * is told of it, and the next value is read; of blank lines it is told, too,
   * which otherwise are passed over.
   */
  readonly onFault?: 'fail' | ((fault: StreamError) => void);
  /** So many containers may lie in one value; 1000 unless given, at most 5000. `DEPTH_EXCEEDED` */
  readonly maxDepth?: number;
  /** UTF-16 code units of one value; 16,777,216 unless given. `BUFFER_OVERFLOW` */
  readonly maxLength?: number;
  /** Of one chunk: UTF-16 code units of text, or bytes. 1,048,576 unless given. `CHUNK_TOO_LARGE` */
  readonly maxChunkSize?: number;
  /** Milliseconds that the source may give nothing; there is no limit unless given. `TIMED_OUT` */
  readonly idleTimeoutMs?: number;
}

export interface ValueSettings {
  readonly path: readonly string[];
  readonly lines: boolean;
  readonly partial: boolean;
  readonly tell: ((fault: StreamError) => void) | null;
  readonly maxDepth: number;
  readonly maxLength: number;
  readonly maxChunkSize: number;
  readonly idleTimeoutMs: number;
}

const MOST = 0x1000_0000;

const names = [
  'path',
  'lines',
  'partial',
  'onFault',
  'maxDepth',
  'maxLength',
  'maxChunkSize',
  'idleTimeoutMs',
];

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED` */
export function readValueOptions(options: JsonValuesOptions): ValueSettings {
  demandOptions('jsonValues()', options, names);
  const { path = [], lines = false, partial = false, onFault = 'fail' } = options;
  if (typeof path !== 'string' && !(Array.isArray(path) && path.every((key) => typeof key === 'string')))
    throw optionNotAllowed('path', shown(path), 'keys and indices as a string, or as a list of strings');
  for (const [name, flag] of Object.entries({ lines, partial }))
    if (typeof flag !== 'boolean') throw optionNotAllowed(name, shown(flag), 'true or false');
  const keys = typeof path === 'string' ? (path === '' ? [] : path.split('.')) : path;
  if (lines && keys.length > 0) throw optionNotAllowed('path', keys.join('.'), 'none with JSON Lines');
  if (onFault !== 'fail' && typeof onFault !== 'function')
    throw optionNotAllowed('onFault', onFault, "'fail' or a function");
  return {
    path: keys,
    lines,
    partial,
    tell: onFault === 'fail' ? null : onFault,
    maxDepth: demandWhole('maxDepth', options.maxDepth ?? 1000, 5000),
    maxLength: demandWhole('maxLength', options.maxLength ?? 16_777_216, MOST),
    maxChunkSize: demandWhole('maxChunkSize', options.maxChunkSize ?? 1_048_576, MOST),
    idleTimeoutMs: readIdle(options.idleTimeoutMs ?? Infinity),
  };
}
