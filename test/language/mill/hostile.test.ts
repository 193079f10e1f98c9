import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/language/mill/check.js';
import { mill } from '../../../src/language/mill/language.js';
import { TemplateFile } from '../../../src/language/mill/views/content.js';
import { parse } from '../../../src/parse/parser.js';
import { check, mended, told } from './templates.js';

const TIME_LIMIT_MS = 60_000;

describe('texts that nobody meant', () => {
  it('of any signs are read and kept', { timeout: TIME_LIMIT_MS }, () => {
    const unit = fc.constantFrom(...Array.from('{}<>/#:@!~-"\'=()[].,|&? \n\r\tabif1\0é\ud83d\ude00'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const tree = parse(text, mill);
        for (const { start, end, fixes = [] } of checkTemplate(tree)) {
          if (start < 0 || end < start || end > text.length) throw new Error('a span outside the text');
          // Fixes are edits of this text, one after the other.
          for (const { edits } of fixes) tree.edit(edits);
        }
        return tree.text === text;
      }),
      { numRuns: 3000 },
    );
  });

  it('are a megabyte in one attribute, and in one hole of it', { timeout: TIME_LIMIT_MS }, () => {
    const long = 'x'.repeat(1 << 20);
    expect(check(`<p title="${long}">a</p>`).map(({ code }) => code)).toEqual(['MILL1040']);
    expect(check(`<p title="{f("${long}")}">a</p>`).map(({ code }) => code)).toContain('MILL1040');
    const [element] = new TemplateFile(parse(`<p title="${long}">a</p>`, mill)).body;
    if (element?.kind !== 'element') throw new Error('no element');
    expect(element.attribute('title')?.staticValue).toHaveLength(1 << 20);
  });

  it('are pages from elsewhere: what is no template says little, and is kept', () => {
    const page = `<!DOCTYPE html>
<html lang=en>
<head><meta charset=utf-8><title>A {0} page</title>
<style>body { margin: 0 } @media (x) { p { color: red } }</style>
<script>var a = { b: 1 }; if (a.b < 2 && "</p>") { document.write("<p>") }</script>
<script type="application/ld+json">{"@context": "https://schema.org"}</script>
</head>
<body onload="a({b: 1})">
<ul><li>One<li>Two</ul>
<table><tr><td>1<td>2<tr><td>3</table>
<p>First<p>Second
<select><option>a<option selected>b</select>
<a href=/search?q=1&amp;b>More</a><br/><img src=a.png alt>
</body>
</html>
`;
    // A brace in an attribute is a hole, and a value with "=" needs quotes.
    expect(told(page)).toEqual(['MILL1020 ":"', 'MILL1039 "="']);
  });

  it.each([
    ['openers', '<div>'.repeat(5000)],
    ['closers', '</div>'.repeat(5000)],
    ['openers of blocks', '{#if a}'.repeat(5000)],
    ['braces', '{'.repeat(5000)],
    ['open parentheses', `{${'('.repeat(5000)}`],
    ['crossings', '<b><i></b></i>'.repeat(2000)],
    ['open values', '<a b="\n<p>'.repeat(1000)],
    ['parts', `{#if a}${'{:else}'.repeat(5000)}{/if}`],
    ['attributes', `<p ${'a=1 '.repeat(5000)}>`],
    ['spaces in a tag of another language', `{% if${' '.repeat(60_000)}}`],
    ['dashes in a comment of another language', `{*${'-/'.repeat(15_000)}a}`],
    ['spaces in what swallows the rest', `<form><textarea>${' '.repeat(60_000)}`],
    ['letters in an end', `<p>a</p ${'a '.repeat(20_000)}>`],
    ['unclosed elements of one name', '<b>a'.repeat(5000)],
    ['elements that end themselves', `<i>${'<i/ a>'.repeat(3000)}`],
    ['directives in the wrong place', `<p>${'{@use a: b}'.repeat(5000)}`],
    ['escapes in one text that are none', `{"${'\\u2013'.repeat(100_000)}"}`],
    ['other languages', '{% if a %}{{ b }}{% endif %}<% c %>'.repeat(1000)],
  ])('are thousands of %s', { timeout: TIME_LIMIT_MS }, (_, text) => {
    const tree = parse(text, mill);
    expect(checkTemplate(tree).length).toBeGreaterThan(0);
    expect(tree.text).toBe(text);
  });
});

describe('fixes', () => {
  it.each([
    ['{#if a}b', '{#if a}b{/if}'],
    ['<div>{#if a}</div>{/if}', '<div>{#if a}{/if}</div>'],
    ['{#if a === b}{/if}', '{#if a == b}{/if}'],
    ['{#if a = b}{/if}', '{#if a == b}{/if}'],
    ['{#if a & b}{/if}', '{#if a and b}{/if}'],
    ['{f(a b)}', '{f(a, b)}'],
    ['{{a.b}}', '{a.b}'],
    ['{#eahc a as b}{/eahc}', '{#each a as b}{/each}'],
    ['{#If a}b{/If}', '{#if a}b{/if}'],
    ['{#if a}b{/endif}', '{#if a}b{/if}'],
    ['{#if a}b{#endif}', '{#if a}b{/if}'],
    ['{#if a}b{endif}', '{#if a}b{/if}'],
    ['{#if a}b{/}', '{#if a}b{/if}'],
    ['{#each a as b}{b}{/for}', '{#each a as b}{b}{/each}'],
    ['{#if a}b{#else}c{/if}', '{#if a}b{:else}c{/if}'],
    ['{#if a}b{#elseif c}d{/if}', '{#if a}b{:else if c}d{/if}'],
    ['<ul>\n{#each a as b}<li>{b}\n{/each\n</ul>', '<ul>\n{#each a as b}<li>{b}\n{/each}\n</ul>'],
    ['{#if a', '{#if a}{/if}'],
    ['<p>a</p\n<p>b</p>', '<p>a</p>\n<p>b</p>'],
    ['<a href={b class="c">d</a>', '<a href={b} class="c">d</a>'],
    ['<a href={b.c>{d}</a>', '<a href={b.c}>{d}</a>'],
    ['<img src={a alt={b}/>', '<img src={a} alt={b}/>'],
    ['<p hidden={a > b class="c">d</p>', '<p hidden={a > b} class="c">d</p>'],
    ['<a href="/b>c</a>', '<a href="/b">c</a>'],
    ['<p class={"a}>b</p>', '<p class={"a"}>b</p>'],
    ['<a class="b href="c">d</a>', '<a class="b" href="c">d</a>'],
    ['<input value="{a}>', '<input value="{a}">'],
    ['{a * 1,5}', '{a * 1.5}'],
    ['{a * .5}', '{a * 0.5}'],
    ['{f(1.)}', '{f(1)}'],
    ['{"C:\\Data"}', '{"C:\\\\Data"}'],
    ['{#if a <b}c{/if}', '{#if a < b}c{/if}'],
    ['<p>{a.b <c.d ? e : f}</p>', '<p>{a.b < c.d ? e : f}</p>'],
    ['{#if a =< b}c{/if}', '{#if a <= b}c{/if}'],
    ['{{{a.b}}}', '{a.b}'],
    ['{#await a() timeout 800 ms}{/await}', '{#await a() timeout 800ms}{/await}'],
    ['{#await a() timeout 2 s}{/await}', '{#await a() timeout 2s}{/await}'],
    ['{#if a}b{/fi}', '{#if a}b{/if}'],
    ['<b>x</B2>', '<b>x</b>'],
    ['{#each b in a}{/each}', '{#each a as b}{/each}'],
    ['{a ? b | c : d}', '{a ? (b | c) : d}'],
    ['{"a}', '{"a"}'],
    ["{'it's'}", "{'it\\'s'}"],
    ["{t('don't worry')}", "{t('don\\'t worry')}"],
    ["{t('It's')} {t('a')}", "{t('It\\'s')} {t('a')}"],
    ["{'a dog's life isn't'}", "{'a dog\\'s life isn\\'t'}"],
    ['{f(a]}', '{f(a)}'],
    ['<p className="a"></p>', '<p class="a"></p>'],
    ['{:elseif a}', '{:else if a}'],
    ['{ #if a}{/if}', '{#if a}{/if}'],
    ['<br></br>', '<br>'],
  ])('mend %j as %j', (text, right) => {
    expect(mended(text)).toBe(right);
  });
});

describe('one mistake', () => {
  it.each([
    ['a string that takes in an end tag', '<h1>{"a}</h1>\n<p>b</p>', ['MILL1010 "\\"a"']],
    ['an apostrophe', "<p>{'it's'}</p>", [`MILL1010 "'it's'"`]],
    ['a hole that a tag ends', '<h1>{a.b</h1>', ['MILL1001 "{a.b"']],
    ['a misspelt opener', '{#fi a}b{:else}c{/if}', ['MILL1016 "{#fi"']],
    ['a block without its sign', '{if a}b{:else}c{/if}', ['MILL1024 "{if"']],
    ['an open script', '<div><script>a</div>', ['MILL1001 "<script"']],
    ['an open sample', '<div>{#verbatim}a</div>', ['MILL1001 "{#verbatim"']],
    ['an open comment', '<div>{#if a}{!-- b{/if}</div>', ['MILL1014 "{!-- b{/if}</div>"']],
    ['tags in an expression', '{a && <b>c</b>}', ['MILL1024 "{a &&"']],
    ['a closer of another kind', '{#if a}b{/each}', ['MILL1033 "{#if"']],
    ['a closer of another language', '<p>{#if a}b{#endif}</p>', ['MILL1024 "{#endif"']],
    ['a closer of no language', '{#if a}b{/endif}', ['MILL1033 "{/endif}"']],
    ['a closer without its brace', '<p>{#if a}b{/if</p>', ['MILL1006 "{/if"']],
    ['a value that takes in the end of its tag', '<p class={"a}>b</p>', ['MILL1010 "\\"a"']],
    ['a head that somebody types', '<p>a</p>{#if a', ['MILL1006 "{#if a"']],
    ['half a head that somebody types', '<p>a</p>{#if a +', ['MILL1020 "+"']],
    ['words with apostrophes', "{f('a dog's life isn't')}", [`MILL1010 "'a dog's"`]],
    ['a function', '<p onclick={() => a}>b</p>', ['MILL1024 "()"']],
    ['a template that is placed as elsewhere', '{{> footer}}', ['MILL1024 "{{> footer}"']],
  ])('is told once: %s', (_, text, faults) => {
    expect(told(text)).toEqual(faults);
  });
});

describe('messages', () => {
  it('repeat no more of a token than can be read', () => {
    const [first] = check(`{"${'a'.repeat(10_000)}" b}`);
    expect(first?.message.length).toBeLessThan(160);
  });
});

describe('what looks like a mistake', () => {
  it.each([
    ['a record whose name an attribute has, too', '<Card {...product} product={product}/>'],
    ['two records over one tag', '<p {...a} {...b} {a}>c</p>'],
    ['a comma between two numbers', '{f(1,5)} {[1,5]}'],
  ])('and is none: %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
