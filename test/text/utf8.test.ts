import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairKeeper, pieceEnd, utf8Length } from '../../src/text/utf8.js';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', '\u20ac', '\ud83d\ude00', '\ud83d', '\ude00', '\0'),
});

it('counts the bytes of any text, long and broken ones too', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(1, 700), (text, times) => {
      const long = text.repeat(times);
      expect(utf8Length(long)).toBe(new TextEncoder().encode(long).length);
    }),
  );
});

it('pieces never part a pair, and together are the text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 9 }), (text, most) => {
      const pieces: string[] = [];
      for (let from = 0; from < text.length; from = pieceEnd(text, from, most)) {
        pieces.push(text.slice(from, pieceEnd(text, from, most)));
      }
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => piece.length <= most && piece.length > 0)).toBe(true);
      const encoded = pieces
        .map((piece) => new TextDecoder().decode(new TextEncoder().encode(piece)))
        .join('');
      expect(encoded).toBe(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});

it('a keeper of pairs joins what was cut anywhere', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const keeper = new PairKeeper();
      const decoder = new TextDecoder();
      const read = [...texts.map((text) => keeper.take(text)), keeper.rest()]
        .map((piece) => decoder.decode(new TextEncoder().encode(piece)))
        .join('');
      expect(read).toBe(texts.join('').replaceAll(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});
