import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextStream, type StreamSettings } from '../../src/document/text-stream.js';
import { jsonOf } from '../../src/document/told-json.js';
import type { Told } from '../../src/document/told.js';
import { json, jsonc, jsonl } from '../../src/language/json.js';
import { mill } from '../../src/language/mill/language.js';
import type { Language } from '../../src/lex/language.js';
import { parse } from '../../src/parse/parser.js';
import { parseStream } from '../../src/parse/stream/node-stream.js';
import type { DiagItem } from '../../src/wire/server-messages.js';
import { anyText, anyLanguage } from '../syntax/texts.js';
import { hashOf, newHasher } from './hasher.js';

const settings: StreamSettings = {
  wants: { node: true, diag: true, progress: true },
  maxDepth: 1000,
  maxTokenLength: 1_048_576,
  valueUnits: 65_536,
  newHasher,
};

/** Everything that is told until there is nothing more to do. */
function drain(stream: TextStream): Told[] {
  const told: Told[] = [];
  for (;;) {
    const answer = stream.next();
    if (answer === 'idle') return told;
    // What is told is JSON in the end.
    if (answer !== 'worked') told.push(JSON.parse(jsonOf(answer)) as Told);
  }
}

function tellAll(language: Language, chunks: readonly string[], more: Partial<StreamSettings> = {}): Told[] {
  const stream = new TextStream(language, { ...settings, ...more });
  const told = chunks.flatMap((chunk) => {
    stream.write(chunk);
    return drain(stream);
  });
  stream.end();
  told.push(...drain(stream));
  expect(stream.isOver).toBe(true);
  expect(stream.unread).toBe(0);
  return told;
}

type Of<T extends Told['t']> = Extract<Told, { readonly t: T }>;

function only<T extends Told['t']>(told: readonly Told[], t: T): Of<T>[] {
  return told.filter((each): each is Of<T> => each.t === t);
}

function items(told: readonly Told[]): DiagItem[] {
  return only(told, 'diag').flatMap((diag) => diag.items);
}

function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, i) => text.slice(start, at[i] ?? text.length));
}

const anyCuts = fc.array(fc.nat(100_000), { maxLength: 12 });
const millText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '<ul>',
      '<li>',
      'a\r\nb ',
      '</ul>',
      '{a.b}',
      '{#if x}',
      '{/if}',
      '<p class="a',
      '">',
      '\r',
      '{',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const anyCase: fc.Arbitrary<readonly [string, Language]> = fc.oneof(
  fc.tuple(anyText, anyLanguage),
  millText.map((text) => [text, mill] as const),
);

describe('a stream', () => {
  it('tells each record with its value, and where it lies', () => {
    const told = tellAll(jsonl, ['{"a":1}\n[tr', 'ue]\n"x"']);
    expect(only(told, 'node')).toEqual([
      { t: 'node', path: [0], kind: 'object', start: 0, end: 7, value: { a: 1 } },
      { t: 'node', path: [1], kind: 'array', start: 8, end: 14, value: [true] },
      { t: 'node', path: [2], kind: 'string', start: 15, end: 18, value: 'x' },
    ]);
    expect(told.at(-1)).toMatchObject({ t: 'done', nodes: 3, diagnostics: 0, length: 18 });
  });

  it('tells the items of the outermost array, or the one value', () => {
    expect(only(tellAll(json, ['[{"a":[1]},2]']), 'node').map(({ value }) => value)).toEqual([{ a: [1] }, 2]);
    expect(only(tellAll(json, ['{"a":[1]}']), 'node').map(({ value }) => value)).toEqual([{ a: [1] }]);
    expect(only(tellAll(jsonc, ['[{"a":1, /* b */ "c":[2,],},]']), 'node').map(({ value }) => value)).toEqual(
      [{ a: 1, c: [2] }],
    );
  });

  it('tells the constructs of a template', () => {
    const told = tellAll(mill, ['<p>a</p>{#if b}<i>c</i>{/if}d']);
    expect(only(told, 'node').map(({ kind }) => kind)).toEqual(['element', 'block', 'text']);
    expect(only(told, 'node').every((node) => !('value' in node))).toBe(true);
  });

  it('tells a record as soon as it is settled', () => {
    const stream = new TextStream(jsonl, settings);
    stream.write('{"a":1}');
    expect(only(drain(stream), 'node')).toHaveLength(1);
    stream.write('\n12');
    expect(only(drain(stream), 'node')).toHaveLength(0);
    stream.write('3\n');
    expect(only(drain(stream), 'node')).toMatchObject([{ value: 123 }]);
  });

  it('leaves out values that are long, and those with a fault', () => {
    const told = tellAll(jsonl, ['"abc"\n"abcd"\n{"a":tru}\n{"a":1\n{"b":2}'], { valueUnits: 7 });
    expect(only(told, 'node').map((node) => node.value)).toEqual([
      'abc',
      'abcd',
      undefined,
      undefined,
      { b: 2 },
    ]);
    expect(only(tellAll(jsonl, ['"abcdef"'], { valueUnits: 7 }), 'node')[0]).not.toHaveProperty('value');
  });

  it('goes on behind faults and says where they are', () => {
    const told = tellAll(jsonl, ['1\n\n{]}\n2']);
    expect(only(told, 'node').map((node) => node.value)).toEqual([1, undefined, 2]);
    expect(items(told).map(({ code, line, character }) => `${code} ${line}:${character}`)).toEqual([
      'JSON_BLANK_LINE 1:0',
      'JSON_NOTHING_TO_CLOSE 2:1',
    ]);
    expect(only(told, 'diag').at(-1)?.final).toBe(true);
    expect(told.at(-1)).toMatchObject({ t: 'done', diagnostics: 2 });
  });

  it('tells of a container that was opened long ago, and is never closed, where it was opened', () => {
    const told = tellAll(json, ['\n {"a":\n[', '1,\n'.repeat(30_000)]);
    const missing = items(told).filter(({ code }) => code === 'JSON_NOT_CLOSED');
    expect(missing.map(({ line, character }) => [line, character])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('answers a flush behind everything that was written before, and ends no token for it', () => {
    const stream = new TextStream(jsonl, settings);
    stream.write('1\n2');
    stream.flush(false);
    stream.write('3\n');
    stream.flush(true);
    const told = drain(stream);
    expect(told.map((each) => (each.t === 'node' ? each.value : each.t))).toEqual([
      1,
      'flushed',
      23,
      'flushed',
    ]);
    expect(only(told, 'flushed')[0]).not.toHaveProperty('hash');
    expect(only(told, 'flushed')[1]!.hash).toBe(
      hashOf(
        [
          { kind: 'number', start: 0, end: 1 },
          { kind: 'number', start: 2, end: 4 },
        ],
        [],
      ),
    );
    stream.end();
    expect(only(drain(stream), 'done')).toHaveLength(1);
  });

  it('answers a flush that comes behind the end, before what is last', () => {
    const stream = new TextStream(jsonl, settings);
    stream.write('1\n2');
    stream.end();
    stream.flush(true);
    stream.flush(false);
    const told = drain(stream);
    expect(told.slice(-3).map(({ t }) => t)).toEqual(['flushed', 'flushed', 'done']);
    const { hash } = only(told, 'done')[0]!;
    expect(only(told, 'flushed')).toEqual([{ t: 'flushed', hash }, { t: 'flushed' }]);
  });

  it('leaves out what is not wanted', () => {
    const wants = { node: false, diag: false, progress: false };
    const told = tellAll(jsonl, ['1\n]\n', ' '.repeat(600_000), '2'], { wants });
    expect(told.map(({ t }) => t)).toEqual(['done']);
    expect(told[0]).toMatchObject({ nodes: 2, diagnostics: 2 });
  });

  it('says how far it has read, every 262,144 units', () => {
    const told = tellAll(jsonl, [`"${'a'.repeat(999)}"\n`.repeat(600)]);
    expect(only(told, 'progress').map(({ read }) => Math.floor(read / 262_144))).toEqual([1, 2]);
  });

  it('ends with an error when containers nest too deeply, or a token has no end', () => {
    const deep = tellAll(json, ['[[[[1]]]]'], { maxDepth: 3 });
    expect(deep.at(-1)).toMatchObject({ t: 'error', code: 'too-deep', fatal: true });
    const long = tellAll(json, ['"', 'a'.repeat(10_000)], { maxTokenLength: 5000 });
    expect(long.at(-1)).toMatchObject({ t: 'error', code: 'token-too-long', fatal: true });
    expect(tellAll(json, ['['.repeat(200_000)]).at(-1)).toMatchObject({ code: 'too-deep' });
  });

  it('has no hash when there are more faults than are kept, and counts them all', () => {
    const told = tellAll(jsonl, ['\n'.repeat(20_000)]);
    expect(told.at(-1)).toMatchObject({ t: 'done', diagnostics: 20_000 });
    expect(told.at(-1)).not.toHaveProperty('hash');
    expect(items(told)).toHaveLength(20_000);
  });

  it('takes single characters at a cost that does not grow', () => {
    const stream = new TextStream(jsonl, settings);
    const text = '{"key":[1,2,3]}\n'.repeat(8000);
    for (const character of text) stream.write(character);
    let asked = 0;
    let nodes = 0;
    for (let answer = stream.next(); answer !== 'idle'; answer = stream.next()) {
      asked++;
      if (typeof answer === 'object' && answer.t === 'node') nodes++;
    }
    expect(nodes).toBe(8000);
    expect(asked).toBeLessThan(8000 + 100);
  });

  it('writes values as they were read, and halves of pairs so that they survive', () => {
    const stream = new TextStream(jsonl, settings);
    stream.write('{"a" : 1e400, "a":"\ud800", "b":"😀\\udc00"}\n{"n": 12345678901234567890 }\n');
    const nodes = only(drain(stream), 'node');
    expect(nodes[0]!.value).toEqual({ a: '\ud800', b: '😀\udc00' });
    const again = new TextStream(jsonl, settings);
    again.write('{"n": 12345678901234567890 }\n"\ud800"\n');
    const texts: string[] = [];
    for (let answer = again.next(); answer !== 'idle'; answer = again.next()) {
      if (answer !== 'worked') texts.push(jsonOf(answer, 3, 4));
    }
    expect(texts[0]).toBe(
      '{"t":"node","seq":3,"s":4,"path":[0],"kind":"object","start":0,"end":28,"value":{"n":12345678901234567890}}',
    );
    expect(texts[1]).toContain('"value":"\\ud800"}');
  });

  it('1: tells the same however the text was cut: what the tree of the whole has', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, anyCuts, async ([text, language], places) => {
        const tree = parse(text, language);
        if (tree.diagnostics().some(({ code }) => code === language.diagnostics[2]!.code)) return;
        const told = tellAll(language, cut(text, places));
        const done = only(told, 'done')[0]!;
        const faults = tree.diagnostics();
        expect(done).toMatchObject({ length: text.length, diagnostics: faults.length });
        expect(done.hash).toBe(hashOf(tree.tokens(), faults));
        const places_ = items(told).map(({ code, start, end, line, character }) => [
          code,
          start,
          end,
          line,
          character,
        ]);
        const expected = faults.map(({ code, start, end }) => {
          const { line, character } = tree.position(start);
          return [code, start, end, line, character];
        });
        expect(places_.map(String).sort()).toEqual(expected.map(String).sort());
        await expectNodes(told, text, language);
      }),
      { numRuns: 150 },
    );
  });
});

/** The nodes are those of a stream of nodes, and the last one perhaps, which that takes for unfinished. */
async function expectNodes(told: readonly Told[], text: string, language: Language): Promise<void> {
  const nodes = only(told, 'node').map(({ kind, start, end }) => `${kind} ${start} ${end}`);
  const expected: string[] = [];
  try {
    for await (const { kind, start, end, tokens } of parseStream(text, language)) {
      if (tokens.length > 0 && kind !== 'error') expected.push(`${kind} ${start} ${end}`);
    }
    expect(nodes).toEqual(expected);
  } catch (error) {
    expect(error).toMatchObject({ code: 'INCOMPLETE_INPUT' });
    expect(nodes.slice(0, expected.length)).toEqual(expected);
  }
}
