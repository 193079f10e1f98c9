import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import { type PrintStyle, printLossless, printNormal } from '../../src/toolkit/print.js';
import { script } from './languages.js';
import { samples } from './texts.js';

const style: PrintStyle = {
  language: script,
  indent: { open: ['{'], close: ['}'] },
  spacing: [
    { right: [';', ',', ')'], put: 'nothing' },
    { left: ['('], put: 'nothing' },
    { left: ['{', ';', 'note'], put: 'line' },
    { right: ['}'], put: 'line' },
  ],
};
const printed = (text: string): string => printNormal(parse(text, script).tokens(), style);
const texts = fc
  .array(fc.constantFrom(...samples[0]!.pieces, ...samples[0]!.bits), { maxLength: 12 })
  .map((parts) => parts.join(''));

const rename = (token: { readonly kind: string }): string | null => (token.kind === 'name' ? 'long' : null);
const tokensOf = (of: string): string[] => Array.from(parse(of, script).tokens(), (token) => token.text);

describe('the lossless printer', () => {
  it('gives any text back to the unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parse(text, script);
        expect(printLossless(tree) === text).toBe(true);
        expect(printLossless(tree, () => null) === text).toBe(true);
        expect(printLossless(tree, (token) => token.text) === text).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives other texts for tokens, and all between as it was', () => {
    const tree = parse(' let /* a */ a  =\n1 ; ', script);
    expect(printLossless(tree, rename)).toBe(' let /* a */ long  =\n1 ; ');
  });

  it('prints a node alone', () => {
    const group = parse('x (a  b) y', script).root.childAt(1)!;
    if (group.isToken) throw new Error('a token');
    expect(printLossless(group, ({ text }) => (text === 'b' ? 'c' : null))).toBe('(a  c)');
  });
});

describe('the normalising printer', () => {
  it('puts between tokens what the first rule says that fits', () => {
    expect(printed('let a=( 1 ,2 );if{let b = 1;{}}')).toBe(
      'let a = (1, 2);\nif {\n  let b = 1;\n  {\n  }\n}',
    );
  });

  it('keeps comments, and what follows them on a line of its own', () => {
    expect(printed('a // x\n + /* y */ b')).toBe('a // x\n+ /* y */ b');
  });

  it('keeps tokens apart that would become one', () => {
    const tight: PrintStyle = { language: script, spacing: [{ put: 'nothing' }] };
    expect(printNormal(parse('let a = 1 . 5 .. 6; a b // c\n d', script).tokens(), tight)).toBe(
      'let a=1. 5..6;a b// c\nd',
    );
  });

  it('changes nothing when it prints again, and no token at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'let',
            'x',
            '1',
            '1.5',
            '=',
            '==',
            '..',
            '(',
            ')',
            '{',
            '}',
            ';',
            '/* c */',
            '// d\n',
            '"s t"',
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join(' ');
          const once = printed(text);
          expect(printed(once)).toBe(once);
          expect(tokensOf(once)).toEqual(tokensOf(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
