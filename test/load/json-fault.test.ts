import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/load/json-fault.js';

test.for([
  ['', 0],
  ['<html>', 0],
  ['{"a":1,}', 7],
  ['{"a":', 5],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['[', 1],
  ['[1}', 2],
  ['nul', 3],
  ['nulL', 3],
  ['01', 1],
  ['-', 1],
  ['1.', 2],
  ['1e+', 3],
  ['.5', 0],
  ['"a\nb"', 2],
  ['"\\x"', 2],
  ['"\\u12g4"', 5],
  ['"open', 5],
  ['{} {}', 3],
  ['\uFEFF{}', 0],
  ['undefined', 0],
] as const)('%j stops being JSON at %d', ([text, at]) => {
  expect(jsonFault(text)).toBe(at);
});

const json = fc.json({ maxDepth: 4 });

test('JSON has no fault', () => {
  fc.assert(
    fc.property(json, fc.constantFrom('', ' ', '\n\t\r '), (text, space) => {
      expect(jsonFault(space + text + space)).toBeUndefined();
    }),
  );
});

test('it finds a fault exactly where the engine does, for any damage', () => {
  const damaged = fc
    .tuple(
      json,
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', ',', '}', ']', '{', '[', ':', '\\', '0', 'x', '\n', '-', 'e', '.'),
    )
    .map(([text, at, cut, put]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + cut);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const message = engineFault(text);
      const at = jsonFault(text);
      expect(at === undefined).toBe(message === undefined);
      if (message === undefined) return;
      if (message.startsWith('Unexpected end')) expect(at).toBe(text.length);
      const named = /at position (\d+)/.exec(message)?.[1];
      if (named !== undefined) expect(at).toBe(Number(named));
    }),
    { numRuns: 5000 },
  );
});

test('any depth is read', () => {
  const depth = 2_000_000;
  expect(jsonFault('['.repeat(depth))).toBe(depth);
});

function engineFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
