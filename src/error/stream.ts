import type { StreamErrorCode } from './codes.js';
import { MillraceError } from './millrace-error.js';

/** Where something lies in a text; all count from 0, and bytes are those of UTF-8. */
export interface TextPosition {
  readonly line: number;
  /** In UTF-16 code units of its line. */
  readonly character: number;
  readonly byte: number;
}

export interface StreamErrorFields {
  /** In UTF-16 code units of the whole text; empty at the place that was reached where there is none. */
  readonly span: { readonly start: number; readonly end: number };
  /** The limit that was met, in the unit of its option. */
  readonly limit?: number;
  /** What was found instead. */
  readonly found?: number;
  /** Of the beginning of the span, where it is known: in streams of values. */
  readonly position?: TextPosition;
  /** What was still expected where the text ended. */
  readonly missing?: readonly string[];
  readonly cause?: unknown;
}

/**
 * A stream of tokens, nodes or values that could not go on. All that it gave
 * out before is right.
 */
export class StreamError extends MillraceError {
  declare readonly code: StreamErrorCode;
  readonly span: { readonly start: number; readonly end: number };
  readonly limit: number | null;
  readonly found: number | null;
  readonly position: TextPosition | null;
  readonly missing: readonly string[];

  constructor(code: StreamErrorCode, message: string, fields: StreamErrorFields) {
    super(code, message, 'cause' in fields ? { cause: fields.cause } : undefined);
    this.span = fields.span;
    this.limit = fields.limit ?? null;
    this.found = fields.found ?? null;
    this.position = fields.position ?? null;
    this.missing = fields.missing ?? [];
  }
}

const at = (offset: number): { start: number; end: number } => ({ start: offset, end: offset });

export function fedAfterEnd(what: string, offset: number): StreamError {
  return new StreamError(
    'CHANNEL_CLOSED',
    `${what} had ended its text of ${offset} units; more text needs another one.`,
    { span: at(offset) },
  );
}

export function sourceFailed(offset: number, cause: unknown): StreamError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StreamError('CHANNEL_CLOSED', `The source failed after ${offset} units: ${why}`, {
    span: at(offset),
    cause,
  });
}

export function chunkTooLarge(offset: number, found: number, limit: number, unit: string): StreamError {
  return new StreamError(
    'CHUNK_TOO_LARGE',
    `The chunk after ${offset} units has ${found} ${unit}; maxChunkSize is ${limit}.`,
    { span: { start: offset, end: offset + found }, limit, found },
  );
}

/** The same error, with the place that who reads knows. */
export function placed(error: StreamError, position: TextPosition): StreamError {
  const { code, message, span, limit, found, missing, cause } = error;
  return new StreamError(code, message, {
    span,
    position,
    missing,
    ...(limit !== null && { limit }),
    ...(found !== null && { found }),
    ...(cause !== undefined && { cause }),
  });
}

/** `limitName` is the option that says how much may be held. */
export function tooLong(
  what: string,
  start: number,
  end: number,
  limit: number,
  limitName: string,
  position?: TextPosition,
): StreamError {
  return new StreamError(
    'BUFFER_OVERFLOW',
    `The ${what} from ${start} on has ${end - start} units and may go on; ${limitName} is ${limit}.`,
    { span: { start, end }, limit, found: end - start, ...(position && { position }) },
  );
}

export function queueFull(offset: number, found: number, limit: number, unit: string): StreamError {
  return new StreamError(
    'BUFFER_OVERFLOW',
    `${found} ${unit} wait to be read after ${offset} units, and at most ${limit} may; wait for the writer to be ready.`,
    { span: at(offset), limit, found },
  );
}

export function depthExceeded(
  start: number,
  end: number,
  limit: number,
  position?: TextPosition,
): StreamError {
  return new StreamError(
    'DEPTH_EXCEEDED',
    `Containers nest ${limit + 1} deep at ${start}; maxDepth is ${limit}.`,
    { span: { start, end }, limit, found: limit + 1, ...(position && { position }) },
  );
}

export function tokensExceeded(start: number, end: number, found: number, limit: number): StreamError {
  return new StreamError(
    'TOKENS_EXCEEDED',
    `There are ${found} tokens from ${start} to ${end}; maxTokens is ${limit}.`,
    { span: { start, end }, limit, found },
  );
}

export function timedOut(offset: number, limit: number): StreamError {
  return new StreamError(
    'TIMED_OUT',
    `The source gave nothing for ${limit} ms after ${offset} units; idleTimeoutMs is ${limit}.`,
    { span: at(offset), limit },
  );
}

export function incompleteInput(
  start: number,
  end: number,
  missing: readonly string[],
  position?: TextPosition,
): StreamError {
  return new StreamError(
    'INCOMPLETE_INPUT',
    `The text ended at ${end} with something missing: ${missing.join(' ')}`,
    { span: { start, end }, missing, ...(position && { position }) },
  );
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export function faultFound(code: 'LEX_ERROR' | 'PARSE_ERROR', fault: Fault): StreamError {
  return new StreamError(code, `${fault.code} from ${fault.start} to ${fault.end}: ${fault.message}`, {
    span: { start: fault.start, end: fault.end },
  });
}

export function valueBroken(
  what: string,
  start: number,
  end: number,
  { line, character, byte }: TextPosition,
  why: string,
  cause?: unknown,
): StreamError {
  return new StreamError(
    'PARSE_ERROR',
    `${what} at line ${line}, character ${character}, byte ${byte} (from 0), ${end - start} units long: ${why}`,
    { span: { start, end }, position: { line, character, byte }, ...(cause !== undefined && { cause }) },
  );
}
