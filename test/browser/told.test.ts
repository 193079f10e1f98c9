import { expect, test } from 'vitest';
import { createTold, pathLabel, type Told } from '../../src/browser/told.js';
import type { ChangeMessage, DiagItem } from '../../src/wire/server-messages.js';

const change = (start: number, end: number, newEnd: number): ChangeMessage => ({
  t: 'change',
  seq: 1,
  s: 1,
  v: 1,
  start,
  end,
  newEnd,
});

function put(told: Told, ...spans: readonly (readonly [start: number, end: number])[]): void {
  for (const [start, end] of spans) told.node({ t: 'node', seq: 1, s: 1, path: [], kind: 'k', start, end });
}

const spans = (told: Told): (readonly [number, number])[] => told.nodes.map(({ start, end }) => [start, end]);

const item = (start: number): DiagItem => ({
  start,
  end: start + 1,
  line: 0,
  character: start,
  severity: 'error',
  code: 'X',
  message: 'x',
});

test('nodes lie in document order however they came, the outer before the inner', () => {
  const told = createTold();
  put(told, [4, 6], [0, 9], [0, 3], [1, 2], [0, 9]);
  expect(spans(told)).toEqual([
    [0, 9],
    [0, 9],
    [0, 3],
    [1, 2],
    [4, 6],
  ]);
});

test('of what was told before a change, what begins in it is gone, what follows moves, what is around stretches', () => {
  const told = createTold();
  put(told, [0, 20], [1, 4], [5, 12], [6, 8], [9, 11], [12, 14], [15, 19]);
  told.change(change(5, 12, 7));
  expect(spans(told)).toEqual([
    [0, 15],
    [1, 4],
    [7, 9],
    [10, 14],
  ]);
});

test('what ends where something is put in does not grow, and what begins there moves', () => {
  const told = createTold();
  put(told, [0, 9], [1, 5], [5, 8]);
  told.change(change(5, 5, 7));
  expect(spans(told)).toEqual([
    [0, 11],
    [1, 5],
    [7, 10],
  ]);
});

test('diagnostics move like nodes, and are replaced where something was said again', () => {
  const told = createTold();
  const say = (start: number, end: number, at: readonly number[]): void =>
    told.diag({ t: 'diag', seq: 1, s: 1, pass: 'syntax', start, end, items: at.map(item), final: true });
  say(0, 30, [2, 8, 20]);
  told.change(change(8, 10, 15));
  expect(told.diagnostics.map(({ start }) => start)).toEqual([2, 25]);
  say(8, 15, [9, 14]);
  say(0, 3, []);
  expect(told.diagnostics.map(({ start }) => start)).toEqual([9, 14, 25]);
  told.clear();
  expect([told.nodes, told.diagnostics]).toEqual([[], []]);
});

test('a path reads as one would write it', () => {
  expect(pathLabel([])).toBe('$');
  expect(pathLabel([3, 'a', 'zwölf', 'with space', '0x', 2])).toBe('$[3].a.zwölf["with space"]["0x"][2]');
});
