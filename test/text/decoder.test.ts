import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChunkDecoder } from '../../src/text/decoder.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

it('makes the same text of all pieces, and knows where a character was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
      const bytes = encode(text);
      const decoder = new ChunkDecoder(true);
      let found = '';
      for (let at = 0; at < bytes.length; at += size) {
        found += decoder.decode(bytes.slice(at, at + size));
        const read = Math.min(bytes.length, at + size) - decoder.pending;
        expect(encode(found).length).toBe(read);
      }
      expect(found + decoder.finish()).toBe(text);
    }),
  );
});

it('leaves out a byte order mark at the beginning only', () => {
  expect(new ChunkDecoder().decode(encode('\ufeffa\ufeff'))).toBe('a\ufeff');
  expect(new ChunkDecoder(true).decode(encode('\ufeffa'))).toBe('\ufeffa');
});

it('puts the mark for what is no UTF-8, at the end, too', () => {
  const decoder = new ChunkDecoder();
  expect(decoder.decode(Uint8Array.of(97, 255, 98, 0xe2, 0x82))).toBe('a\ufffdb');
  expect(decoder.pending).toBe(2);
  expect(decoder.decode('c')).toBe('\ufffdc');
  expect(decoder.finish()).toBe('');
});
