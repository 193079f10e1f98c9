import type { DiagnosticKind } from '../../lex/language.js';
import { FIRST_DIAGNOSTIC } from '../../lex/tape.js';
import { FIRST_KIND, Kinds, type TokenKind } from '../../syntax/kinds.js';

const tokens: readonly TokenKind[] = [
  { name: 'text', solid: true },
  { name: 'entity' },
  { name: 'htmlComment' },
  { name: 'declaration' },
  { name: 'comment' },
  { name: 'tagOpen', opens: 'element' },
  { name: 'tagEnd' },
  { name: 'voidEnd', closes: true },
  { name: 'selfClose', closes: true },
  { name: 'endTag' },
  { name: 'endTagEnd', closes: true },
  { name: 'attributeName' },
  { name: 'equals' },
  { name: 'bareValue' },
  { name: 'quote' },
  { name: 'holeOpen', opens: 'hole' },
  { name: 'holeClose', closes: true },
  { name: 'blockOpen', opens: 'block' },
  { name: 'headEnd' },
  { name: 'section' },
  { name: 'blockEnd' },
  { name: 'blockClose', closes: true },
  { name: 'directiveOpen', opens: 'directive' },
  { name: 'directiveClose', closes: true },
  { name: 'parenOpen', opens: 'paren' },
  { name: 'parenClose', closes: true },
  { name: 'bracketOpen', opens: 'bracket' },
  { name: 'bracketClose', closes: true },
  { name: 'recordOpen', opens: 'record' },
  { name: 'recordClose', closes: true },
  { name: 'name' },
  { name: 'number' },
  { name: 'duration' },
  { name: 'string' },
  { name: 'operator' },
  { name: 'error' },
];

const number = (name: string): number => FIRST_KIND + tokens.findIndex((kind) => kind.name === name);

export const TEXT: number = number('text');
export const ENTITY: number = number('entity');
export const HTML_COMMENT_TOKEN: number = number('htmlComment');
export const DECLARATION_TOKEN: number = number('declaration');
export const COMMENT_TOKEN: number = number('comment');
export const TAG_OPEN: number = number('tagOpen');
export const TAG_END: number = number('tagEnd');
export const VOID_END: number = number('voidEnd');
export const SELF_CLOSE: number = number('selfClose');
export const END_TAG: number = number('endTag');
export const END_TAG_END: number = number('endTagEnd');
export const ATTRIBUTE_NAME: number = number('attributeName');
export const EQUALS: number = number('equals');
export const BARE_VALUE: number = number('bareValue');
export const QUOTE: number = number('quote');
export const HOLE_OPEN: number = number('holeOpen');
export const HOLE_CLOSE: number = number('holeClose');
export const BLOCK_OPEN: number = number('blockOpen');
export const HEAD_END: number = number('headEnd');
export const SECTION: number = number('section');
export const BLOCK_END: number = number('blockEnd');
export const BLOCK_CLOSE: number = number('blockClose');
export const DIRECTIVE_OPEN: number = number('directiveOpen');
export const DIRECTIVE_CLOSE: number = number('directiveClose');
export const PAREN_OPEN: number = number('parenOpen');
export const PAREN_CLOSE: number = number('parenClose');
export const BRACKET_OPEN: number = number('bracketOpen');
export const BRACKET_CLOSE: number = number('bracketClose');
export const RECORD_OPEN: number = number('recordOpen');
export const RECORD_CLOSE: number = number('recordClose');
export const NAME: number = number('name');
export const NUMBER: number = number('number');
export const DURATION: number = number('duration');
export const STRING: number = number('string');
export const OPERATOR: number = number('operator');
export const ERROR: number = number('error');

const containers = ['element', 'block', 'hole', 'directive', 'paren', 'bracket', 'record'];

export const ELEMENT: number = containers.indexOf('element');
export const BLOCK: number = containers.indexOf('block');
export const HOLE: number = containers.indexOf('hole');
export const DIRECTIVE: number = containers.indexOf('directive');
export const PAREN: number = containers.indexOf('paren');
export const BRACKET: number = containers.indexOf('bracket');
export const RECORD: number = containers.indexOf('record');

export const kinds: Kinds = new Kinds(tokens, containers);

export const TAG_NOT_ENDED: number = FIRST_DIAGNOSTIC;
export const END_TAG_NOT_ENDED: number = FIRST_DIAGNOSTIC + 1;
export const HEAD_NOT_ENDED: number = FIRST_DIAGNOSTIC + 2;
export const NOT_A_TAG: number = FIRST_DIAGNOSTIC + 3;
export const NOT_IN_TAG: number = FIRST_DIAGNOSTIC + 4;
export const BLOCK_IN_TAG: number = FIRST_DIAGNOSTIC + 5;
export const STRING_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 6;
export const BAD_ESCAPE: number = FIRST_DIAGNOSTIC + 7;
export const BAD_NUMBER: number = FIRST_DIAGNOSTIC + 8;
export const NOT_IN_EXPRESSION: number = FIRST_DIAGNOSTIC + 9;
export const COMMENT_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 10;
export const NOT_IN_CLOSER: number = FIRST_DIAGNOSTIC + 11;
export const UNKNOWN_SECTION: number = FIRST_DIAGNOSTIC + 12;
export const VALUE_NOT_CLOSED: number = FIRST_DIAGNOSTIC + 13;

export const diagnostics: readonly DiagnosticKind[] = [
  { code: 'MILL1001', message: 'This is never closed.' },
  { code: 'MILL1002', message: 'Nothing is open that this could close.' },
  { code: 'MILL1003', message: 'This is nested too deeply; it is not read as a container.' },
  { code: 'MILL1004', message: 'The tag has no ">" behind this.' },
  { code: 'MILL1005', message: 'The end tag has no ">" behind this.' },
  { code: 'MILL1006', message: 'The block has no "}" behind this.' },
  { code: 'MILL1007', message: 'This begins no tag; write "&lt;" for the character.' },
  { code: 'MILL1008', message: 'This cannot stand in a tag.' },
  { code: 'MILL1009', message: 'A block or directive cannot stand inside a tag.' },
  { code: 'MILL1010', message: 'This text has no closing quote on its line.' },
  { code: 'MILL1011', message: 'No such escape exists; known are \\n \\t \\\\ \\" \\\' and \\u{...}.' },
  { code: 'MILL1012', message: 'This is not a number.' },
  { code: 'MILL1013', message: 'This cannot stand in an expression.' },
  { code: 'MILL1014', message: 'This comment is never closed.' },
  { code: 'MILL1015', message: 'Only the closing bracket can follow here.' },
  { code: 'MILL1016', message: 'No block has a part of this name.' },
  { code: 'MILL1017', message: 'This attribute value has no closing quote.' },
];
