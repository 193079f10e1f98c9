import { describe, expect, it } from 'vitest';
import { bytes, counted, milliseconds, packageUrl, withFlag } from '../../components/format.js';

describe('numbers', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [9_949, '9.9 kB'],
    [9_960, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [228_302_276, '228 MB'],
    [5e12, '5000 GB'],
  ])('%d bytes are %s', (value, text) => expect(bytes(value)).toBe(text));

  it.each([
    [0, '0.0 ms'],
    [9.94, '9.9 ms'],
    [9.96, '10 ms'],
    [1_204.4, '1,204 ms'],
  ])('%d milliseconds are %s', (value, text) => expect(milliseconds(value)).toBe(text));

  it('agree with the word that follows', () => {
    expect([0, 1, 1_234].map((value) => counted(value, 'copy', 'copies'))).toEqual([
      '0 copies',
      '1 copy',
      '1,234 copies',
    ]);
  });
});

describe('addresses', () => {
  it('of packages keep the slash of a scope, and nothing else that means something', () => {
    expect(packageUrl('fastify')).toBe('/packages/fastify');
    expect(packageUrl('@fastify/static')).toBe('/packages/@fastify/static');
    expect(packageUrl('a?b#c')).toBe('/packages/a%3Fb%23c');
  });

  it('are given a flag, and lose it again, with the rest of the query kept', () => {
    expect(withFlag('/slow', 'trace', true)).toBe('/slow?trace');
    expect(withFlag('/slow?fail=a&stock=1', 'trace', true)).toBe('/slow?fail=a&stock=1&trace');
    expect(withFlag('/slow?trace&stock=1', 'trace', false)).toBe('/slow?stock=1');
    expect(withFlag('/slow?trace=1', 'trace', true)).toBe('/slow?trace');
    expect(withFlag('/slow?trace', 'trace', false)).toBe('/slow');
    expect(withFlag('/?a=b?c', 'trace', true)).toBe('/?a=b?c&trace');
  });
});
