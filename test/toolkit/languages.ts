import type { Ahead, Found } from '../../src/toolkit/definition.js';
import { type DefinedLanguage, defineLanguage } from '../../src/toolkit/language.js';

/** Rules that look further than their match, keywords, spans, and two kinds of brackets. */
export const script: DefinedLanguage = defineLanguage({
  name: 'script',
  tokens: [
    { name: 'space', match: /\s+/, skip: true },
    { name: 'remark', open: '/*', close: '*/', multiline: true, skip: true },
    { name: 'note', open: '//', skip: true },
    { name: 'deep', open: '(*', close: '*)', nests: true, multiline: true, skip: true },
    { name: 'quoted', open: "'", close: "'", doubled: true, multiline: true },
    { name: 'label', open: '`', close: '`', doubled: true },
    { name: 'keyword', match: ['let', 'in', 'if'] },
    { name: 'number', match: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/ },
    { name: 'name', match: /[\p{L}_][\p{L}\d_]*/u },
    { name: 'text', match: /"(?:[^"\\\n]|\\.)*"/ },
    { name: 'call', match: /@\w+\(\)\w*!/ },
    { name: 'operator', match: ['...', '..', '.', '+', '==', '=', ';', ',', '@', '-->'] },
    '(',
    ')',
    '{',
    '}',
  ],
  delimiters: [
    { open: '(', close: ')', node: 'group' },
    { open: '{', close: '}', node: 'block' },
  ],
});

/** States: text with holes, code in the holes, text in the code. */
export const holes: DefinedLanguage = defineLanguage({
  name: 'holes',
  tokens: [
    { name: 'text', match: /[^{<]+/ },
    { name: 'hole', match: '{{', goTo: 'code' },
    { name: 'comment', open: '<!--', close: '-->', multiline: true },
    { name: 'brace', match: ['{', '<'] },
    { name: 'line', match: /\n+/ },
  ],
  states: {
    code: [
      { name: 'space', match: /[ \t\u00a0]+|\r?\n/, skip: true },
      { name: 'joint', match: /\\\n/, skip: true },
      { name: 'end', match: '}}' },
      { name: 'name', match: /[a-z]+/i },
      { name: 'string', open: "'", close: "'", escape: '\\' },
      { name: 'quoted', match: '`', goTo: 'quoted' },
      { name: 'list', match: '[' },
      { name: 'list end', match: ']' },
    ],
    quoted: [
      { name: 'text', match: /[^`{]+/ },
      { name: 'quoted end', match: '`', goTo: 'code' },
      { name: 'inner', match: '{', goTo: 'code' },
    ],
  },
  delimiters: [
    { open: 'hole', close: 'end' },
    { open: 'list', close: 'list end' },
  ],
});

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || code > 0x2000;

function readLine(ahead: Ahead): Found | null {
  const code = ahead.unit(0);
  if (code === 32) return { kind: null, length: 1 };
  if (code === 40) return { kind: '(', length: 1 };
  if (code === 41) return { kind: ')', length: 1 };
  if (code === 10) return { kind: 'newline', length: 1 };
  if (code === 35) return { kind: 'heading', length: 1, goTo: 'heading' };
  if (ahead.startsWith('>>>')) return { kind: 'arrow', length: 3 };
  let length = 0;
  while (isWord(ahead.unit(length))) length++;
  // A label only where the colon follows its blanks: that is looked for behind the token.
  if (length === 0) return null;
  let behind = length;
  while (ahead.unit(behind) === 32) behind++;
  return { kind: ahead.unit(behind) === 58 ? 'label' : 'word', length };
}

/** By hand: looks behind tokens for what they are, and has a token that is read piece by piece. */
export const lines: DefinedLanguage = defineLanguage({
  name: 'lines',
  kinds: [
    { name: '(' },
    { name: ')' },
    { name: 'newline' },
    { name: 'heading' },
    { name: 'arrow' },
    { name: 'label' },
    { name: 'word' },
  ],
  lexer: {
    line: { read: readLine },
    heading: {
      goesOn: true,
      read: (ahead) => ({ kind: null, length: 1, goTo: ahead.unit(0) === 10 ? 'line' : 'heading' }),
    },
  },
  delimiters: [{ open: '(', close: ')', node: 'group' }],
});
