import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mill } from '../../../src/language/mill/language.js';
import { readSignature } from '../../../src/language/mill/type/signature.js';
import { TemplateFile } from '../../../src/language/mill/views/content.js';
import { parse } from '../../../src/parse/parser.js';
import { fieldShape, typeShape } from './shape.js';
import { told } from './templates.js';

const folder = fileURLToPath(new URL('../../data/expressions/', import.meta.url));

/** A head as JSON without its spans, which the views test. */
function headOf(text: string): string {
  const [view] = new TemplateFile(parse(text, mill)).body;
  if (view === undefined) return 'nothing';
  const skipped = new Set(['start', 'end', 'operatorSpan']);
  const shown = (value: object): string =>
    JSON.stringify(value, (key, inner: unknown) => (skipped.has(key) ? undefined : inner));
  if (view.kind === 'directive') return shown(view.head ?? {});
  if (!('parts' in view)) return view.kind;
  const { word, parts } = view;
  const own: Record<string, unknown> = { word };
  for (const key of [
    'condition',
    'list',
    'item',
    'index',
    'key',
    'loader',
    'args',
    'value',
    'timeout',
    'bindings',
    'slot',
  ]) {
    if (key in view) own[key] = (view as unknown as Record<string, unknown>)[key];
  }
  return [shown(own), ...parts.map(({ head }) => shown(head ?? {}))].join('\n    ');
}

function dump(source: string): string {
  const lines = source.split('\n').map((line) => {
    if (line === '' || line.startsWith('#')) return line;
    return [line, headOf(line), ...told(line)].join('\n    ');
  });
  return lines.join('\n');
}

describe('heads and directives', () => {
  it.each(['heads', 'directives'])('are what expressions/%s.txt says', async (name) => {
    const source = readFileSync(`${folder}${name}.txt`, 'utf8');
    await expect(dump(source)).toMatchFileSnapshot(`${folder}${name}.trees.txt`);
  });
});

describe('types', () => {
  it.each([
    ['string', 'string'],
    ['string[]', '(list string)'],
    ['string?[]', '(list (? string))'],
    ['string[]?', '(? (list string))'],
    ['A | B | null', '(| A B null)'],
    ['| A | B', '(| A B)'],
    ['"S" | "M" | -1 | true', '(| "S" "M" -1 true)'],
    ['(A | B)[]', '(list (| A B))'],
    ['{a: string, b?: number[],}', '(record a: string b?: (list number))'],
    ['{"max-width": number}', '(record max-width: number)'],
    ['{[string]: T?}', '(map (? T))'],
    ['{}', '(record)'],
  ])('%s is %s', (written, shape) => {
    const text = `{@type T = ${written}}`;
    const [view] = new TemplateFile(parse(text, mill)).directives;
    const head = view!.head!;
    expect(head.kind === 'type' && head.type !== null ? typeShape(head.type) : null).toBe(shape);
    expect(told(text)).toEqual([]);
  });

  it('a bar is a union before "=" and a filter behind it', () => {
    const text = '{@props a: string | null = b | c}';
    expect(told(text)).toEqual([]);
    const [view] = new TemplateFile(parse(text, mill)).directives;
    expect(view!.head).toMatchObject({
      props: [{ type: { kind: 'union' }, defaultValue: { kind: 'pipe' } }],
    });
  });

  it.each([
    ['parentheses', `${'('.repeat(10_000)}a`],
    ['lists', `a${'[]'.repeat(10_000)}`],
    ['records', '{a: '.repeat(10_000)],
    ['question marks', `a${'?'.repeat(10_000)}`],
  ])('are read 10,000 deep without a stack that overflows: %s', (_, type) => {
    expect(told(`{@type T = ${type}}`).length).toBeGreaterThan(0);
  });
});

describe('signatures of hosts', () => {
  it.each([
    ['(amount: number, currency: string) => string', 'amount: number currency: string', 'string', ''],
    ['<T>(list: T[], count?: number) => T', 'list: (list T) count?: number', 'T', 'T'],
    ['<T, U>(map: {[string]: T}) => U | null', 'map: (map T)', '(| U null)', 'T U'],
    ['() => html', '', 'html', ''],
  ])('%s is read', (text, parameters, result, typeParameters) => {
    const { signature, problems } = readSignature(text);
    expect(problems).toEqual([]);
    expect(signature.parameters.map(fieldShape).join(' ')).toBe(parameters);
    expect(typeShape(signature.result)).toBe(result);
    expect(signature.typeParameters.map(({ name }) => name).join(' ')).toBe(typeParameters);
  });

  it.each([
    '',
    'string',
    '(a) => b',
    '(a: string)',
    '(a: string) =>',
    '(a: string => b',
    '<T(a: T) => T',
    '() => a b',
    '(€)',
  ])('%j has a problem, and no more than one', (text) => {
    expect(readSignature(text).problems).toHaveLength(1);
  });
});
