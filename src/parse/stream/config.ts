import { optionNotAllowed } from '../../error/render.js';
import { demandOptions } from '../../lex/arguments.js';
import { demandWhole } from '../../lex/lexer-options.js';

/** The limits of a stream. Each that is met ends it with an error of its own. */
export interface StreamConfig {
  /** So many tokens may wait for the parser, those of the open node not counted. 1024 unless given. */
  readonly tokenBufferSize?: number;
  /** So many nodes may wait for the reader. 64 unless given. */
  readonly astBufferSize?: number;
  /** Of one chunk: UTF-16 code units of text, or bytes. 65,536 unless given. `CHUNK_TOO_LARGE` */
  readonly maxChunkSize?: number;
  /**
   * Of one node, 1,048,576 unless given: so many are held until it is whole. In a
   * stream of tokens, which holds none, of the whole stream, and only when given.
   * `TOKENS_EXCEEDED`
   */
  readonly maxTokens?: number;
  /** So many containers may lie in one another; 1000 unless given. `DEPTH_EXCEEDED` */
  readonly maxDepth?: number;
  /** UTF-16 code units of one token; 1,048,576 unless given. `BUFFER_OVERFLOW` */
  readonly maxTokenLength?: number;
  /** Milliseconds that the source may give nothing; there is no limit unless given. `TIMED_OUT` */
  readonly idleTimeoutMs?: number;
  /** What a fault in the text does: it is reported with its node (unless given), or ends the stream. */
  readonly onFault?: 'report' | 'fail';
}

export interface StreamLimits {
  readonly tokenBufferSize: number;
  readonly astBufferSize: number;
  readonly maxChunkSize: number;
  /** Undefined when it was not given. */
  readonly maxTokens: number | undefined;
  readonly maxDepth: number;
  readonly maxTokenLength: number;
  readonly idleTimeoutMs: number;
  readonly failsOnFault: boolean;
}

const MOST = 0x1000_0000;
/** Longer timers fire at once. */
const LONGEST_MS = 0x7fff_ffff;

const names = [
  'tokenBufferSize',
  'astBufferSize',
  'maxChunkSize',
  'maxTokens',
  'maxDepth',
  'maxTokenLength',
  'idleTimeoutMs',
  'onFault',
];

/**
 * `who` is the function that was given it, `more` an option of its own.
 *
 * @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED`
 */
export function readConfig(who: string, config: StreamConfig, ...more: readonly string[]): StreamLimits {
  demandOptions(who, config, [...names, ...more]);
  const { onFault = 'report', idleTimeoutMs = Infinity, maxTokens } = config;
  if (onFault !== 'report' && onFault !== 'fail')
    throw optionNotAllowed('onFault', onFault, "'report' or 'fail'");
  return {
    tokenBufferSize: demandWhole('tokenBufferSize', config.tokenBufferSize ?? 1024, MOST),
    astBufferSize: demandWhole('astBufferSize', config.astBufferSize ?? 64, MOST),
    maxChunkSize: demandWhole('maxChunkSize', config.maxChunkSize ?? 65_536, MOST),
    maxTokens: maxTokens === undefined ? undefined : demandWhole('maxTokens', maxTokens, MOST),
    maxDepth: demandWhole('maxDepth', config.maxDepth ?? 1000, 100_000),
    maxTokenLength: demandWhole('maxTokenLength', config.maxTokenLength ?? 1_048_576, MOST),
    idleTimeoutMs: readIdle(idleTimeoutMs),
    failsOnFault: onFault === 'fail',
  };
}

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function readIdle(idleTimeoutMs: number): number {
  return idleTimeoutMs === Infinity ? Infinity : demandWhole('idleTimeoutMs', idleTimeoutMs, LONGEST_MS);
}
