import { describe, expect, it } from 'vitest';
import { json, jsonc } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';

const rows = Array.from({ length: 3000 }, (_, i) => `{"id": ${i}}`).join(',\n');
const text = `{"rows": [${rows}]}`;
/** Opens a comment over the whole rest, in which nothing can be taken back. */
const edits = [
  { start: 1, end: 1, text: '/*' },
  { start: 20, end: 25, text: '' },
];

describe('an edit in slices', () => {
  it('gives what it gives in one', () => {
    const tree = parse(text, jsonc);
    const whole = tree.edit(edits);
    for (const units of [1, 100, 4096, Infinity]) {
      const running = tree.startEdit(edits);
      let steps = 1;
      while (!running.step(units)) steps++;
      expect(steps).toBeGreaterThan(units === Infinity ? 1 : text.length / (units + 4096) / 2);
      const { tree: edited, reread, changed } = running.result!;
      expect(edited.dump()).toBe(whole.tree.dump());
      expect([reread, changed]).toEqual([whole.reread, whole.changed]);
    }
  });

  it('has no result before it is done, and keeps it then', () => {
    const running = parse(text, jsonc).startEdit(edits);
    expect(running.result).toBe(null);
    expect(running.step(1000)).toBe(false);
    expect(running.result).toBe(null);
    while (!running.step(10_000));
    const { result } = running;
    expect(result).not.toBe(null);
    expect(running.step(1000)).toBe(true);
    expect(running.result).toBe(result);
  });

  it('reads on by at least a unit', () => {
    const running = parse('[1]', json).startEdit([{ start: 1, end: 2, text: '22' }]);
    let steps = 0;
    while (!running.step(0)) expect(++steps).toBeLessThan(10);
    expect(running.result!.tree.text).toBe('[22]');
  });

  it('can be left at any step: the tree is as before, and can be edited otherwise', () => {
    const tree = parse(text, jsonc);
    const before = tree.dump();
    for (let steps = 0; steps < 8; steps++) {
      const running = tree.startEdit(edits);
      for (let i = 0; i < steps; i++) running.step(3000);
    }
    expect(tree.dump()).toBe(before);
    const other = tree.edit([{ start: text.length - 1, end: text.length, text: '' }]).tree;
    expect(other.dump()).toBe(parse(text.slice(0, -1), jsonc).dump());
  });

  it('reads the edits that it was given, whatever becomes of the list', () => {
    const list = [
      { start: 1, end: 2, text: '2' },
      { start: 0, end: 0, text: ' ' },
    ];
    const running = parse('[1]', json).startEdit(list);
    running.step(1);
    list[1]!.text = '}';
    list.pop();
    while (!running.step(1));
    expect(running.result!.tree.text).toBe(' [2]');
  });
});
