import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import type { ErrorNode } from '../../src/toolkit/fault.js';
import { defineGrammar, type Grammar, type Reading } from '../../src/toolkit/grammar.js';
import { choice, made, many, node, type Node, recover, sequence, token } from '../../src/toolkit/rule.js';
import { script } from './languages.js';
import { samples } from './texts.js';

interface Let extends Node<'let'> {
  readonly name: string;
}
interface Block extends Node<'block'> {
  readonly statements: readonly Statement[];
}
type Statement = Let | Block | ErrorNode;

interface Rules {
  program: readonly Statement[];
  block: Block;
  statement: Statement;
}

const grammar: Grammar<Rules> = defineGrammar<Rules>({
  name: 'statements',

  language: script,
  rules: (at) => ({
    program: many(
      choice(
        at.statement,
        recover(
          made(token('number'), (): never => null as never),
          { past: ['}', ';'] },
        ),
      ),
    ),
    block: node('block', sequence('{', many(at.statement), '}'), ([, statements]) => ({ statements })),
    statement: recover(
      choice(
        at.block,
        node('let', sequence('let', token('name'), '=', token('number'), ';'), ([, { text }]) => ({
          name: text,
        })),
      ),
      { past: [';'], to: ['}'] },
    ),
  }),
});
const read = (text: string): Reading<readonly Statement[]> => grammar.parse('program', parse(text, script));
const kinds = (text: string): string[] => read(text).value!.map(({ kind }) => kind);

describe('recovery', () => {
  it('leaves alone what matches', () => {
    expect(read('let a = 1; { let b = 2; }').faults).toEqual([]);
  });

  it('keeps span, skipped text and cause in an error node', () => {
    const { value, faults } = read('let a = /* b */ ; let c = 2;');
    const [error, next] = value!;
    expect(error).toEqual({
      kind: 'error',
      start: 0,
      end: 17,
      text: 'let a = /* b */ ;',
      skipped: [
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.objectContaining({ text: ';' }),
      ],
      cause: {
        code: 'UNEXPECTED',
        start: 16,
        end: 17,
        expected: ['a number'],
        message: 'expected a number at 16..17',
      },
    });
    expect(next).toMatchObject({ kind: 'let', name: 'c' });
    expect(faults).toEqual([(error as ErrorNode).cause]);
  });

  it('goes on in a loop, fault after fault', () => {
    expect(kinds('let = 1; let b = 2; ; 5 5; let c = 3;')).toEqual(['error', 'let', 'error', 'error', 'let']);
  });

  it('stays in the block that it is in', () => {
    const { value, faults } = read('{ let a = } let b = 2;');
    expect(value).toMatchObject([
      { kind: 'block', statements: [{ kind: 'error', text: 'let a =' }] },
      { kind: 'let' },
    ]);
    expect(faults).toHaveLength(1);
  });

  it('makes an error of what began and met the end of the text', () => {
    const { value, faults } = read('let a = 1; let');
    expect(value!.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['let', 0, 10],
      ['error', 11, 14],
    ]);
    expect(faults.map(({ message }) => message)).toEqual(['expected a name at 14..14']);
  });

  it('keeps a block that the end of the text left open as an error with its cause', () => {
    const { value, faults } = read('{ let a = 1;');
    expect(value!.map(({ kind }) => kind)).toEqual(['error']);
    expect(faults.at(-1)!.message).toContain("'}' at 12..12");
  });

  it('has nothing to skip at the end, so the loop ends there', () => {
    expect(read('')).toEqual({ value: [], faults: [] });
  });

  it('does not go on at what a rule had read before it failed', () => {
    const list = sequence('(', many(sequence(token('name'), ';')), ')', ';');
    const lists = defineGrammar<{ all: readonly unknown[] }>({
      name: 'lists',
      rules: () => ({ all: many(recover(list, { past: [';'] })) }),
    });
    const { value } = lists.parse('all', parse('(a; b; 1; ) ; (c;);', script));
    expect(value!.map((each) => (each as Partial<ErrorNode>).text)).toEqual(['(a; b; 1;', ') ;', undefined]);
  });

  it('reads any text to its end without throwing', () => {
    const [{ pieces, bits }] = samples as [(typeof samples)[0]];
    const part = fc.constantFrom(...pieces, ...bits, 'let a = 1;', '{', '}', ';');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const { value, faults } = read(parts.join(' '));
        expect(value).not.toBeNull();
        for (const { kind, start, end } of value!) expect([kind, start <= end]).toEqual([kind, true]);
        expect(faults.every(({ start, end }) => start <= end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
