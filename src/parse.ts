export type { ErrorCode } from './error/codes.js';
export { isMillraceError, MillraceError } from './error/millrace-error.js';
export { StreamError, type StreamErrorCode, type TextPosition } from './error/stream.js';
export { json, jsonc, jsonl } from './language/json.js';
export { mill } from './language/mill.js';
export type { LexerCheckpoint } from './lex/checkpoint.js';
export type { Language } from './lex/language.js';
export { createLexer, type Lexer } from './lex/lexer.js';
export type { LexerOptions } from './lex/lexer-options.js';
export { END_OF_TEXT, type Token } from './lex/token.js';
export type { StreamConfig } from './parse/stream/config.js';
export type { Node } from './parse/stream/node.js';
export {
  createNodeParser,
  type NodeParser as Parser,
  type NodeParserOptions as ParserOptions,
  PARSE_START,
  type ParseCheckpoint,
} from './parse/stream/node-parser.js';
export {
  type NodeStream,
  parseStream,
  type ParseStreamConfig,
  type StreamCheckpoint,
} from './parse/stream/node-stream.js';
export type { StreamPair } from './parse/stream/pair.js';
export type { ChunkSource } from './parse/stream/source.js';
export { astStream, tokenStream } from './parse/stream/streams.js';
export { jsonValues } from './parse/values/json-values.js';
export type { JsonValuesOptions } from './parse/values/options.js';
export type { PartialValue } from './parse/values/reader.js';
export type { Diagnostic } from './syntax/diagnostics.js';
export type { Span } from './text/span.js';
export { type Chunk, ChunkDecoder } from './text/decoder.js';
