import { describe, expect, it } from 'vitest';
import { mill } from '../../../src/language/mill/language.js';
import { parse } from '../../../src/parse/parser.js';
import type { SyntaxNode } from '../../../src/syntax/red.js';

/** The tokens of a text, as `kind "text"`. */
function tokens(text: string): string[] {
  return [...parse(text, mill).tokens()].map((token) => `${token.kind} ${token.text}`);
}

function kinds(text: string): string {
  return [...parse(text, mill).tokens()].map(({ kind }) => kind).join(' ');
}

function codes(text: string): string[] {
  return parse(text, mill)
    .diagnostics()
    .map(({ code }) => code);
}

describe('what the grammar decides: markup', () => {
  it('S1: "<" before a letter ends brackets and the hole, and is read again outside', () => {
    expect(tokens('{f(a <b>x</b>')).toEqual([
      'holeOpen {',
      'name f',
      'parenOpen (',
      'name a',
      'tagOpen <b',
      'tagEnd >',
      'text x',
      'endTag </b',
      'endTagEnd >',
    ]);
    expect(kinds('{a < b}')).toBe('holeOpen name operator name holeClose');
    expect(kinds('{a <1}')).toBe('holeOpen name operator number holeClose');
  });

  it('S1: "{" before a sigil ends the hole; a record and a comment belong to it', () => {
    expect(kinds('{a {#if b}c{/if}')).toBe('holeOpen name blockOpen name headEnd text blockEnd blockClose');
    expect(kinds('{a {b}}')).toBe('holeOpen name recordOpen name recordClose holeClose');
    expect(kinds('{a {!-- } --} + b}')).toBe('holeOpen name comment operator name holeClose');
  });

  it('S1: in the head of a block the head ends, and the block goes on', () => {
    expect(kinds('{#if a <b>x</b>{/if}')).toBe(
      'blockOpen name tagOpen tagEnd text endTag endTagEnd blockEnd blockClose',
    );
  });

  it('S2: "<" before a letter, or a block at the front of a line, ends a tag', () => {
    expect(kinds('<a b <p>')).toBe('tagOpen attributeName tagOpen tagEnd');
    expect(kinds('<a b\n  {#if c}d{/if}')).toBe(
      'tagOpen attributeName blockOpen name headEnd text blockEnd blockClose',
    );
    expect(kinds('<a {#if c} d>')).toBe('tagOpen error attributeName tagEnd');
    expect(codes('<a {#if c} d></a>')).toEqual(['MILL1009']);
  });

  it('S3: "<" at the front of a line ends a value and its tag, and nowhere else', () => {
    expect(kinds('<a b="c < d <e">')).toBe('tagOpen attributeName equals quote text quote tagEnd');
    expect(kinds('<a b="c\n <p>x')).toBe('tagOpen attributeName equals quote text tagOpen tagEnd text');
  });

  it('S4: a string ends with its line; raw text and comments without end run to the end', () => {
    expect(tokens('{"a\n}')).toEqual(['holeOpen {', 'string "a', 'holeClose }']);
    expect(kinds('<script>a</p>{b}')).toBe('tagOpen tagEnd text');
    expect(kinds('{!-- a {b} <p>')).toBe('comment');
    expect(kinds('<!-- a {b} <p>')).toBe('htmlComment');
    expect(kinds('{#verbatim}{a}<p>')).toBe('blockOpen headEnd text');
  });

  it('quotes inside a hole belong to the hole', () => {
    expect(tokens('<a b="{c["d"]}e">').slice(3)).toEqual([
      'quote "',
      'holeOpen {',
      'name c',
      'bracketOpen [',
      'string "d"',
      'bracketClose ]',
      'holeClose }',
      'text e',
      'quote "',
      'tagEnd >',
    ]);
  });

  it('a sigil stands directly behind its brace, and a letter behind that', () => {
    expect(kinds('{#if a}{/if}')).toBe('blockOpen name headEnd blockEnd blockClose');
    expect(kinds('{~#if a~}{~/if~}')).toBe('blockOpen name headEnd blockEnd blockClose');
    expect(kinds('{ #if}')).toBe('holeOpen error name holeClose');
    expect(kinds('{/1}')).toBe('holeOpen operator number holeClose');
  });

  it('"~" trims in any opener and closer', () => {
    expect(tokens('{~ a ~}')).toEqual(['holeOpen {~', 'name a', 'holeClose ~}']);
    expect(tokens('{~:else~}')).toEqual(['error {~:else~}']);
  });

  it('"<", "}" and "&" that begin nothing are text', () => {
    expect(kinds('a < b } & c &x <1')).toBe('text');
    expect(kinds('&amp;&#65;&#x41;&b c;')).toBe('entity entity entity text');
    expect(codes('</ <!')).toEqual(['MILL1007', 'MILL1007']);
  });

  it('titles and textareas hold holes and entities, and no tags', () => {
    expect(kinds('<title>a <b> {c} &amp;</title>')).toBe(
      'tagOpen tagEnd text holeOpen name holeClose text entity endTag endTagEnd',
    );
  });

  it('scripts and styles hold text', () => {
    expect(kinds('<script>if (a < b) { c("</p>") }</script>')).toBe('tagOpen tagEnd text endTag endTagEnd');
    expect(kinds('<style>a { b: c }</STYLE >')).toBe('tagOpen tagEnd text endTag endTagEnd');
  });

  it('text mode has holes and blocks, and no markup', () => {
    expect(kinds('{@mode text}<p> {a} &amp; {#if b}c{/if}')).toBe(
      'directiveOpen name directiveClose text holeOpen name holeClose text blockOpen name headEnd text blockEnd blockClose',
    );
  });

  it('text mode begins outside of all containers only', () => {
    expect(kinds('<p>{@mode text}<b></b></p>')).toContain('tagOpen tagEnd endTag endTagEnd endTag');
  });

  it('any element may end with "/>", void ones with ">"', () => {
    const tree = parse('<div/><br><circle r=1/><Card/>', mill);
    expect([...tree.root.children()].map((child) => (child.isToken ? 'token' : child.ending))).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
    ]);
  });

  it.each([
    ['<div>a</div>', 'closed', []],
    ['<li>a', 'implied', []],
    ['<div>a</div', 'implied', ['MILL1005 </div']],
    ['<div>a</div\n{b}', 'implied', ['MILL1005 </div']],
    ['{#if a}b{/if', 'implied', ['MILL1006 {/if']],
    ['{#if a}b{/if<p>c</p>', 'implied', ['MILL1006 {/if']],
    ['<br', 'implied', ['MILL1004 <br']],
    ['<div', 'missing', ['MILL1001 <div', 'MILL1004 <div']],
    ['<div>a', 'missing', ['MILL1001 <div']],
    ['{#if a}b', 'missing', ['MILL1001 {#if']],
  ])('%j ends as %s', (text, ending, faults) => {
    const tree = parse(text, mill);
    expect((tree.root.firstChild as SyntaxNode).ending).toBe(ending);
    expect(tree.diagnostics().map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)).toEqual(
      faults,
    );
  });

  it('a value without quotes ends before "/>", and may begin with a slash', () => {
    expect(tokens('<a href=/shop/a/>')).toEqual([
      'tagOpen <a',
      'attributeName href',
      'equals =',
      'bareValue /shop/a',
      'selfClose />',
    ]);
    expect(kinds('<a href=/>')).toBe('tagOpen attributeName equals selfClose');
  });
});

describe('what the grammar decides: expressions', () => {
  it('two points are a range, also behind a number', () => {
    expect(tokens('{1..5}')).toEqual(['holeOpen {', 'number 1', 'operator ..', 'number 5', 'holeClose }']);
    expect(tokens('{1.5..2}').slice(1, 4)).toEqual(['number 1.5', 'operator ..', 'number 2']);
    expect(tokens('{a...b}').slice(1, 4)).toEqual(['name a', 'operator ...', 'name b']);
  });

  it.each(['.5', '1.', '5px', '1e', '0x1F', '1.5.2'])('%s is no number', (text) => {
    expect(codes(`{${text}}`)).toContain('MILL1012');
  });

  it.each(['0', '007', '1.5', '1e5', '1E-5', '2.5e+3'])('%s is a number', (text) => {
    expect(kinds(`{${text}}`)).toBe('holeOpen number holeClose');
  });

  it('a time is one token, wherever it stands', () => {
    expect(kinds('{800ms 2s}')).toBe('holeOpen duration duration holeClose');
  });

  it('the longest operator is taken', () => {
    expect(tokens('{a?.[b]?.c??d?e:f}').map((token) => token.split(' ')[1])).toEqual(
      '{ a ?.[ b ] ?. c ?? d ? e : f }'.split(' '),
    );
    expect(tokens('{a<=b>=c==d!=e||f&&g=>h}').map((token) => token.split(' ')[1])).toEqual(
      '{ a <= b >= c == d != e || f && g => h }'.split(' '),
    );
  });

  it('an outer closer closes the outer bracket', () => {
    const tree = parse('{f([a)}', mill);
    expect(tree.dump()).toContain('bracket 3..5 missing');
    expect(codes('{f([a)}')).toEqual(['MILL1001']);
  });

  it('a closer that trims belongs to the hole, never to a record', () => {
    expect(kinds('{{a: 1~}')).toBe('holeOpen recordOpen name operator number holeClose');
  });

  it('a brace of a record ends no hole', () => {
    expect(kinds('{f({a: {b: 1}})}x')).toBe(
      'holeOpen name parenOpen recordOpen name operator recordOpen name operator number recordClose recordClose parenClose holeClose text',
    );
  });
});
