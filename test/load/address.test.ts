import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMillraceError } from '../../src/error/millrace-error.js';
import { resolveAddress } from '../../src/load/address.js';

const BASE = new URL('http://api.test:8080/v1/');
const ORIGINS = new Set([BASE.origin, 'https://other.test']);

function resolve(url: string): string {
  return resolveAddress(url, BASE, ORIGINS).href;
}

describe('allowed', () => {
  test.for([
    ['reviews', 'http://api.test:8080/v1/reviews'],
    ['/reviews?a=b c', 'http://api.test:8080/reviews?a=b%20c'],
    ['reviews#part', 'http://api.test:8080/v1/reviews'],
    ['HTTP://API.test:8080/x', 'http://api.test:8080/x'],
    ['https://other.test:443/x', 'https://other.test/x'],
    ['//api.test:8080/x', 'http://api.test:8080/x'],
    ['a..b/..c/d../...', 'http://api.test:8080/v1/a..b/..c/d../...'],
    ['a?next=../b', 'http://api.test:8080/v1/a?next=../b'],
  ] as const)('%s', ([url, expected]) => {
    expect(resolve(url)).toBe(expected);
  });
});

describe('refused', () => {
  test.for([
    'http://evil.example/',
    '//evil.example/x',
    '\\\\evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    ' //evil.example',
    'http:/\\evil.example',
    'http://api.test:8080@evil.example/',
    'http://user:pass@api.test:8080/',
    'http://api.test/',
    'https://api.test:8080/',
    'http://api.test.evil.example:8080/',
    'http://2130706433/',
    'http://[::1]/',
    'file:///etc/passwd',
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:http://api.test:8080/x',
    'ws://api.test:8080/',
    'http://',
    '/users/../admin',
    '/users/..',
    '..',
    '/users/.',
    './users',
    '/users/./admin',
    '/users/%2E?a=b',
    '/users/%2e%2E/admin',
    '/users/.%2e\\admin',
    '/a\u0000b',
  ])('%j', (url) => {
    expect(() => resolve(url)).toThrow(expect.objectContaining({ code: 'LOAD_URL_NOT_ALLOWED' }) as Error);
  });

  test('without a password in the message', () => {
    expect(() => resolve('http://user:hunter2@api.test:8080/a')).toThrow(/^(?!.*hunter2).*credentials/);
  });

  test('on one line of bounded length', () => {
    for (const url of [`//evil.example/${'x'.repeat(10_000)}`, '//evil.example/\r\nforged log line']) {
      expect(() => resolve(url)).toThrow(/^[^\r\n]{1,500}$/);
    }
  });
});

test('whatever is put into a path, the request stays at an allowed origin and below that path', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '//',
      '@',
      ':',
      '?',
      '#',
      '\t',
      'evil.example',
      'http:',
    ),
    fc.string({ maxLength: 3 }),
  );
  const input = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(input, (id) => {
      for (const [url, below] of [
        [`/users/${id}`, '/users/'],
        [id, ''],
      ] as const) {
        try {
          const address = resolveAddress(url, BASE, ORIGINS);
          expect(ORIGINS).toContain(address.origin);
          expect(address.href).not.toContain('@api');
          expect(address.pathname.startsWith(below)).toBe(true);
        } catch (error) {
          if (!isMillraceError(error, 'LOAD_URL_NOT_ALLOWED')) throw error;
        }
      }
    }),
    { numRuns: 2000 },
  );
});
