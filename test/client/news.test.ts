import { expect, test } from 'vitest';
import type { Heard } from '../../src/client/heard.js';
import { createNews } from '../../src/client/news.js';
import type { DiagItem } from '../../src/wire/server-messages.js';

const item = (start: number, code = 'X'): DiagItem => ({
  start,
  end: start + 1,
  line: 0,
  character: start,
  severity: 'error',
  code,
  message: code,
});
const diag = (items: readonly DiagItem[], final = false): Heard => ({ t: 'diag', end: 0, items, final });

test('nodes and progress are new behind what was told, each for itself', () => {
  const isNews = createNews(() => true);
  const told = (t: 'node' | 'progress', place: number): boolean =>
    Boolean(isNews(t === 'node' ? { t, end: place } : { t, read: place }));
  expect([told('node', 3), told('progress', 10), told('node', 7)]).toEqual([true, true, true]);
  // From the beginning again.
  expect([told('node', 3), told('progress', 4), told('node', 7), told('node', 8)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([told('progress', 10), told('progress', 11)]).toEqual([false, true]);
});

test('of diagnostics those are left that say something new, and the last event comes all the same', () => {
  const isNews = createNews(() => true);
  const left = (event: Heard): string[] | null =>
    isNews(event) ? event.items!.map(({ start, code }) => `${start} ${code}`) : null;
  expect(left(diag([item(3), item(1)]))).toEqual(['3 X', '1 X']);
  expect(left(diag([item(1)]))).toBeNull();
  expect(left(diag([item(1, 'Y'), item(3), item(2)]))).toEqual(['1 Y', '2 X']);
  expect(left(diag([item(2)], true))).toEqual([]);
});

test('what cannot be sent again is all new, and events without a place always are', () => {
  const isNews = createNews(() => false);
  for (let i = 0; i < 2; i++) {
    const event = diag([item(3)]);
    expect([Boolean(isNews(event)), event.items!.length]).toEqual([true, 1]);
    expect(Boolean(isNews({ t: 'flushed', seq: i }))).toBe(true);
  }
});

test('diagnostics of a stream that is not kept any more are forgotten', () => {
  let isKept = true;
  const isNews = createNews(() => isKept);
  isNews(diag([item(3)]));
  isKept = false;
  isNews(diag([item(4)]));
  isKept = true;
  expect(Boolean(isNews(diag([item(3)])))).toBe(true);
});
