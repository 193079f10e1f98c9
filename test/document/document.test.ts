import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, type DocumentSettings } from '../../src/document/document.js';
import type { Told } from '../../src/document/told.js';
import { json, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import type { TextEdit } from '../../src/text/span.js';
import {
  anyChange,
  anyLanguage,
  anyMarkupChange,
  anyText,
  applied,
  type Change,
  editOf,
} from '../syntax/texts.js';
import { hashOf, newHasher } from './hasher.js';
import { ClientModel, shownOf } from './model.js';

const settings: DocumentSettings = {
  wants: { node: true, diag: true, progress: true },
  depth: 2,
  maxDepth: 1000,
  maxLength: 2_097_152,
  valueUnits: 65_536,
  newHasher,
};

/** Everything that is told until there is nothing more to do, or at most so many answers. */
function drain(document: Document, most = Infinity): Told[] {
  const told: Told[] = [];
  for (let i = 0; i < most; i++) {
    const answer = document.next();
    if (answer === 'idle') {
      expect(document.isReady).toBe(false);
      break;
    }
    if (answer !== 'worked') told.push(answer);
  }
  return told;
}

function opened(language: Language, text: string, more: Partial<DocumentSettings> = {}): Document {
  const document = new Document(language, { ...settings, ...more });
  expect(document.write(text)).toBeNull();
  expect(document.end()).toBeNull();
  return document;
}

type Of<T extends Told['t']> = Extract<Told, { readonly t: T }>;

function only<T extends Told['t']>(told: readonly Told[], t: T): Of<T>[] {
  return told.filter((each): each is Of<T> => each.t === t);
}

describe('a document', () => {
  it('tells its nodes down to a depth, with paths, and its hash', () => {
    const text = '{"a":[1,[2]],"b":null, "c d":{}}';
    const told = drain(opened(json, text));
    expect(only(told, 'node').map(({ path, kind, value }) => [path.join('.'), kind, value])).toEqual([
      ['', 'object', undefined],
      ['a', 'array', undefined],
      ['b', 'literal', null],
      ['c d', 'object', undefined],
    ]);
    const tree = parse(text, json);
    const hash = hashOf(tree.tokens(), []);
    expect(told.at(-1)).toEqual({ t: 'done', v: 0, nodes: 4, diagnostics: 0, length: text.length, hash });
    const deep = drain(opened(json, text, { depth: 9 }));
    expect(only(deep, 'node').map(({ path }) => path)).toContainEqual(['a', 1, 0]);
  });

  it('calls a value by its index when its key is long: each node below it would bring the key', () => {
    const text = `{"a":1,"${'k'.repeat(255)}":2,"${'k'.repeat(250)}":3}`;
    const paths = only(drain(opened(json, text)), 'node').map(({ path }) => path);
    expect(paths).toEqual([[], ['a'], [expect.any(Number)], ['k'.repeat(250)]]);
  });

  it('tells a record of JSON Lines by its number, and an element by its place', () => {
    const records = only(drain(opened(jsonl, '1\n[2,3]\n')), 'node');
    expect(records.map(({ path }) => path)).toEqual([[0], [1], [1, 0], [1, 1]]);
    const marks = only(drain(opened(mill, '<p>a</p>b')), 'node');
    expect(marks.map(({ kind }) => kind)).toEqual(['element', 'text', 'text']);
  });

  it('tells what an edit has changed, and nothing else', () => {
    const text = `[${Array.from({ length: 1000 }, (_, i) => `{"n":${i}}`).join(',')}]`;
    const document = opened(json, text);
    drain(document);
    const at = text.indexOf('{"n":500}') + 5;
    expect(document.edit(1, [{ start: at, end: at + 3, text: '7' }])).toBeNull();
    const told = drain(document);
    const [change] = only(told, 'change');
    expect(change!.newEnd - change!.end).toBe(-2);
    expect(change!.start).toBeGreaterThan(at - 2500);
    expect(only(told, 'node').length).toBeLessThan(500);
    expect(told.at(-1)).toMatchObject({ t: 'done', v: 1, length: text.length - 2 });
  });

  it('counts indices of nodes that are told again as in the whole', () => {
    const text = `[${'[0],'.repeat(2000)}1]`;
    const document = opened(json, text);
    drain(document);
    document.edit(1, [{ start: text.length - 2, end: text.length - 1, text: '22' }]);
    const last = only(drain(document), 'node').at(-1)!;
    expect(last).toMatchObject({ path: [2000], value: 22 });
  });

  it('says of an edit that changes nothing only that it is done', () => {
    const document = opened(json, '[1]');
    drain(document);
    document.edit(1, []);
    expect(drain(document).map(({ t }) => t)).toEqual(['done']);
    document.edit(2, [{ start: 1, end: 1, text: '' }]);
    expect(drain(document)).toMatchObject([{ t: 'done', v: 2, nodes: 0 }]);
  });

  it('tells faults that are new, and takes back those that are gone', () => {
    const document = opened(json, '[1 2,3 4]');
    const model = new ClientModel();
    for (const told of drain(document)) model.hear(told);
    expect(model.faults.map(({ start }) => start)).toEqual([3, 7]);
    document.edit(1, [{ start: 2, end: 2, text: ',' }]);
    const told = drain(document);
    for (const each of told) model.hear(each);
    expect(model.faults.map(({ start }) => start)).toEqual([8]);
    expect(only(told, 'diag').flatMap(({ items }) => items).length).toBeLessThanOrEqual(1);
  });

  it('leaves out what is told of a version when a newer one is there, and misses nothing', () => {
    const document = opened(json, `[${'1,'.repeat(5000)}1]`);
    drain(document, 50);
    for (let v = 1; v <= 20; v++) expect(document.edit(v, [{ start: 1, end: 1, text: '9,' }])).toBeNull();
    const told = drain(document);
    expect(only(told, 'done').map(({ v }) => v)).toEqual([20]);
    expect(told.at(-1)).toMatchObject({ length: 10_003 + 40 });
  });

  it('tells one version in so many, however fast the next ones come', () => {
    const document = opened(json, '[1,2]');
    const versions: (number | undefined)[] = [];
    for (let v = 1; v <= 500; v++) {
      document.edit(v, [{ start: 1, end: 1, text: '9,' }]);
      document.edit(++v, [{ start: 1, end: 3, text: '' }]);
      versions.push(...only(drain(document, 4), 'done').map((done) => done.v));
    }
    expect(versions.length).toBeGreaterThan(5);
  });

  it('reads edits that wait as one, up to the next flush, and has each version in its hash', () => {
    const document = opened(json, '[1,2]');
    const model = new ClientModel();
    let now = '[1,2]';
    const hashes: string[] = [];
    for (let v = 1; v <= 300; v++) {
      const edits = [
        { start: 1, end: 1, text: v % 3 === 0 ? '"' : '[7],' },
        { start: now.length - 1, end: now.length, text: `,${v}` },
      ];
      now = edits.reduce(applied, now);
      document.edit(v, edits);
      if (v % 100 !== 0) continue;
      document.flush(true);
      const tree = parse(now, json);
      hashes.push(hashOf(tree.tokens(), tree.diagnostics()));
    }
    const told = drain(document);
    for (const each of told) model.hear(each);
    expect(only(told, 'flushed').map(({ hash }) => hash)).toEqual(hashes);
    expect(only(told, 'done').map(({ v }) => v)).toEqual([0, 100, 200, 300].slice(-3));
    expect(model.shown).toEqual(shownOf(parse(now, json), 2));
  });

  it('applies a version of many edits as a whole, however many slices it takes', () => {
    const document = opened(json, '[]');
    // Nothing was told yet: what is told comes when all is applied.
    document.next();
    const edits = Array.from({ length: 20_000 }, (_, i) => ({ start: 1 + i, end: 1 + i, text: '1' }));
    document.edit(1, edits);
    document.edit(2, [{ start: 1, end: 2, text: '22' }]);
    const seen = new Set<string>();
    for (let answer = document.next(); answer !== 'idle'; answer = document.next()) {
      seen.add(`${document.applied} ${document.unread > 0}`);
      if (answer !== 'worked' && 'v' in answer) seen.add(`told ${answer.v}`);
    }
    expect([...seen]).toEqual(['0 true', '2 false', 'told 2']);
    expect(document.length).toBe(20_003);
  });

  it('tells a version after a long reading, though the next one is there', () => {
    // Longer than what may be read without a word.
    const text = `[${`"${'a'.repeat(500)}",`.repeat(2500)}1]`;
    const document = opened(json, text, { depth: 1 });
    drain(document);
    const told: Told[] = [];
    for (let v = 1; v <= 3; v++) {
      document.edit(v, [{ start: 1, end: 1, text: '"' }]);
      // The next one comes as soon as it was read.
      while (document.applied < v) told.push(...drain(document, 1));
    }
    expect(only(told, 'change').length).toBeGreaterThanOrEqual(1);
  });

  it('answers a flush behind the version that it found, with the hash of that', () => {
    const document = opened(json, '[1]');
    document.edit(1, [{ start: 1, end: 2, text: '22' }]);
    expect(document.flush(true)).toBeNull();
    document.edit(2, [{ start: 1, end: 2, text: '333' }]);
    document.flush(false);
    const told = drain(document);
    expect(only(told, 'flushed')).toEqual([
      { t: 'flushed', hash: hashOf(parse('[22]', json).tokens(), []) },
      { t: 'flushed' },
    ]);
    expect(told.map((each) => (each.t === 'done' ? each.v : each.t)).filter((t) => t !== 'node')).toEqual(
      ['change', 'diag', 1, 'flushed', 'change', 2, 'flushed'].filter(
        (t) => t !== 'diag' || told.some((each) => each.t === 'diag'),
      ),
    );
  });

  it('refuses text behind the end, edits before it, other versions and ranges, and goes on as it was', () => {
    const document = new Document(json, settings);
    expect(document.edit(1, [])).toMatchObject({ code: 'not-ended', fatal: false });
    expect(document.flush(true)).toMatchObject({ code: 'not-ended' });
    document.write('[1]');
    document.end();
    expect(document.end()).toMatchObject({ code: 'ended' });
    expect(document.write('2')).toMatchObject({ code: 'ended', fatal: false });
    expect(document.edit(2, [])).toMatchObject({
      code: 'version',
      message: expect.stringContaining('version is 0'),
    });
    expect(document.edit(0, [])).toMatchObject({ code: 'version' });
    for (const [start, end] of [
      [0, 4],
      [2, 1],
      [4, 4],
    ] as const) {
      expect(document.edit(1, [{ start, end, text: '' }])).toMatchObject({ code: 'range', fatal: false });
    }
    // Of several edits, each counts in the text that the one before it left.
    expect(
      document.edit(1, [
        { start: 0, end: 3, text: '' },
        { start: 0, end: 1, text: '' },
      ]),
    ).toMatchObject({ code: 'range' });
    expect(document.version).toBe(0);
    expect(document.edit(1, [{ start: 3, end: 3, text: '\n' }])).toBeNull();
    expect(document.length).toBe(4);
    expect(drain(document).at(-1)).toMatchObject({ t: 'done', v: 1, length: 4 });
  });

  it('refuses to grow beyond its limit', () => {
    const document = new Document(json, { ...settings, maxLength: 4 });
    expect(document.write('[1')).toBeNull();
    expect(document.write('23]')).toMatchObject({ code: 'too-large', fatal: true });
    document.write(']');
    document.end();
    expect(document.edit(1, [{ start: 1, end: 2, text: '234' }])).toMatchObject({ code: 'too-large' });
    expect(document.edit(1, [{ start: 1, end: 2, text: '23' }])).toBeNull();
  });

  it('counts as unread what was not read yet', () => {
    const document = new Document(json, settings);
    document.write('[1]');
    expect(document.unread).toBe(3);
    document.end();
    drain(document);
    expect(document.unread).toBe(0);
    document.edit(1, [{ start: 1, end: 1, text: '2,' }]);
    expect(document.unread).toBeGreaterThan(2);
    drain(document);
    expect(document.unread).toBe(0);
    document.edit(2, [{ start: 1, end: 1, text: '2,' }]);
    drain(document);
    expect(document.unread).toBe(0);
  });

  it('tells no more than the first 1,000 faults, and counts all', () => {
    // A value is missing as well.
    const text = ']'.repeat(40_000);
    const told = drain(opened(json, text));
    expect(only(told, 'diag').flatMap(({ items }) => items)).toHaveLength(1000);
    expect(told.at(-1)).toMatchObject({ t: 'done', diagnostics: 40_001 });
    expect(told.at(-1)).not.toHaveProperty('hash');
  });

  it('tells what lies deeper now without having been read again, and what does not any more', () => {
    const text = `[[${'1,'.repeat(3000)}1],${'[2],'.repeat(3000)}[3]]`;
    const inner = text.indexOf(']');
    const document = opened(json, text);
    const model = new ClientModel();
    for (const told of drain(document)) model.hear(told);
    document.edit(1, [{ start: inner, end: inner + 1, text: ' ' }]);
    for (const told of drain(document)) model.hear(told);
    const without = `${text.slice(0, inner)} ${text.slice(inner + 1)}`;
    expect(model.shown).toEqual(shownOf(parse(without, json), 2));
    document.edit(2, [{ start: inner, end: inner + 1, text: ']' }]);
    for (const told of drain(document)) model.hear(told);
    expect(model.shown).toEqual(shownOf(parse(text, json), 2));
  });

  it('forgets no change that was left for a newer version, wherever it was left', () => {
    // Without its closer the first list holds what follows, up to the end of the object, and is not read again.
    const text = `[{"m":[[${'1,'.repeat(3000)}1],${'[2],'.repeat(3000)}[3]]},[4]]`;
    const inner = text.indexOf(']');
    for (let answers = 0; answers < 12; answers++) {
      const document = opened(json, text, { depth: 4 });
      const model = new ClientModel();
      for (const told of drain(document)) model.hear(told);
      document.edit(1, [{ start: inner, end: inner + 1, text: ' ' }]);
      for (const told of drain(document, answers)) model.hear(told);
      document.edit(2, [{ start: text.length - 1, end: text.length - 1, text: ' ' }]);
      for (const told of drain(document)) model.hear(told);
      const now = `${text.slice(0, inner)} ${text.slice(inner + 1, -1)} ]`;
      expect(model.shown).toEqual(shownOf(parse(now, json), 4));
    }
  });

  it('tells everything anew, and no other than it is, when an edit lies too deep to be looked at', () => {
    for (const [language, open, close] of [
      [json, '[1,', ',1]'],
      [mill, '<div>a', 'b</div>'],
    ] as const) {
      const text = `${open.repeat(300)}0${close.repeat(300)}`;
      const document = opened(language, text);
      const model = new ClientModel();
      for (const told of drain(document)) model.hear(told);
      const at = open.length * 300 + 1;
      document.edit(1, [{ start: at, end: at + close.length, text: '' }]);
      let answers = 0;
      for (let answer = document.next(); answer !== 'idle'; answer = document.next()) {
        if (answer !== 'worked') model.hear(answer);
        answers++;
      }
      expect(answers).toBeLessThan(200);
      const now = text.slice(0, at) + text.slice(at + close.length);
      expect(model.shown).toEqual(shownOf(parse(now, language), 2));
    }
  });

  const markup: fc.Arbitrary<string> = fc
    .array(
      fc.constantFrom(
        '<ul>',
        '<li>',
        'text ',
        '</ul>',
        '{a}',
        '{#if x}',
        '{/if}',
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '\n',
      ),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.join(''));
  const anyCase: fc.Arbitrary<readonly [Language, string, readonly Change[]]> = fc.oneof(
    fc.tuple(anyLanguage, anyText, fc.array(anyChange, { minLength: 1, maxLength: 8 })),
    fc.tuple(fc.constant(mill), markup, fc.array(anyMarkupChange, { minLength: 1, maxLength: 8 })),
  );

  it('9: whoever does what changes say has at the end what the text as it is then has', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        ([language, text, changes], pauses, depth) => {
          const document = opened(language, text, { depth });
          const model = new ClientModel();
          let now = text;
          for (const [i, change] of changes.entries()) {
            // Now and then an edit comes while the one before is being told, or was not even begun.
            for (const told of drain(document, pauses[i]! < 30 ? pauses[i] : Infinity)) model.hear(told);
            const edit: TextEdit = editOf(change, now);
            expect(document.edit(i + 1, [edit])).toBeNull();
            now = applied(now, edit);
          }
          for (const told of drain(document)) model.hear(told);
          const tree = parse(now, language);
          if (tree.diagnostics().length > 1000) return;
          expect(model.version).toBe(changes.length);
          expect(model.shown).toEqual(shownOf(tree, depth));
          document.flush(true);
          const [flushed] = only(drain(document), 'flushed');
          expect(flushed!.hash).toBe(hashOf(tree.tokens(), tree.diagnostics()));
        },
      ),
      { numRuns: 150 },
    );
  });
});
