import { describe, expect, it } from 'vitest';
import { mill } from '../../../src/language/mill/language.js';
import { attributesOf } from '../../../src/language/mill/views/attribute.js';
import type { AwaitBlock, EachBlock, IfBlock, LetBlock } from '../../../src/language/mill/views/block.js';
import type { Body } from '../../../src/language/mill/views/body.js';
import { type Content, TemplateFile, viewOf } from '../../../src/language/mill/views/content.js';
import type { Element } from '../../../src/language/mill/views/element.js';
import { checkTemplate } from '../../../src/language/mill/check.js';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';
import { shape } from './shape.js';
import { broken, good, tinyPages } from './templates.js';

/** `MILLRACE_CASES` asks for every place of every text, which takes some minutes; a part of them otherwise. */
const isEvery = process.env['MILLRACE_CASES'] !== undefined;
const TIME_LIMIT_MS = isEvery ? 0 : 170_000;

function template(text: string, language: Language = mill): TemplateFile {
  return new TemplateFile(parse(text, language));
}

function first<K extends Content['kind']>(text: string, kind: K): Extract<Content, { readonly kind: K }> {
  for (const view of template(text).body)
    if (view.kind === kind) return view as Extract<Content, { readonly kind: K }>;
  throw new Error(`no ${kind}`);
}

/** Asks every view everything, and everything below; the kinds that were met. */
function askAll(file: TemplateFile): Set<string> {
  const met = new Set<string>();
  const bodies: Body[] = [file.body];
  void file.mode;
  for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
    for (const view of body) {
      met.add(view.kind);
      if (view.start > view.end) throw new Error('a view that ends before it begins');
      ask(view);
      if (view.kind === 'element') {
        for (const attribute of view.attributes) {
          met.add(`attribute ${attribute.form}`);
          ask(attribute);
          for (const part of attribute.parts) ask(part);
          if (attribute.hole !== null) ask(attribute.hole);
        }
        bodies.push(view.body);
      } else if ('parts' in view) {
        bodies.push(view.body);
        for (const part of view.parts) {
          met.add(`part ${part.word}`);
          ask(part);
          bodies.push(part.body);
        }
      }
    }
  }
  return met;
}

const keysOf = new Map<object, readonly string[]>();

/** Reads all that an object has to say. */
function ask(view: object): void {
  const type = Object.getPrototypeOf(view) as object;
  let keys = keysOf.get(type);
  if (keys === undefined) {
    const found: string[] = [];
    for (let at = type; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
      found.push(...Object.getOwnPropertyNames(at).filter((key) => key !== 'constructor'));
    }
    keysOf.set(type, (keys = found));
  }
  for (const key of keys) void (view as Record<string, unknown>)[key];
}

describe('views', () => {
  it('of {#if} are its branches', () => {
    const text = '{#if a > 1}one{:else if b}two{:else}three{/if}';
    const block: IfBlock = first(text, 'if');
    const shown = block.branches.map(({ condition, origin, body }) => [
      condition === null ? null : shape(condition, text.slice(origin)),
      [...body].map((view) => (view.kind === 'text' ? view.text : view.kind)),
    ]);
    expect(shown).toEqual([
      ['(> a 1)', ['one']],
      ['b', ['two']],
      [null, ['three']],
    ]);
    expect(block.ending).toBe('closed');
    expect(text.slice(block.headSpan.start, block.headSpan.end)).toBe('{#if a > 1}');
  });

  it('of {#each} are its list, names, key and parts', () => {
    const text = '{~#each a.b | sort as item, i (item.id)}x{:empty}none{/each}';
    const block: EachBlock = first(text, 'each');
    expect(shape(block.list!, text)).toBe('(| (. a b) sort)');
    expect(block.item).toMatchObject({ name: 'item' });
    expect(block.index).toMatchObject({ name: 'i' });
    expect(shape(block.key!, text)).toBe('(. item id)');
    expect([...block.body].map(({ start, end }) => text.slice(start, end))).toEqual(['x']);
    expect([...block.empty!.body].map(({ start, end }) => text.slice(start, end))).toEqual(['none']);
  });

  it('of {#await} are its loader, arguments, timeout and parts', () => {
    const text =
      '{#await load(a, limit: 5) as v timeout 2s}{v}{:pending}…{:error problem}{problem.code}{/await}';
    const block: AwaitBlock = first(text, 'await');
    expect(block.loader?.name).toBe('load');
    expect(block.args.map(({ name }) => name?.name ?? null)).toEqual([null, 'limit']);
    expect(block.value?.name).toBe('v');
    expect(block.timeout?.milliseconds).toBe(2000);
    expect(block.pending?.word).toBe('pending');
    expect(block.errorValue?.name).toBe('problem');
  });

  it('of {#let}, {#fill} and {#verbatim} are their names and text', () => {
    const block: LetBlock = first('{#let a = 1, b = a + 1}{b}{/let}', 'let');
    expect(block.bindings.map(({ name }) => name.name)).toEqual(['a', 'b']);
    const layout: Element = first('<Layout>{#fill row as r}{r}{/fill}</Layout>', 'element');
    const [fill] = layout.body;
    expect(fill).toMatchObject({ kind: 'fill', slot: { name: 'row' }, value: { name: 'r' } });
    expect(first('{#verbatim}{x} <b>{/verbatim}', 'verbatim').content).toBe('{x} <b>');
  });

  it('of elements are their names, attributes and tags', () => {
    const text = `<Card title="a {b} &amp; c" n=12 x={y.z} {w} {...rest} open data-e=>in</Card  >`;
    const card = first(text, 'element');
    expect(card.isComponent).toBe(true);
    expect(card.attributes.map(({ form, name, staticValue }) => [form, name, staticValue])).toEqual([
      ['quoted', 'title', null],
      ['bare', 'n', '12'],
      ['hole', 'x', null],
      ['shorthand', 'w', null],
      ['spread', null, null],
      ['boolean', 'open', null],
      ['missing', 'data-e', null],
    ]);
    expect(card.attribute('title')?.parts.map(({ kind }) => kind)).toEqual([
      'text',
      'hole',
      'text',
      'entity',
      'text',
    ]);
    expect(card.attribute('Title')).toBeNull();
    expect(text.slice(card.startTag.start, card.startTag.end)).toMatch(/^<Card .*data-e=>$/);
    expect(text.slice(card.endTag!.start, card.endTag!.end)).toBe('</Card  >');
    expect(first('<img Alt=x>', 'element').isVoid).toBe(true);
    expect(first('<img Alt=x>', 'element').attribute('alt')?.staticValue).toBe('x');
    expect(first('<br/>', 'element')).toMatchObject({ isSelfClosing: true, endTag: null });
    expect([...first('<br/>', 'element').body]).toEqual([]);
  });

  it('of SVG and MathML know that they are foreign, and HTML in them that it is not', () => {
    const text =
      '<svg><g><circle r="1"/><foreignObject><p>x</p></foreignObject></g></svg><math><mi>x</mi></math>';
    const foreign: Record<string, boolean> = {};
    const bodies = [template(text).body];
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      for (const view of body) {
        if (view.kind !== 'element') continue;
        foreign[view.name] = view.isForeign;
        bodies.push(view.body);
      }
    }
    expect(foreign).toEqual({
      svg: true,
      g: true,
      circle: true,
      foreignObject: true,
      p: false,
      math: true,
      mi: true,
    });
  });

  it('of templates are their directives and mode', () => {
    const file = template('{@lang 1}\n{@mode text}{@props a?: string[] = [], b: 1 | 2}Hello {a}');
    expect(file.directives.map(({ head }) => head?.kind)).toEqual(['lang', 'mode', 'props']);
    expect(file.mode).toBe('text');
    expect(file.directives[2]!.head).toMatchObject({
      kind: 'props',
      props: [
        { name: { name: 'a' }, isOptional: true, type: { kind: 'list' }, defaultValue: { kind: 'list' } },
        { name: { name: 'b' }, isOptional: false, type: { kind: 'union' }, defaultValue: null },
      ],
    });
    expect(template('').directives).toEqual([]);
  });

  it('of entities are what numbers stand for', () => {
    const characters = [...template('&#65;&#x1f600;&#0;&amp;').body].map((view) =>
      view.kind === 'entity' ? view.character : view.kind,
    );
    expect(characters).toEqual(['A', '😀', '\ufffd', null]);
  });

  it('of holes know their trims', () => {
    expect(first('{~ a ~}', 'hole')).toMatchObject({ trimsBefore: true, trimsAfter: true });
    expect(first('{a}', 'hole')).toMatchObject({ trimsBefore: false, trimsAfter: false });
  });

  it('are the same on pages of any size', () => {
    for (const { text } of good.filter(({ text }) => text.length < 3000)) {
      expect(listing(template(text, tinyPages))).toEqual(listing(template(text)));
    }
  });

  it('meet all that the language has in the corpus', () => {
    const met = new Set<string>();
    for (const { text } of [...good, ...broken]) for (const kind of askAll(template(text))) met.add(kind);
    expect([...met].sort()).toEqual(
      [
        'attribute bare,attribute boolean,attribute hole,attribute missing,attribute quoted,attribute shorthand',
        'attribute spread,await,comment,directive,doctype,each,element,entity,fill,hole,htmlComment,if,let',
        'part else,part empty,part error,part pending,stray,text,unknownBlock,verbatim',
      ]
        .join(',')
        .split(','),
    );
  });

  it('answer of every prefix of the corpus, and lose no text', { timeout: TIME_LIMIT_MS }, () => {
    for (const { text } of [...good, ...broken]) {
      for (let end = 0; end <= text.length; end++) {
        if (!isEvery && end % (text.length > 600 ? 23 : 3) > 0) continue;
        const tree = parse(text.slice(0, end), mill);
        if (tree.text !== text.slice(0, end)) throw new Error('the text differs');
        askAll(new TemplateFile(tree));
        checkTemplate(tree);
      }
    }
  });

  it('answer after every deletion and insertion of one sign', { timeout: TIME_LIMIT_MS }, () => {
    const signs = ['{', '}', '<', '>', '"', '(', '/', '='];
    let turn = 0;
    for (const { text } of [...good, ...broken]) {
      const tree = parse(text, mill);
      const step = isEvery ? 1 : text.length > 600 ? 61 : 5;
      for (let at = turn++ % step; at < text.length; at += step) {
        const isSign = /[^\w\s]/.test(text[at]!);
        if (isSign || at % 3 === 0) demand(tree.edit([{ start: at, end: at + 1, text: '' }]).tree);
        const sign = signs[(at + turn) % signs.length]!;
        if (isSign || at % 3 === 1) demand(tree.edit([{ start: at, end: at, text: sign }]).tree);
      }
    }
  });

  it('can be asked of any item, and say nothing of what is no content', () => {
    const tree = parse('<p class="a">{b}</p>', mill);
    expect(viewOf(tree.root)).toBeNull();
    expect([...tree.tokens()].map((token) => viewOf(token)?.kind ?? null)).toContain('text');
    const [element] = tree.root.children();
    expect([...attributesOf(element as typeof tree.root)]).toHaveLength(1);
  });
});

function demand(tree: ReturnType<typeof parse>): void {
  askAll(new TemplateFile(tree));
  checkTemplate(tree);
}

/** Each view with its span, as text. */
function listing(file: TemplateFile): string[] {
  const lines: string[] = [];
  const visit = (body: Body, depth: number): void => {
    for (const view of body) {
      lines.push(`${depth} ${view.kind} ${view.start}..${view.end}`);
      if (view.kind === 'element') {
        for (const { form, name, start, end } of view.attributes)
          lines.push(`${depth}   ${form} ${name} ${start}..${end}`);
        visit(view.body, depth + 1);
      } else if ('parts' in view) {
        visit(view.body, depth + 1);
        for (const part of view.parts) {
          lines.push(`${depth} :${part.word} ${JSON.stringify(part.head)}`);
          visit(part.body, depth + 1);
        }
      } else if (view.kind === 'hole') lines.push(JSON.stringify(view.expression));
      else if (view.kind === 'directive') lines.push(JSON.stringify(view.head));
    }
  };
  visit(file.body, 0);
  return lines;
}
