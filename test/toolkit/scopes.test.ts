import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/toolkit/scope.js';
import { ScopeBuilder } from '../../src/toolkit/scopes.js';
import { complete, typedBefore } from '../../src/toolkit/complete.js';
import type { TextEdit } from '../../src/text/span.js';
import { meanings, names, walked } from './names.js';

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

const at = (text: string, start: number, end: number): Name => ({ text, start, end });

/** What is offered at the bar. */
const offered = (text: string): string[] => {
  const offset = text.indexOf('|');
  const { tree, scopes } = walked(text.replace('|', ''));
  return complete(scopes, offset, typedBefore(tree, offset), names.keywords).map(({ label }) => label);
};

describe('a name', () => {
  it('means the nearest earlier declaration', () => {
    expect(meanings('let x; x; let x; x')).toEqual(['x@4', 'x@14']);
  });

  it('means nothing before it is declared', () => {
    expect(meanings('x; let x')).toEqual(['x@?']);
    expect(walked('x; let x').scopes.unresolved.map(({ start }) => start)).toEqual([0]);
  });

  it('means what is declared in the block, else around it', () => {
    expect(meanings('let x; { x; let x; x } x')).toEqual(['x@4', 'x@16', 'x@4']);
    expect(meanings('{ let x } x')).toEqual(['x@?']);
  });

  it('may be hoisted to the beginning of its block', () => {
    expect(meanings('let f; { f; fun f; f }')).toEqual(['f@16', 'f@16']);
  });

  it('means an earlier one rather than one that is hoisted from below', () => {
    expect(meanings('let f; f; fun f')).toEqual(['f@4']);
  });

  it('is not a property that every object has', () => {
    expect(meanings('constructor; let constructor; constructor')).toEqual([
      'constructor@?',
      'constructor@17',
    ]);
  });

  it('is found in time that does not grow with the square of its declarations', { timeout: 5000 }, () => {
    expect(walked('let x; x; '.repeat(20_000)).scopes.unresolved).toEqual([]);
  });
});

describe('what is at an offset', () => {
  it('is found in time that does not grow with the square of the names', { timeout: 5000 }, () => {
    const { scopes } = walked('let x; x; '.repeat(20_000));
    for (let i = 0; i < 20_000; i++) {
      const declaration = scopes.definitionAt(i * 10 + 7)!;
      expect(declaration.start).toBe(i * 10 + 4);
      if (i % 100 === 0)
        expect(scopes.referencesOf(declaration).map(({ start }) => start)).toEqual([i * 10 + 7]);
    }
  });

  it('is the first that was declared there, else the first that was used there', () => {
    const builder = new ScopeBuilder();
    const long = builder.declare(at('long', 0, 100));
    const short = builder.declare(at('short', 10, 15));
    const late = builder.declare(at('late', 200, 205));
    builder.refer(at('nothing', 12, 14));
    builder.refer(at('short', 300, 305));
    builder.refer(at('late', 305, 309));
    const scopes = builder.finish();
    const expected = [
      [0, long],
      [12, long],
      [100, long],
      [101, null],
      [205, late],
      [206, null],
    ] as const;
    for (const [offset, declaration] of expected)
      expect([offset, scopes.definitionAt(offset)]).toEqual([offset, declaration]);
    expect([300, 305, 306, 309].map((offset) => scopes.definitionAt(offset))).toEqual([
      short,
      short,
      late,
      late,
    ]);
  });
});

describe('renaming', () => {
  const text = 'let x; { x; let x; x } x';

  it('reaches the declaration and all that mean it, and nothing else', () => {
    const { scopes } = walked(text);
    expect(applied(text, scopes.rename(4, 'long'))).toBe('let long; { long; let x; x } long');
    expect(applied(text, scopes.rename(16, 'y'))).toBe('let x; { x; let y; y } x');
  });

  it('begins at any of them, also behind its end', () => {
    const { scopes } = walked(text);
    expect(scopes.rename(9, 'long')).toEqual(scopes.rename(4, 'long'));
    expect(scopes.rename(24, 'long')).toEqual(scopes.rename(4, 'long'));
  });

  it('gives edits that a tree takes one after the other', () => {
    const { tree, scopes } = walked(text);
    expect(tree.edit(scopes.rename(4, 'long')).tree.text).toBe('let long; { long; let x; x } long');
  });

  it('does nothing where no name is', () => {
    expect(walked('let x; y').scopes.rename(7, 'z')).toEqual([]);
    expect(walked('let x').scopes.rename(1, 'z')).toEqual([]);
  });

  it('knows what would mean something else: a use that another declaration would take', () => {
    const { scopes } = walked('let x; { let y; x }');
    expect(scopes.conflicts(4, 'y').map(({ start }) => start)).toEqual([16]);
    expect(scopes.conflicts(4, 'z')).toEqual([]);
  });

  it('knows what would mean something else: a use that it would take itself', () => {
    const { scopes } = walked('let y; { let x; y }');
    expect(scopes.conflicts(13, 'y').map(({ start }) => start)).toEqual([16]);
    expect(scopes.conflicts(4, 'x').map(({ start }) => start)).toEqual([16]);
  });
});

describe('completion', () => {
  it('offers what is seen, the nearest first, then keywords', () => {
    expect(offered('let a; let b; { let c; |} let d')).toEqual(['c', 'b', 'a', 'let', 'fun', 'macro']);
  });

  it('offers each name once', () => {
    expect(offered('let a; { let a; let a; | }').filter((label) => label === 'a')).toHaveLength(1);
  });

  it('offers only what begins as is typed, and says what to replace', () => {
    expect(offered('let lead; let late; let other; le|')).toEqual(['lead', 'let']);
    const { tree, scopes } = walked('let lead; le');
    expect(complete(scopes, 12, typedBefore(tree, 12))[0]).toMatchObject({
      label: 'lead',
      kind: 'variable',
      replace: { start: 10, end: 12 },
    });
  });

  it('takes what stands before the place, not the rest of the word', () => {
    expect(offered('let lead; let late; le|ad')).toEqual(['lead', 'let']);
  });

  it('does not offer what is declared later, but what is hoisted', () => {
    expect(offered('{ | let a; fun b }')).toEqual(['b', 'let', 'fun', 'macro']);
  });

  it('sees into a block that is not closed, at the end of the text and behind it', () => {
    expect(offered('let a; { let b; { let c; |')).toEqual(['c', 'b', 'a', 'let', 'fun', 'macro']);
    expect(offered('{ let bird;   b|')).toEqual(['bird']);
  });

  it('does not see into a block behind its end', () => {
    expect(offered('{ let a }|')).not.toContain('a');
    expect(offered('{ let a |}')).toContain('a');
  });

  it('offers nothing twice that is a keyword and a name', () => {
    const builder = new ScopeBuilder();
    builder.declare({ text: 'let', start: 0, end: 3 });
    expect(complete(builder.finish(), 5, '', ['let'])).toHaveLength(1);
  });

  it('does not offer what a macro introduced', () => {
    expect(offered('macro m() { let secret } m() |')).not.toContain('secret');
  });
});

describe('a builder of scopes', () => {
  it('ends a scope with the one around it, when nothing says where', () => {
    const builder = new ScopeBuilder();
    builder.open(5);
    builder.declare({ text: 'a', start: 6, end: 7 });
    builder.close();
    expect(complete(builder.finish(), 100, '')).toHaveLength(1);
  });

  it('does not mind a scope that was never opened', () => {
    const builder = new ScopeBuilder();
    builder.close(3);
    builder.declare({ text: 'a', start: 6, end: 7 });
    expect(complete(builder.finish(), 100, '')).toHaveLength(1);
  });
});
