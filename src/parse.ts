export type { ErrorCode, StreamErrorCode } from './error/codes.js';
export { isMillraceError, MillraceError } from './error/millrace-error.js';
export { StreamError, type TextPosition } from './error/stream.js';
export { json, jsonc, jsonl } from './language/json.js';
export { mill } from './language/mill/language.js';
export type { LexerCheckpoint } from './lex/checkpoint.js';
export type { Language } from './lex/language.js';
export { createLexer, type Lexer } from './lex/lexer.js';
export type { LexerOptions } from './lex/lexer-options.js';
export { BETWEEN_TOKENS, END_OF_TEXT, type Token } from './lex/token.js';
export type { StreamConfig } from './parse/stream/config.js';
export type { Node } from './parse/stream/node.js';
export {
  createNodeParser,
  type NodeParser as Parser,
  type NodeParserOptions as ParserOptions,
} from './parse/stream/node-parser.js';
export {
  type NodeStream,
  parseStream,
  type ParseStreamConfig,
  type StreamCheckpoint,
} from './parse/stream/node-stream.js';
export { PARSE_START, type ParseCheckpoint } from './parse/stream/parse-checkpoint.js';
export type { StreamPair } from './parse/stream/pair.js';
export type { ChunkSource } from './parse/stream/source.js';
export { astStream, tokenStream } from './parse/stream/streams.js';
export { jsonValues } from './parse/values/json-values.js';
export type { JsonValuesOptions } from './parse/values/options.js';
export type { PartialValue } from './parse/values/reader.js';
export type { Diagnostic } from './syntax/diagnostics.js';
export type { Span } from './text/span.js';
export { type Chunk, ChunkDecoder } from './text/decoder.js';
export { complete, type Completion, typedBefore } from './toolkit/complete.js';
export type {
  Ahead,
  Delimiter,
  Found,
  LanguageDefinition,
  LexerDefinition,
  LexerState,
  Match,
  MatchRule,
  RuleDefinition,
  SpanRule,
  TokenRule,
} from './toolkit/definition.js';
export type { ErrorNode, Fault } from './toolkit/fault.js';
export { defineGrammar, type Grammar, type GrammarDefinition, type Reading } from './toolkit/grammar.js';
export { type DefinedLanguage, defineLanguage } from './toolkit/language.js';
export {
  expand,
  expandAll,
  type Expansion,
  type Macro,
  type MacroFault,
  readArguments,
  type UseStyle,
} from './toolkit/macro.js';
export { type Infix, operators, type OperatorTable, type Postfix, type Prefix } from './toolkit/operators.js';
export {
  printLossless,
  printNormal,
  type PrintStyle,
  type Spacing,
  type SpacingRule,
} from './toolkit/print.js';
export {
  choice,
  end,
  literal,
  made,
  many,
  named,
  node,
  type Node as GrammarNode,
  optional,
  type Part,
  punctuated,
  recover,
  type Recovery,
  type ResultOf,
  type Rule,
  separated,
  sequence,
  terminated,
  token,
} from './toolkit/rule.js';
export type { Declaration, Name, Reference } from './toolkit/scope.js';
export { type Declaring, ScopeBuilder, type Scopes } from './toolkit/scopes.js';
export { type Mark, type Token as GrammarToken, Tokens, type TokenSource } from './toolkit/tokens.js';
export { nodesIn, type TreeVisitor, type Visitor, visitor, visitTree } from './toolkit/visit.js';
