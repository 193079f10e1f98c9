import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/language/mill/check.js';
import { mill } from '../../../src/language/mill/language.js';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';
import { contentsOf, type SyntaxTree } from '../../../src/parse/tree.js';
import type { Page } from '../../../src/syntax/page.js';
import { eachPage } from '../../../src/syntax/slice.js';
import { broken, check, good, smallPages, tinyPages } from './templates.js';

/** So many edits on each run, a part of them in small pages. */
const EDITS = 20_000;
const EDITS_IN_SMALL_PAGES = 3000;
const EDITS_OF_A_TEXT = 8;
const TIME_LIMIT_MS = 170_000;

const bits = (
  '{ } < > " \' = ( ) [ ] . | && a {~ 1. ?.[ <b <p> </p> <li> <div> </div> <!-- --> {!-- --} {/ {#if·a} {/if} {:else} ' +
  '{#each·x·as·y} {/each} {@mode·text} {@props·a:·string} <script> </script> {#verbatim} {/verbatim} class=" {...x} ' +
  '{:empty} {#fill·a} <Card> {{x}} {%·if ↵ · <br> </br> é “'
)
  .split(' ')
  .map((bit) => bit.replaceAll('·', ' ').replaceAll('↵', '\n'));

/** What people type, key by key. */
const typed = [
  '{#if user != null}Hi {user.name}{:else}Hello{/if}',
  '<a href="/shop?id={id}" class={["a", {b: c}]}>Shop</a>',
  '{#each items as item, i (item.id)}<li>{item.title | upper}</li>{:empty}None{/each}',
  '{!-- a note --}<p title=\'x\'>{t("a", n: 1)}</p>',
];

/** A linear congruence: the same edits on each machine. A failure says its seed. */
class Chance {
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  below(limit: number): number {
    this.#seed = (Math.imul(this.#seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((this.#seed / 0x8000_0000) * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}

const texts = [...good, ...broken].map(({ text }) => text).filter(({ length }) => length < 6000);

function demandSame(tree: SyntaxTree, text: string, how: string): void {
  const now = JSON.stringify(checkTemplate(tree));
  const fresh = JSON.stringify(check(text));
  if (now !== fresh || tree.text !== text) {
    throw new Error(`${how} of ${JSON.stringify(text)}\n  after edits ${now}\n  read anew   ${fresh}`);
  }
}

/** Edits at random places, one after the other, each checked against the text read anew. */
function editAtRandom(language: Language, count: number, seed: number): void {
  const chance = new Chance(seed);
  for (let done = 0; done < count;) {
    let text = chance.pick(texts);
    let tree = parse(text, language);
    checkTemplate(tree);
    for (let i = 0; i < EDITS_OF_A_TEXT; i++, done++) {
      const start = chance.below(text.length + 1);
      const gone = chance.below(3) === 0 ? chance.below(4) : chance.below(20) === 0 ? chance.below(60) : 0;
      const end = Math.min(text.length, start + gone);
      const by = chance.below(3) === 0 ? '' : chance.pick(bits);
      ({ tree } = tree.edit([{ start, end, text: by }]));
      text = text.slice(0, start) + by + text.slice(end);
      demandSame(tree, text, `edit ${done} with seed ${seed}`);
    }
  }
}

describe('what is told after an edit', () => {
  it('9: is what is told of the text read anew, whatever was edited', { timeout: TIME_LIMIT_MS }, () => {
    editAtRandom(mill, EDITS, Number(process.env['MILLRACE_SEED'] ?? 1));
  });

  it('9: is that where every token lies at a border, too', { timeout: TIME_LIMIT_MS }, () => {
    editAtRandom(tinyPages, EDITS_IN_SMALL_PAGES, 2);
    editAtRandom(smallPages, EDITS_IN_SMALL_PAGES, 3);
  });

  it('9: is that while somebody types, and takes it back', { timeout: TIME_LIMIT_MS }, () => {
    const chance = new Chance(4);
    for (const keys of typed) {
      for (let i = 0; i < 12; i++) {
        let text = chance.pick(texts);
        let tree = parse(text, mill);
        const at = chance.below(text.length + 1);
        for (let key = 0; key < keys.length; key++) {
          ({ tree } = tree.edit([{ start: at + key, end: at + key, text: keys[key]! }]));
          text = text.slice(0, at + key) + keys[key]! + text.slice(at + key);
          demandSame(tree, text, `typing at ${at}`);
        }
        for (let key = keys.length; key > 0; key--) {
          ({ tree } = tree.edit([{ start: at + key - 1, end: at + key, text: '' }]));
          text = text.slice(0, at + key - 1) + text.slice(at + key);
          demandSame(tree, text, `deleting at ${at}`);
        }
      }
    }
  });

  it('reads only the pages anew that the edit touched', () => {
    const line = '<p class="a {b}">{c | d(1)} {#if e}{f}{/if}</p>\n';
    const tree = parse(line.repeat(4000), mill);
    expect(checkTemplate(tree)).toEqual([]);
    const { tree: edited } = tree.edit([{ start: 100_020, end: 100_020, text: 'x' }]);
    // Tapes that were let go are read again when a page is looked at: those of all others stay as they are.
    edited.release();
    checkTemplate(edited);
    let read = 0;
    for (const page of pagesOf(edited)) if (page.slab !== null) read++;
    expect(read).toBeLessThan(6);
  });

  it('is the same where an edit leaves the border of a page in a text', () => {
    let tree = parse('1{@m{#e <b}ach a as b}od\ne text},5<p class={"a}>', tinyPages);
    tree = tree.edit([{ start: 35, end: 35, text: '{{{a}}}' }]).tree;
    tree = tree.edit([{ start: 46, end: 48, text: '{{a}}' }]).tree;
    tree = tree.edit([{ start: 8, end: 13, text: '{#else}' }]).tree;
    demandSame(tree, tree.text, 'edits');
    expect(checkTemplate(tree).map(({ code }) => code)).toContain('MILL1007');
  });

  it.each<[string, string, readonly [number, number, string][]]>([
    [
      'in a tag',
      '<a hre<a href={b c="d"></pf={b c=.5"d">',
      [
        [12, 12, '{#endif}'],
        [29, 29, '{/endif}'],
        [43, 43, '{{> f}}'],
      ],
    ],
    [
      'in a value',
      '{timeou</pt .58 ms<"scri{#ea1.ch a a{#ifs <{pt> b',
      [
        [10, 13, '{#verbatim}'],
        [16, 16, ' <b}'],
      ],
    ],
    ['in a hole without its end', '{{..{{a}}.{{{{a}}}<{!--p}a}', [[14, 14, ' <b']]],
  ])('is the same where that leaves it %s', (_, text, edits) => {
    let tree = parse(text, tinyPages);
    for (const [start, end, by] of edits) ({ tree } = tree.edit([{ start, end, text: by }]));
    demandSame(tree, tree.text, 'edits');
  });

  it('has told of text mode that an edit switches on, and off again', () => {
    const text = '<p>{a}</p>\n<br></br>\n';
    const tree = parse(text, mill);
    expect(checkTemplate(tree).map(({ code }) => code)).toEqual(['MILL1034']);
    const on = tree.edit([{ start: 0, end: 0, text: '{@mode text}' }]).tree;
    expect(checkTemplate(on)).toEqual([]);
    const off = on.edit([{ start: 0, end: 12, text: '' }]).tree;
    expect(checkTemplate(off)).toEqual(checkTemplate(tree));
  });

  it('tells of one thing when an edit opens a comment over all that follows', () => {
    const text = `<div>{#if a}${'<p>{b}</p>\n'.repeat(500)}{/if}</div>\n`;
    const tree = parse(text, mill);
    const opened = tree.edit([{ start: 12, end: 12, text: '{!--' }]).tree;
    expect(checkTemplate(opened).map(({ code, start }) => [code, start])).toEqual([['MILL1014', 12]]);
    const closed = opened.edit([{ start: 12, end: 16, text: '' }]).tree;
    expect(checkTemplate(closed)).toEqual([]);
  });
});

function pagesOf(tree: SyntaxTree): Page[] {
  const pages: Page[] = [];
  eachPage(contentsOf(tree).body, (page) => pages.push(page));
  return pages;
}
