import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/language/mill/expression/nodes.js';
import { mill } from '../../../src/language/mill/language.js';
import { Hole } from '../../../src/language/mill/views/hole.js';
import { parse } from '../../../src/parse/parser.js';
import { shape } from './shape.js';
import { check, told } from './templates.js';

const folder = fileURLToPath(new URL('../../data/expressions/', import.meta.url));

/** The hole that a text begins with. */
function holeOf(text: string): Hole {
  const first = parse(text, mill).root.firstChild;
  if (first === null || first.isToken) throw new Error(`no hole in ${text}`);
  return new Hole(first);
}

function shapeOf(expression: string): string {
  const text = `{ ${expression} }`;
  const hole = holeOf(text);
  return hole.expression === null ? 'not read' : shape(hole.expression, text);
}

/** Lines of input, each with what came of it: a tree, and what is told. */
function dump(source: string): string {
  const lines = source.split('\n').map((line) => {
    if (line === '' || line.startsWith('#')) return line;
    const faults = told(`{ ${line} }`).map((fault) => `\n    ${fault}`);
    return `${line}\n    ${shapeOf(line)}${faults.join('')}`;
  });
  return lines.join('\n');
}

function depthOf(root: Expression): number {
  let deepest = 0;
  const stack: [unknown, number][] = [[root, 1]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [value, depth] = top;
    if (typeof value !== 'object' || value === null) continue;
    const isExpression = 'kind' in value;
    if (isExpression && depth > deepest) deepest = depth;
    for (const inner of Object.values(value)) stack.push([inner, isExpression ? depth + 1 : depth]);
  }
  return deepest;
}

describe('expressions', () => {
  it.each(['values', 'operators', 'parts', 'broken'])(
    'have the trees of expressions/%s.txt',
    async (name) => {
      const source = readFileSync(`${folder}${name}.txt`, 'utf8');
      await expect(dump(source)).toMatchFileSnapshot(`${folder}${name}.trees.txt`);
    },
  );

  it('count their spans from the hole, and carry them through an edit before it', () => {
    const text = '<p>{a + b.c}</p>';
    const tree = parse(text, mill);
    const hole = tree.covering({ start: 4, end: 10 });
    if (hole.isToken) throw new Error('that is a token');
    const view = new Hole(hole);
    const { expression } = view;
    expect(text.slice(view.origin + expression!.start, view.origin + expression!.end)).toBe('a + b.c');
    const moved = tree.edit([{ start: 0, end: 0, text: '<b></b>' }]).tree.covering({ start: 11, end: 17 });
    if (moved.isToken) throw new Error('that is a token');
    expect(new Hole(moved).expression).toEqual(expression);
  });

  it('nest their spans: each part lies within the whole', () => {
    for (const name of ['values', 'operators', 'parts', 'broken']) {
      for (const line of readFileSync(`${folder}${name}.txt`, 'utf8').split('\n')) {
        if (line === '' || line.startsWith('#')) continue;
        const { expression, node } = holeOf(`{ ${line} }`);
        within(expression, 0, node.end);
      }
    }
  });

  it.each([
    ['parentheses', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['open parentheses', '('.repeat(10_000)],
    ['brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['records', `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['calls', `${'f('.repeat(10_000)}${')'.repeat(10_000)}`],
    ['signs', `${'!'.repeat(10_000)}a`],
    ['words', `${'not '.repeat(10_000)}a`],
    ['minuses', `${'- '.repeat(10_000)}1`],
    ['sums', `a${' + a'.repeat(10_000)}`],
    ['filters', `a${' | b'.repeat(10_000)}`],
    ['points', `a${'.b'.repeat(10_000)}`],
    ['indices', `a${'[0]'.repeat(10_000)}`],
    ['choices', `${'a ? b : '.repeat(8000)}c`],
    ['choices in choices', `${'a ? '.repeat(10_000)}b`],
    ['sums in parentheses', `${'(a + '.repeat(150)}a${' + a)'.repeat(150)}`],
    ['ranges of types', `${'a ?? '.repeat(10_000)}b`],
  ])('are read 10,000 deep without a stack that overflows, in trees 200 deep: %s', (_, expression) => {
    const { expression: tree } = holeOf(`{${expression}}`);
    if (tree !== null) expect(depthOf(tree)).toBeLessThanOrEqual(201);
    expect(check(`{${expression}}`).length).toBeGreaterThan(0);
    expect(check(`{${expression}}`).length).toBeLessThan(4);
  });

  it('are read up to 200 levels', () => {
    expect(check(`{${'('.repeat(190)}a${')'.repeat(190)}}`)).toEqual([]);
    expect(check(`{a${' + a'.repeat(190)}}`)).toEqual([]);
  });

  it('are not read beyond 64 Ki units, which is told', () => {
    expect(holeOf(`{f(${'a, '.repeat(21_000)}b)}`).expression?.kind).toBe('call');
    expect(holeOf(`{f(${'a, '.repeat(22_000)}b)}`).expression).toBeNull();
  });

  it('may hold comments, which are nothing to them', () => {
    expect(check('{a {!-- } --} + b}')).toEqual([]);
    expect(check('{#each a {!-- all --} as b {!-- one --}}{/each}')).toEqual([]);
  });
});

function within(value: unknown, from: number, to: number): void {
  if (typeof value !== 'object' || value === null) return;
  let [start, end] = [from, to];
  if ('start' in value && 'end' in value) {
    ({ start, end } = value as { readonly start: number; readonly end: number });
    expect(start).toBeLessThanOrEqual(end);
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeLessThanOrEqual(to);
  }
  for (const inner of Object.values(value)) within(inner, start, end);
}
