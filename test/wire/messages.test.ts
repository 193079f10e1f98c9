import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClientMessage } from '../../src/wire/client-shapes.js';
import { binaryFrame, readBinaryFrame, valuesIn } from '../../src/wire/frame.js';
import { faultOfServerMessage } from '../../src/wire/server-shapes.js';

const good: readonly object[] = [
  { t: 'hello' },
  { t: 'hello', resume: { session: 'ab', seq: 0 }, want: ['node', 'diag', 'progress'], credit: 0 },
  { t: 'open', s: 1, lang: 'json', mode: 'stream' },
  { t: 'open', s: 4_294_967_295, lang: 'json', mode: 'document', file: 'a', text: '', depth: 2 },
  { t: 'chunk', s: 1, text: '\ud800', off: 0 },
  { t: 'end', s: 1 },
  { t: 'edit', s: 1, v: 1, edits: [] },
  { t: 'edit', s: 1, v: 1, edits: [{ start: 0, end: 0, text: 'a' }] },
  { t: 'flush', s: 1, hash: true },
  { t: 'cancel', s: 1 },
  { t: 'credit', n: 256, seq: 0 },
  { t: 'module', s: 1, key: 'a', ok: false, error: 'none' },
  { t: 'ping' },
];

const bad: readonly (readonly [unknown, string])[] = [
  [null, 'expected an object'],
  [[], 'expected an object'],
  ['ping', 'expected an object'],
  [{}, 'expected t: a string'],
  [{ t: 1 }, 'expected t: a string'],
  [{ t: 'hello', resume: null }, 'expected hello.resume: an object'],
  [{ t: 'hello', resume: { session: 'a' } }, 'expected hello.resume: seq: a whole number'],
  [{ t: 'hello', want: ['tree'] }, 'expected hello.want: node or diag or progress at 0'],
  [{ t: 'hello', credit: -1 }, 'expected hello.credit: a whole number from 0'],
  [{ t: 'open', s: 4_294_967_296, lang: 'json', mode: 'stream' }, 'expected open.s: a whole number'],
  [{ t: 'open', s: 0, lang: 'json', mode: 'stream' }, 'expected open.s: a whole number from 1'],
  [{ t: 'open', s: 1, mode: 'stream' }, 'expected open.lang: a string'],
  [{ t: 'open', s: 1, lang: 'json', mode: 'file' }, 'expected open.mode: stream or document'],
  [{ t: 'open', s: 1, lang: 'json', mode: 'document', depth: 0 }, 'expected open.depth'],
  [{ t: 'chunk', s: 1 }, 'expected chunk.text: a string'],
  [{ t: 'chunk', s: 1.5, text: '' }, 'expected chunk.s'],
  [{ t: 'edit', s: 1, v: 1, edits: {} }, 'expected edit.edits: a list'],
  [{ t: 'edit', s: 1, v: 1, edits: [{ start: 0, end: 1 }] }, 'expected edit.edits: text: a string at 0'],
  [{ t: 'flush', s: 1, hash: 1 }, 'expected flush.hash: true or false'],
  [{ t: 'credit', n: 1 }, 'expected credit.seq'],
];

describe('messages of a client', () => {
  it.each(good)('takes %j as it is', (message) => {
    const read = readClientMessage(message);
    expect(read).toEqual({ is: 'message', message });
  });

  it.each(bad)('refuses %j and says why', (value, why) => {
    const read = readClientMessage(value);
    expect(read.is).toBe('fault');
    expect(read).toMatchObject({ why: expect.stringContaining(why) });
  });

  it('ignores fields that it does not know', () => {
    expect(readClientMessage({ t: 'ping', now: 1 }).is).toBe('message');
  });

  it('names a type that it does not know', () => {
    expect(readClientMessage({ t: 'dance' })).toEqual({ is: 'unknown', t: 'dance' });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no type that objects inherit: %s',
    (t) => {
      expect(readClientMessage(JSON.parse(`{"t":"${t}"}`))).toEqual({ is: 'unknown', t });
    },
  );

  it('takes nothing from what a message says of its prototype', () => {
    const [value] = valuesIn('{"__proto__":{"t":"ping"}}')!;
    expect(readClientMessage(value).is).toBe('fault');
    const [other] = valuesIn('{"t":"open","s":1,"lang":"json","__proto__":{"mode":"stream"}}')!;
    expect(readClientMessage(other).is).toBe('fault');
    expect(({} as { t?: unknown }).t).toBeUndefined();
  });

  it('says something about every value whatever, and throws for none', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(['message', 'unknown', 'fault']).toContain(readClientMessage(value).is);
      }),
      { numRuns: 300 },
    );
  });
});

describe('messages of the server', () => {
  it.each([
    { t: 'pong' },
    { t: 'ack', s: 1, v: 2 },
    { t: 'node', seq: 1, s: 1, path: ['a', 0], kind: 'object', start: 0, end: 2, value: {} },
    { t: 'change', seq: 2, s: 1, v: 1, start: 0, end: 0, newEnd: 1 },
    { t: 'diag', seq: 3, s: 1, pass: 'syntax', start: 0, end: 1, items: [], final: true },
    { t: 'need', seq: 3, s: 1, key: 'a', spec: './a' },
    { t: 'flushed', seq: 4, s: 1 },
    { t: 'done', seq: 5, s: 1, nodes: 1, diagnostics: 0, length: 2, hash: 'ab' },
    { t: 'error', code: 'unknown-type', message: 'none', fatal: false },
  ])('finds nothing wrong with %j', (message) => {
    expect(faultOfServerMessage(message)).toBeNull();
  });

  it('says which field is wrong', () => {
    expect(faultOfServerMessage({ t: 'ack', s: '1' })).toContain('expected ack.s: a whole number');
    expect(faultOfServerMessage({ t: 'node', seq: 1, s: 1, path: [{}] })).toContain('at 0');
    expect(faultOfServerMessage({ t: 'dance' })).toContain('a type of message');
  });
});

describe('frames', () => {
  it('hold one message or a list of them', () => {
    expect(valuesIn('{"t":"ping"}')).toEqual([{ t: 'ping' }]);
    expect(valuesIn('[{"t":"ping"},1]')).toEqual([{ t: 'ping' }, 1]);
    expect(valuesIn('{"t":')).toBeNull();
    expect(valuesIn('')).toBeNull();
  });

  it('may nest 100,000 deep, and are refused without a step into them', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const [list] = valuesIn(deep)!;
    expect(readClientMessage(list).is).toBe('fault');
    const [unknownField] = valuesIn(`{"t":"ping","x":${deep}}`)!;
    expect(readClientMessage(unknownField).is).toBe('message');
    const [knownField] = valuesIn(`{"t":"chunk","s":1,"text":${deep}}`)!;
    expect(readClientMessage(knownField)).toMatchObject({ why: 'expected chunk.text: a string' });
    const objects = '{"t":'.repeat(30_000) + '1' + '}'.repeat(30_000);
    expect(readClientMessage(valuesIn(objects)![0]).is).toBe('fault');
  });

  it('of bytes begin with four that name the stream', () => {
    const frame = binaryFrame(0xfedc_ba98, new Uint8Array([1, 2]));
    expect([...frame]).toEqual([0xfe, 0xdc, 0xba, 0x98, 1, 2]);
    expect(readBinaryFrame(frame)).toEqual({ s: 0xfedc_ba98, bytes: new Uint8Array([1, 2]) });
    expect(readBinaryFrame(new Uint8Array(4))).toEqual({ s: 0, bytes: new Uint8Array() });
    expect(readBinaryFrame(new Uint8Array(3))).toBeNull();
    // A frame may lie anywhere in a larger buffer.
    expect(readBinaryFrame(new Uint8Array([9, ...frame]).subarray(1))?.s).toBe(0xfedc_ba98);
  });
});
