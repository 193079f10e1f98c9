export type { ErrorCode } from './error/codes.js';
export { isMillraceError, MillraceError } from './error/millrace-error.js';
export { type Formatted, formatTemplate } from './format/format.js';
export type { FormatOptions } from './format/options.js';
export { json, jsonc, jsonl } from './language/json.js';
export { checkTemplate, type TemplateDiagnostic, type TemplateFix } from './language/mill/check.js';
export type {
  Argument,
  BinaryExpression,
  BinaryOperator,
  BooleanLiteral,
  BrokenExpression,
  CallExpression,
  ConditionalExpression,
  Expression,
  Fix,
  GroupExpression,
  Identifier,
  IndexExpression,
  ListExpression,
  MemberExpression,
  NameExpression,
  NullLiteral,
  NumberLiteral,
  PipeExpression,
  Problem,
  RecordEntry,
  RecordExpression,
  StringLiteral,
  UnaryExpression,
} from './language/mill/expression/nodes.js';
export type {
  AwaitHead,
  Binding,
  BlockHead,
  DirectiveHead,
  EachHead,
  ElseHead,
  EmptyHead,
  ErrorHead,
  FillHead,
  HoleHead,
  IfHead,
  ImportDirective,
  LangDirective,
  LetHead,
  ModeDirective,
  PartHead,
  PendingHead,
  Prop,
  PropsDirective,
  ProvideDirective,
  Source,
  Timeout,
  TypeDirective,
  UnknownHead,
  UseDirective,
  VerbatimHead,
} from './language/mill/head/nodes.js';
export { mill } from './language/mill/language.js';
export type {
  BrokenType,
  Field,
  GroupType,
  ListType,
  LiteralType,
  MapType,
  NamedType,
  OptionalType,
  RecordType,
  Signature,
  Type,
  UnionType,
} from './language/mill/type/nodes.js';
export { readSignature } from './language/mill/type/signature.js';
export {
  Attribute,
  type AttributeForm,
  attributesOf,
  type ValuePart,
} from './language/mill/views/attribute.js';
export {
  AwaitBlock,
  BlockPart,
  type Branch,
  EachBlock,
  FillBlock,
  IfBlock,
  LetBlock,
  UnknownBlock,
  VerbatimBlock,
} from './language/mill/views/block.js';
export { Body } from './language/mill/views/body.js';
export { type Block, type Content, TemplateFile, viewOf } from './language/mill/views/content.js';
export { Directive } from './language/mill/views/directive.js';
export { Element } from './language/mill/views/element.js';
export { Hole } from './language/mill/views/hole.js';
export { Comment, Doctype, Entity, HtmlComment, Stray, Text } from './language/mill/views/leaf.js';
export type { Language } from './lex/language.js';
export type { Change } from './parse/change.js';
export type { EditResult, RunningEdit } from './parse/edit.js';
export type { ParseOptions } from './parse/options.js';
export { createParser, parse, type Parser } from './parse/parser.js';
export type { SyntaxTree } from './parse/tree.js';
export { derivation, type Run, type RunToken } from './syntax/derive.js';
export type { Diagnostic } from './syntax/diagnostics.js';
export type { Position, PositionEncoding } from './syntax/positions.js';
export type { Ending, SyntaxItem, SyntaxNode, SyntaxToken } from './syntax/red.js';
export type { Span, TextEdit } from './text/span.js';
