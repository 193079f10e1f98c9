import { describe, expect, it } from 'vitest';
import { mill } from '../../../src/language/mill/language.js';
import { TemplateFile } from '../../../src/language/mill/views/content.js';
import { parse } from '../../../src/parse/parser.js';
import { shape } from './shape.js';
import { told } from './templates.js';

/** The structure of a text: `name(...)` for what is closed, `name~(...)` implied, `name!(...)` missing. */
function structure(text: string): string {
  const lines = parse(text, mill).dump().split('\ndiagnostics')[0]!.split('\n').slice(1);
  let shown = '';
  let depth = 1;
  for (const line of lines) {
    const [, indent, kind, name, ending] =
      /^( *)(\w+)(?: (\S+))? \d+\.\.\d+(?: (implied|missing))?(?: ".*)?$/.exec(line) ?? [];
    if (kind !== 'element' && kind !== 'block' && kind !== 'hole') continue;
    const now = indent!.length / 2;
    while (depth > now) {
      shown += ')';
      depth--;
    }
    const mark = ending === 'implied' ? '~' : ending === 'missing' ? '!' : '';
    shown += `${/[\w)]$/.test(shown) ? ' ' : ''}${name ?? kind}${mark}(`;
    depth = now + 1;
  }
  return shown + ')'.repeat(depth - 1);
}

function kinds(text: string): string {
  return [...parse(text, mill).tokens()].map(({ kind }) => kind).join(' ');
}

function texts(text: string): string[] {
  return [...parse(text, mill).tokens()].map((token) => token.text);
}

function shapeOf(expression: string): string {
  const text = `{${expression}}`;
  const [hole] = new TemplateFile(parse(text, mill)).body;
  return hole?.kind === 'hole' && hole.expression !== null ? shape(hole.expression, text) : 'none';
}

/** What a start tag ends, by the grammar: the open element, and the tags before which it ends. */
const impliedEnds: readonly (readonly [string, string])[] = [
  ['li', 'li'],
  ['dt', 'dt dd'],
  ['dd', 'dt dd'],
  ['option', 'option optgroup'],
  ['optgroup', 'optgroup'],
  ['tr', 'tr tbody tfoot'],
  ['td', 'td th tr tbody tfoot'],
  ['th', 'td th tr tbody tfoot'],
  ['thead', 'tbody tfoot'],
  ['tbody', 'tbody tfoot'],
  ['tfoot', 'tbody'],
  ['rt', 'rt rp'],
  ['rp', 'rt rp'],
  [
    'p',
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul',
  ],
];

describe('one stack of elements and blocks', () => {
  it.each(impliedEnds)('<%s> ends before %s', (open, before) => {
    for (const next of before.split(' ')) {
      expect(structure(`<${open}>a<${next}>`)).toMatch(new RegExp(`^${open}~\\(\\) ${next}`));
    }
  });

  it('no other tag ends them', () => {
    const others = ['span', 'b', 'template', 'Card', 'LI', 'svg', 'br', 'main-menu'];
    for (const [open, before] of impliedEnds) {
      for (const next of [...others, ...impliedEnds.map(([name]) => name)]) {
        if (before.split(' ').includes(next)) continue;
        expect(structure(`<${open}>a<${next}>`)).toMatch(new RegExp(`^${open}~\\(${next}[!~]?\\(`, 'i'));
      }
    }
  });

  it('optional ends look at the innermost container only, and never through a block', () => {
    expect(structure('<ul><li>a<b><li>c</b></ul>')).toBe('ul(li~(b(li~())))');
    expect(structure('<ul><li>a{#if b}<li>c{/if}</ul>')).toBe('ul(li~(if(li~())))');
    expect(structure('<p>{#if a}<div></div>{/if}</p>')).toBe('p(if(div()))');
  });

  it('several end one after the other before one tag', () => {
    expect(structure('<table><thead><tr><th>a<tbody><tr><td>b</table>')).toBe(
      'table(thead~(tr~(th~())) tbody~(tr~(td~())))',
    );
  });

  it('a closer ends the nearest of its name, and what is above it is missing its own', () => {
    expect(structure('<a><b>{#if c}<d></b></a>')).toBe('a(b(if!(d!())))');
    expect(structure('{#each a as b}{#if c}<p>d{/each}')).toBe('each(if!(p~()))');
    expect(structure('<p>a</b></p>')).toBe('p()');
    expect(texts('<p>a</b>{/each}</p>')).toContain('{/each}');
  });

  it('a closer of the same name ends the inner one', () => {
    expect(structure('<b><b>a</b>c</b>')).toBe('b(b())');
    expect(structure('{#if a}{#if b}c{/if}{/if}')).toBe('if(if())');
  });

  it('a part acts like a closer up to its block', () => {
    expect(structure('{#if a}<b>{#each c as d}{:else}e{/if}')).toBe('if(b!(each!()))');
    expect(told('{#if a}{#each c as d}{:else}e{/each}{/if}')[0]).toBe('MILL1018 "{#each"');
    expect(structure('{#each a as b}<li>{:empty}<li>{/each}')).toBe('each(li~() li~())');
  });

  it('the parts of an await stand in any order', () => {
    for (const text of [
      '{#await a()}b{:pending}c{:error}d{/await}',
      '{#await a()}b{:error}d{:pending}c{/await}',
    ]) {
      expect(told(text)).toEqual([]);
    }
    expect(told('{#await a()}{:error}{:error}{/await}')).toEqual(['MILL1027 "{:error}"']);
  });

  it('void elements have no content, and any element may end with a slash', () => {
    expect(structure('<br>a<img>b<p/>c')).toBe('br() img() p()');
    expect(told('<br></br>')).toEqual(['MILL1034 "</br>"']);
  });

  it('names of elements are compared without regard to case, and those of components exactly', () => {
    expect(structure('<dIV>a</diV>')).toBe('div()');
    expect(told('<Card>a</card>')).toEqual(['MILL1033 "</card>"']);
  });
});

describe('names, words and signs', () => {
  it('a tag name goes on to space, "/", ">", "<" or a brace', () => {
    expect(texts('<a:b-c.d"e/>')[0]).toBe('<a:b-c.d"e');
    expect(texts('<a{b}>')[0]).toBe('<a');
    expect(texts('<a<b>')[0]).toBe('<a');
    expect(kinds('<1a>')).toBe('text');
    expect(kinds('< a>')).toBe('text');
  });

  it('an attribute name goes on to space, quotes, "/", "=", "<", ">" or a brace', () => {
    expect(texts('<a b:c.d@e[f](g)#h>')[1]).toBe('b:c.d@e[f](g)#h');
    expect(kinds('<a b/c>')).toBe('tagOpen attributeName error attributeName tagEnd');
    expect(kinds('<a b"c">')).toBe('tagOpen attributeName quote text quote tagEnd');
    expect(kinds('<a b{c}>')).toBe('tagOpen attributeName holeOpen name holeClose tagEnd');
  });

  it('a value without quotes stands behind "=" only, and has no quotes, signs or braces in it', () => {
    expect(texts('<a b=c?d&e;f:g>')[3]).toBe('c?d&e;f:g');
    expect(kinds('<a b=c=d>')).toBe('tagOpen attributeName equals bareValue equals bareValue tagEnd');
    expect(kinds('<a b=c{d}>')).toBe('tagOpen attributeName equals bareValue holeOpen name holeClose tagEnd');
    expect(kinds('<a b = c>')).toBe('tagOpen attributeName equals bareValue tagEnd');
  });

  it('a word consists of letters', () => {
    expect(texts('{#if1}').slice(0, 2)).toEqual(['{#if', '1']);
    expect(texts('{@lang1}').slice(0, 2)).toEqual(['{@lang', '1']);
    expect(kinds('{#1}')).toBe('holeOpen error number holeClose');
    expect(kinds('{# if}')).toBe('holeOpen error name holeClose');
  });

  it('a name consists of letters a to z, digits and "_", and begins with no digit', () => {
    expect(texts('{_aZ09_}')).toEqual(['{', '_aZ09_', '}']);
    expect(told('{9a}')).toEqual(['MILL1012 "9a"']);
    expect(told('{größe}').map((one) => one.slice(0, 8))).toContain('MILL1013');
  });

  it.each(['if', 'each', 'timeout', 'from', 'type', 'text', 'html', 'props', 'else_', 'empty', 'pending'])(
    'the word %s is a name where no tag begins with it',
    (word) => {
      expect(told(`{f(${word})}{${word} + 1}{a.${word}}{#let ${word} = 1}{/let}`)).toEqual([]);
    },
  );

  it.each(['true', 'false', 'null', 'and', 'or', 'not', 'in', 'as'])('the word %s is reserved', (word) => {
    expect(told(`{a.${word}}{a?.${word}}{{${word}: 1}.${word}}`)).toEqual([]);
    expect(told(`{#let ${word} = 1}{/let}`)).toEqual([`MILL1025 ${JSON.stringify(word)}`]);
  });

  it('a string takes braces, signs of tags and the other quotes, and its own behind a backslash', () => {
    for (const string of [`"a}b<c>{#if}'"`, `'a}b<c>{#if}"'`, String.raw`"\""`, String.raw`'\''`]) {
      expect(texts(`{${string}}`)).toEqual(['{', string, '}']);
    }
  });
});

describe('the rules of going on', () => {
  it.each(['<b', '</b', '<!b', '{#if', '{:else', '{/if', '{@use', '{~b', '{~#if'])(
    'S1: %s ends brackets and the hole, wherever it stands in them',
    (markup) => {
      const tokens = texts(`{f([a ${markup} c`);
      expect(tokens.slice(0, 5)).toEqual(['{', 'f', '(', '[', 'a']);
      expect(tokens[5]).toMatch(/^[<{]/);
      expect(structure(`{f([a ${markup} c`)).toMatch(/^hole!\(\)/);
    },
  );

  it('S1: "<" before a space, a digit or "=" is an operator', () => {
    expect(shapeOf('a < b')).toBe('(< a b)');
    expect(shapeOf('a <1')).toBe('(< a 1)');
    expect(shapeOf('a <=b')).toBe('(<= a b)');
  });

  it.each(['<b>', '</b>', '<!-- b -->'])('S2: %s ends a tag', (markup) => {
    expect(told(`<a c ${markup}`)[0]).toBe('MILL1004 "<a c"');
    expect(texts(`<a c ${markup}`)[2]).toMatch(/^</);
  });

  it.each(['{#if b}', '{:else}', '{/if}', '{@use b: c}', '{~#if b}'])(
    'S2, S3: %s in a tag or a value is one error up to its brace, and ends a tag at the front of a line',
    (markup) => {
      expect(kinds(`<a ${markup} c>`)).toBe('tagOpen error attributeName tagEnd');
      expect(kinds(`<a c="d ${markup} e">`)).toBe(
        'tagOpen attributeName equals quote text error text quote tagEnd',
      );
      expect(kinds(`<a c\n ${markup}`).split(' ')[2]).not.toBe('attributeName');
      expect(told(`<a c\n ${markup}`)[0]).toBe('MILL1004 "<a c"');
    },
  );

  it.each(['<b>', '</b>', '<!-- b -->'])(
    'S3: %s at the front of a line ends a value and its tag',
    (markup) => {
      expect(texts(`<a c="d\n  ${markup}`)[5]).toMatch(/^</);
      expect(texts(`<a c="d ${markup}">`)[4]).toBe(`d ${markup}`);
    },
  );

  it('S4: a sample ends at the first {/verbatim}, whatever stands in it', () => {
    expect(texts('{#verbatim}{#verbatim}{/if}{/verbatim}{/verbatim}').slice(2, 5)).toEqual([
      '{#verbatim}{/if}',
      '{/verbatim',
      '}',
    ]);
  });

  it('a directive behind content is told of, and read all the same', () => {
    const [, view] = new TemplateFile(parse('a{@props b: c}', mill)).body;
    expect(view).toMatchObject({ kind: 'directive', head: { props: [{ name: { name: 'b' } }] } });
    expect(told('a{@props b: c}')).toEqual(['MILL1028 "{@props b: c}"']);
  });
});

describe('the ladder of operators', () => {
  it.each([
    ['a ? b : c | d', '(| (? a b c) d)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b or c : d', '(? a (or b c) d)'],
    ['a or b or c', '(or (or a b) c)'],
    ['a and b or c', '(or (and a b) c)'],
    ['not a and b', '(and (not a) b)'],
    ['not a == b', '(not (== a b))'],
    ['not a not in b', '(not (not in a b))'],
    ['a == b and c', '(and (== a b) c)'],
    ['x ?? 0 > 5', '(> (?? x 0) 5)'],
    ['a ?? b ?? c', '(?? (?? a b) c)'],
    ['a ?? 1..5', '(?? a (.. 1 5))'],
    ['a..b + 1', '(.. a (+ b 1))'],
    ['a - b - c', '(- (- a b) c)'],
    ['a + b % c', '(+ a (% b c))'],
    ['a / b * c', '(* (/ a b) c)'],
    ['!-a', '(! (- a))'],
    ['-a * b', '(* (- a) b)'],
    ['-a.b[c]', '(- ([] (. a b) c))'],
    ['!f(a)?.b', '(! (?. (call f a) b))'],
    ['a[b | c]', '([] a (| b c))'],
    ['f(a: b ? c : d, e: f | g)', '(call f a: (? b c d) e: (| f g))'],
    ['{a: b | c, d}', '(record a: (| b c) d)'],
  ])('%s is %s', (written, read) => {
    expect(shapeOf(written)).toBe(read);
    expect(told(`{${written}}`)).toEqual([]);
  });

  it.each([
    ['a == b == c', 'MILL1037 "=="'],
    ['a < b < c', 'MILL1037 "<"'],
    ['1..2..3', 'MILL1037 ".."'],
    ['a == not b', 'MILL1021 "not"'],
    ['a ? b | c : d', 'MILL1021 "b | c"'],
    ['f(a: 1, 2)', 'MILL1021 "2"'],
    ['{"a"}', 'MILL1020 "\\"a\\""'],
    ['[,]', 'MILL1020 ","'],
    ['a.b()', 'MILL1024 "b()"'],
    ['(a)()', 'MILL1024 "(a)("'],
  ])('%s is none: %s', (written, fault) => {
    expect(told(`{f(${written})}`)).toEqual([fault]);
  });

  it('a bar is a union in the type of an input, and a filter in its value', () => {
    const [view] = new TemplateFile(parse('{@props a?: A | B[]? = b | c(1),}', mill)).directives;
    expect(view!.head).toMatchObject({
      props: [
        {
          isOptional: true,
          type: { kind: 'union', members: [{ kind: 'named' }, { kind: 'optional' }] },
          defaultValue: { kind: 'pipe', args: [{}] },
        },
      ],
    });
  });
});
