import { describe, expect, it } from 'vitest';
import { check, mended, tinyPages, told } from './templates.js';

/** What is wrong, and what its first fix makes of it, in which nothing is wrong. */
type Mends = readonly (readonly [string, string])[];

const heads: Mends = [
  ['{#each a as b, i, j}x{/each}', '{#each a as b, i}x{/each}'],
  ['{#each a as b, i, j (b.id)}x{/each}', '{#each a as b, i (b.id)}x{/each}'],
  ['{#each a as b i}x{/each}', '{#each a as b, i}x{/each}'],
  ['{#each a as b i (b.x)}x{/each}', '{#each a as b, i (b.x)}x{/each}'],
  ['{#each a b}x{/each}', '{#each a as b}x{/each}'],
  ['{#each b of a}x{/each}', '{#each a as b}x{/each}'],
  ['{#each 1...10 as n}{n}{/each}', '{#each 1..10 as n}{n}{/each}'],
  ['{#each a | limit 4 as p}c{/each}', '{#each a | limit(4) as p}c{/each}'],
  ['{#await f() then x}y{/await}', '{#await f() as x}y{/await}'],
  ['{#await f() as x timeout 1min}y{/await}', '{#await f() as x timeout 60s}y{/await}'],
  ['{#await f()}c{:catch e}d{/await}', '{#await f()}c{:error e}d{/await}'],
  ['{#await f()}c{:loading}d{/await}', '{#await f()}c{:pending}d{/await}'],
  ['{#let a: 5}{/let}', '{#let a= 5}{/let}'],
  ['{#let a == 5}{/let}', '{#let a = 5}{/let}'],
  ['{#let a 5 * 2}{/let}', '{#let a = 5 * 2}{/let}'],
  ['{#let a * 5 as b}{/let}', '{#let b = a * 5}{/let}'],
  ['<A>{#fill name="footer"}{/fill}</A>', '<A>{#fill footer}{/fill}</A>'],
  ['<A>{#fill "footer"}{/fill}</A>', '<A>{#fill footer}{/fill}</A>'],
  ['{#if a then}b{/if}', '{#if a}b{/if}'],
  ['{#if a > 0:}b{/if}', '{#if a > 0}b{/if}'],
  ['{#if a}b{:if c}d{/if}', '{#if a}b{:else if c}d{/if}'],
  ['{#each a as b}c{:else}d{/each}', '{#each a as b}c{:empty}d{/each}'],
  ['{#if a}c{:empty}d{/if}', '{#if a}c{:else}d{/if}'],
  ['{#if a}b{/if a > 0}', '{#if a}b{/if}'],
  ['{#if a}b{end if}', '{#if a}b{/if}'],
  ['{#-if a}b{/if}', '{#if a}b{/if}'],
  ['<div>{#if a</div>', '<div>{#if a}{/if}</div>'],
  ['{#for day of days}{day}{/for}', '{#each days as day}{day}{/each}'],
  ['{#foreach $days as $day}{day}{/foreach}', '{#each days as day}{day}{/each}'],
  ['{#unless a}x{/unless}', '{#if not a}x{/if}'],
  ['{#unless a or b}x{/unless}', '{#if not (a or b)}x{/if}'],
  ['{#raw}x{/raw}', '{#verbatim}x{/verbatim}'],
  ['{#verbatim}{a}{/verbtim}<p>x</p>', '{#verbatim}{a}{/verbatim}<p>x</p>'],
];

const more: Mends = [
  ['{#each 1 to 5 as n}x{/each}', '{#each 1 .. 5 as n}x{/each}'],
  ['{#each [1,2,3 as n}x{/each}', '{#each [1,2,3] as n}x{/each}'],
  ['{#each a as b key b.id}x{/each}', '{#each a as b (b.id)}x{/each}'],
  ['{#each a b, i}x{/each}', '{#each a as b, i}x{/each}'],
  ['{#if a is not b}c{/if}', '{#if a != b}c{/if}'],
  ['{#if a == "x" & b == "y"}c{/if}', '{#if a == "x" and b == "y"}c{/if}'],
  ['{"a" & b}', '{"a" + b}'],
  ['{f([a}', '{f([a])}'],
  ['{#let x = 1; y = 2}z{/let}', '{#let x = 1, y = 2}z{/let}'],
  ['{@mode "text"}a', '{@mode text}a'],
  ['{@mode=text}a', '{@mode text}a'],
  ['{@props: a: string}', '{@props a: string}'],
  ['{@import "./card.mill" as Card}', '{@import Card from "./card.mill"}'],
  ['{@import * as Card from "./card.mill"}', '{@import Card from "./card.mill"}'],
  ['<p "class"="a">x</p>', '<p class="a">x</p>'],
  ['<p class={a ? "b" : "c" }}>x</p>', '<p class={a ? "b" : "c" }>x</p>'],
];

const directives: Mends = [
  ['{@lang 2}', '{@lang 1}'],
  ['{@lang one}', '{@lang 1}'],
  ['{@lang "1"}', '{@lang 1}'],
  ['{@lang}', '{@lang 1}'],
  ['{@import { Card } from "./card.mill"}', '{@import Card from "./card.mill"}'],
  ['{@import Card from ./card.mill}', '{@import Card from "./card.mill"}'],
  ['{import Card from "./card.mill"}', '{@import Card from "./card.mill"}'],
  ['{@type A {b: string}}', '{@type A = {b: string}}'],
  ['{@type P = { a: string; b: number }}', '{@type P = { a: string, b: number }}'],
  ['{@props {a: string, b: c}}', '{@props a: string, b: c}'],
  ['{@props (a: string)}', '{@props a: string}'],
  ['{@props a: string, ?b: string}', '{@props a: string, b?: string}'],
  ['{@props a string, b: c}', '{@props a: string, b: c}'],
  ['{@props a: [string]}', '{@props a: string[]}'],
  ['{@props a: string[3], b: c}', '{@props a: string[], b: c}'],
  ['{@props a: string || number}', '{@props a: string | number}'],
  ['{@props a: Array<string>, b: c}', '{@props a: string[], b: c}'],
  ['{@props a: string[, b: c}', '{@props a: string[], b: c}'],
  ['{@props a: b; c: d}', '{@props a: b, c: d}'],
  ['{@props a: Array<b>, c: {d: e}}', '{@props a: b[], c: {d: e}}'],
  ['{@provide a: b}', '{@provide a= b}'],
  ['{@props a? string, b: c}', '{@props a?: string, b: c}'],
  ['{@import Card from ./card.mill"}', '{@import Card from "./card.mill"}'],
  ['{@props a: "b" | c", d: e}', '{@props a: "b" | "c", d: e}'],
  ['{@props a = "Shop", b: c}', '{@props a: string = "Shop", b: c}'],
  ['{@props a = 1.5}', '{@props a: number = 1.5}'],
  ['{@props a=false}', '{@props a: boolean=false}'],
  ['<p>x</p>\n{@import A from "./a.mill"}\n<p>y</p>', '{@import A from "./a.mill"}\n<p>x</p>\n<p>y</p>'],
  ['{@lang 1}\n<p>{@props a: string}</p>', '{@lang 1}\n{@props a: string}\n<p></p>'],
  ['{@lang 1}\r\n<p>x</p>\r\n{@use a: b}\r\n', '{@lang 1}\r\n{@use a: b}\r\n<p>x</p>\r\n'],
  ['{@html post.body}', '{post.body}'],
  ['{@if a}b{/if}', '{#if a}b{/if}'],
];

const expressions: Mends = [
  ['{#if a AND b}c{/if}', '{#if a and b}c{/if}'],
  ['{#if NOT a}c{/if}', '{#if not a}c{/if}'],
  ['{#if a => 10}c{/if}', '{#if a >= 10}c{/if}'],
  ['{"Dear " name}', '{"Dear " + name}'],
  ['{0 < a < 10}', '{0 < a and a < 10}'],
  ['{a ?: "b"}', '{a ?? "b"}'],
  ['{a ? "b"}', '{a ? "b" : null}'],
  ['{a ? "b" : }', '{a ? "b" : null }'],
  ['{a | | b}', '{a | b}'],
  ['{a | b: "EUR"}', '{a | b("EUR")}'],
  ['{a | b "EUR" | c}', '{a | b("EUR") | c}'],
  ['{["Mo", , "We"]}', '{["Mo",  "We"]}'],
  ['{price €}', '{price} €'],
  ['{$name}', '{name}'],
  ['{name;}', '{name}'],
  ['{t(„buy now“)}', '{t("buy now")}'],
  ['<p style={{margin: 5px}}></p>', '<p style={{margin: "5px"}}></p>'],
  ['{a + 0x1F}', '{a + 31}'],
  ['<img src={photos[0.url}>', '<img src={photos[0].url}>'],
  ['{"She said "hello" to " + name}', '{"She said \\"hello\\" to " + name}'],
  ['{f(a, buy")}', '{f(a, "buy")}'],
  ['{f(buy", "now", c)}', '{f("buy", "now", c)}'],
  ['{a&b}', '{a and b}'],
  ['<p>{a&ndash;2026</p>', '<p>{a}&ndash;2026</p>'],
  ['{"\\u2013"}', '{"\\u{2013}"}'],
  ['{"\\x41b"}', '{"\\u{41}b"}'],
  ['{"We are closed\n  on Mondays"}', '{"We are closed on Mondays"}'],
  ['<p>{f(a, [b</p>', '<p>{f(a, [b])}</p>'],
  ['<p>{price per piece</p>', '<p>{price} per piece</p>'],
  ['{product->name}', '{product.name}'],
  ['{{ a ? b : c }}', '{a ? b : c}'],
  ['{@mode text}Dear {name, welcome!\n', '{@mode text}Dear {name}, welcome!\n'],
];

const tags: Mends = [
  ['<p {a=b}>x</p>', '<p a={b}>x</p>'],
  ['<p {..a}>x</p>', '<p {...a}>x</p>'],
  ['<p style={color: "red"}>x</p>', '<p style={{color: "red"}}>x</p>'],
  ['<a href=“/shop”>x</a>', '<a href="/shop">x</a>'],
  ['<a title=“Our shop” href=x>x</a>', '<a title="Our shop" href=x>x</a>'],
  ['<p class=="card">x</p>', '<p class="card">x</p>'],
  ['<p class= id="top">x</p>', '<p class="" id="top">x</p>'],
  ['<a href=/search?q=shoes&b=c />', '<a href="/search?q=shoes&b=c" />'],
  ['<a href=/products/{id}/edit>x</a>', '<a href="/products/{id}/edit">x</a>'],
  ['<a href={base}/hats class="x">x</a>', '<a href="{base}/hats" class="x">x</a>'],
  ['<a href={base}-x>x</a>', '<a href="{base}-x">x</a>'],
  ['<img src="{a}/b.png\' alt="C">', '<img src="{a}/b.png" alt="C">'],
  ['<img src="/{a}/b.png alt="C" title="x">', '<img src="/{a}/b.png" alt="C" title="x">'],
  ['<a [href]="url">x</a>', '<a href={url}>x</a>'],
  ['<input bind:value={a}>', '<input value={a}>'],
  ['<a :href="url">x</a>', '<a href={url}>x</a>'],
  ['<a href="/contact\'>x</a>', '<a href="/contact">x</a>'],
  ['<a href="/shop"">x</a>', '<a href="/shop">x</a>'],
  ['<input value={a}">', '<input value={a}>'],
  ['<p {#if a}class="b"{/if}>x</p>', '<p class={a ? "b" : null}>x</p>'],
  ['<option {#if a == 1}selected{/if}>x</option>', '<option selected={a == 1}>x</option>'],
  ['<p class="a {#if b}c{:else}d{/if} e">x</p>', '<p class="a {b ? "c" : "d"} e">x</p>'],
  ['<Card {a} / >', '<Card {a} />'],
  ['<a href/shop>x</a>', '<a href=/shop>x</a>'],
  ['<b>{#if a}<Card b={c}/\n{/if}</b>', '<b>{#if a}<Card b={c}/>\n{/if}</b>'],
  ['<b>a</b. And more.', '<b>a</b>. And more.'],
  ['<a / href="x">y</a>', '<a  href="x">y</a>'],
  ['<a href="x"}>y</a>', '<a href="x">y</a>'],
  ['<div>{#if a}<Card b={c}\n{/if}</div>', '<div>{#if a}<Card b={c}/>\n{/if}</div>'],
  ['<p>people <M or\n<b>x</b></p>', '<p>people &lt;M or\n<b>x</b></p>'],
];

const elements: Mends = [
  ['<h1>x<h1>\n<p>y</p>', '<h1>x</h1>\n<p>y</p>'],
  ['<div>\n  a\n<div>\n<p>b</p>', '<div>\n  a\n</div>\n<p>b</p>'],
  ['<div>x<div/>', '<div>x</div>'],
  ['<BR>', '<br>'],
  ['<Img src="x">', '<img src="x">'],
  ['<P>x</p>', '<p>x</p>'],
  ['<div>a</ div>', '<div>a</div>'],
  ['<div>a</>', '<div>a</div>'],
  ['<div>a <>b</> c</div>', '<div>a b c</div>'],
  ['<p>now < b>only</b> here</p>', '<p>now <b>only</b> here</p>'],
  [
    '<div>\n  < ul class="a">\n    <li>b\n  </ul>\n</div>',
    '<div>\n  <ul class="a">\n    <li>b\n  </ul>\n</div>',
  ],
  ['<div>a</div class="card">', '<div>a</div>'],
  ['<!- not yet ->', '<!-- not yet -->'],
  ['<p>{a {!-- note }</p>', '<p>{a {!-- note --}}</p>'],
  ['<form><textarea>\n</form>', '<form><textarea></textarea>\n</form>'],
  ['<form><textarea>a</textera></form>', '<form><textarea>a</textarea></form>'],
  ['<?= $title ?>', '{title}'],
  ['<p>Mail <jane@shop.example></p>', '<p>Mail &lt;jane@shop.example></p>'],
  ['<p>See <https://shop.example/a></p>', '<p>See &lt;https://shop.example/a></p>'],
];

const comments: Mends = [
  ['{# a note #}', '{!-- a note --}'],
  ['{/* a note */}', '{!-- a note --}'],
  ['{* a note *}', '{!-- a note --}'],
  ['{!- a note -}', '{!-- a note --}'],
  ['{// a note}', '{!-- a note --}'],
  ['{{!-- a note --}}', '{!-- a note --}'],
  ['{!-- a note -->\n<p>{b}</p>', '{!-- a note --}\n<p>{b}</p>'],
  ['{!-- a note }\n<p>{b}</p>', '{!-- a note --}\n<p>{b}</p>'],
  ['{!-- a note -}\n<p>{b}</p>', '{!-- a note --}\n<p>{b}</p>'],
  ['{!-- a note\n<p>{b}</p>', '{!-- a note --}\n<p>{b}</p>'],
  ['<!-- a note --}\n<p>{b}</p>', '<!-- a note -->\n<p>{b}</p>'],
  ['<!-- a note ->\n<p>{b}</p>', '<!-- a note -->\n<p>{b}</p>'],
];

describe('a fix that is sure leaves nothing wrong', () => {
  it.each([...heads, ...more, ...directives, ...expressions, ...tags, ...elements, ...comments])(
    '%j becomes %j',
    (wrong, right) => {
      expect(check(wrong)).toHaveLength(1);
      expect(mended(wrong)).toBe(right);
      expect(check(right)).toEqual([]);
    },
  );

  it('whole conditions of another language are mended one tag after the other', () => {
    let text = '{% if a > 0 %}b{%- elsif c -%}d{% else %}e{% endif %}{% for x in y %}{x}{% endfor %}';
    for (let left = 6; left > 0; left--) {
      expect(check(text)).toHaveLength(left);
      text = mended(text);
    }
    expect(text).toBe('{#if a > 0}b{:else if c}d{:else}e{/if}{#each y as x}{x}{/each}');
    expect(check(text)).toEqual([]);
  });
});

describe('a fix that would make another template of it is not offered', () => {
  it.each([
    // Between the two ends stands what only one of the two orders holds.
    ['{#if a}<div>{/if}<p>b</p></div>', 'MILL1018'],
    ['{#if a}<a href={b}>{/if}c{#if a}</a>{/if}', 'MILL1018'],
    ['<div>{#if a}b</div>c{/if}', 'MILL1018'],
    // Nobody prints whether two values are the same when they write one sign.
    ['{total = 0}', 'MILL1023'],
    ['{@props a = null}', 'MILL1031'],
    ['{@props a = b}', 'MILL1031'],
    ['<{tag}>', 'MILL1007'],
    // What is written there is wanted somewhere.
    ['{@props a: string["b", "c"]}', 'MILL1031'],
    ['{{a 12, b: 6}.b}', 'MILL1024'],
    ['{a &lt; b}', 'MILL1013'],
    ['{@props a: string = "}', 'MILL1010'],
  ])('%j', (text, code) => {
    expect(check(text).map((one) => [one.code, one.fixes])).toEqual([[code, undefined]]);
  });
});

describe('what is told once, or not at all', () => {
  it.each([
    '{!-a}{-a}{f(-1)}',
    '{{a: 1}}{{a, b}}<p class={{a}} style={{a: b, "c-d": e}}></p>',
    '<p class="a" content="b" blocking="c" onclick="d" headers="e" v-x="f"></p>',
    '<div><div/></div>',
    '<div>x<div class="a"/></div>',
    '<a {b}{c}>x</a>',
    '<a b={c}d={e}>x</a>',
    '<a b={c} d="e"f>x</a>',
    '<a b={(c)} d=""e>x</a>',
    '<img src={base}/>',
    '{type(x)}{type (x)}{import}{lang}{props.a}',
    '{@lang 1.0}{a.or}{f(a, not b)}',
  ])('%s is right', (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['<div><div>x', 2],
    ['<b>a<b>c<b>d', 2],
    ['<div>{#if a <b>x</b></div>', 2],
    ['{#each a as b}c{:else}d{:empty}e{/each}', 1],
    ['{@props a: b}\n<div>{@props c: d}</div>', 1],
  ])('%j is told as %d', (text, count) => {
    expect(check(text)).toHaveLength(count);
  });

  it.each([
    '<a href={{{xxxxxxxxxxxxxxxxxxxxxxxxxxx}}}>b</a>',
    '<a {href=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}>b</a>',
    '<a style={color: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}>b</a>',
    '<a style={{color: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" size}}>b</a>',
    '<a style="{f(a b, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")}">b</a>',
  ])('a hole that is larger than a page is judged by where it stands: %s', (text) => {
    expect(check(text, tinyPages)).toEqual(check(text));
    expect(told(text)).toHaveLength(1);
  });
});
