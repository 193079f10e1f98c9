import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockedUrl,
  isAnimationAllowed,
  isRefreshAllowed,
  isSrcsetAllowed,
  isUrlAllowed,
  isUrlListAllowed,
} from '../../src/html/url-scheme.js';

describe('one URL', () => {
  test.each([
    '',
    '/',
    '#top',
    '?q=a:b',
    './a:b',
    '../up',
    '/path/javascript:alert(1)',
    '#javascript:alert(1)',
    '//other.example/x',
    'page',
    'page.html',
    'a/b:c',
    'http://example.org',
    'https://example.org/?a=javascript:b',
    'HTTPS://EXAMPLE.ORG',
    ' \n https://example.org',
    'mailto:someone@example.org',
    'MailTo:someone@example.org',
    'tel:+4930123',
    'sms:+4930123',
    'ftp://example.org',
    'web+coffee://pot',
    'blob:https://example.org/5cbe8d8e',
    'about:blank',
    'about:srcdoc',
    blockedUrl,
    'data:image/png;base64,iVBORw0KGgo=',
    'DATA:image/gif;base64,R0lGOD',
    'data:image/jp\neg;base64,AAAA',
    'data:image/webp,x',
    // No scheme: the colon comes after a character that no scheme has.
    '\u00a0javascript:alert(1)',
    'java script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'ｊavascript:alert(1)',
    '1javascript:alert(1)',
  ])('allows %j', (value) => {
    expect(isUrlAllowed(value)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'javascript:',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001\u001f javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'j\na\nv\na\ns\nc\nr\ni\np\nt:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'javascript:/*/#?*/alert(1)',
    // Hidden by what a serialiser might drop.
    'java\u0000script:alert(1)',
    'java\ud800script:alert(1)',
    'javascript\udc00:alert(1)',
    'vbscript:msgbox(1)',
    'livescript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:,x',
    'data:;base64,x',
    'data:application/xhtml+xml,x',
    'data:text/xml,x',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data: image/svg+xml,x',
    'da\nta:text/html,x',
    'data:text/javascript,alert(1)',
    'data:image',
    'data:image/png',
    // Cut off at any length it would look harmless.
    ...[50, 60, 69, 70, 74, 80, 90].map((length) => `data:${'image/'.padEnd(length, 'x')}+xml,x`),
    'data:text/html;image/png,x',
    'file:///etc/passwd',
    'filesystem:https://example.org/temporary/x',
    'view-source:https://example.org',
    'jar:https://example.org!/x',
    'about:config',
    'ws://example.org',
    'intent://x#Intent;end',
    'x-unknown:y',
    'web-not:y',
    'webfoo:y',
  ])('refuses %j', (value) => {
    expect(isUrlAllowed(value)).toBe(false);
  });

  test('lets data carry what the place makes harmless, and nothing else', () => {
    const svg = 'data:image/svg+xml,<svg/>';
    expect([isUrlAllowed(svg, 'page'), isUrlAllowed(svg, 'image'), isUrlAllowed(svg, 'media')]).toEqual([
      false,
      true,
      true,
    ]);
    const sound = 'data:audio/mpeg;base64,AAAA';
    expect([isUrlAllowed(sound, 'page'), isUrlAllowed(sound, 'image'), isUrlAllowed(sound, 'media')]).toEqual(
      [false, false, true],
    );
    expect(isUrlAllowed('data:text/vtt,WEBVTT', 'media')).toBe(true);
    for (const use of ['page', 'image', 'media'] as const) {
      expect(isUrlAllowed('data:text/html,x', use)).toBe(false);
      expect(isUrlAllowed('javascript:alert(1)', use)).toBe(false);
    }
  });

  test('agrees with the URL parser about every scheme', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const protocol = protocolOf(value);
        if (isUrlAllowed(value)) {
          expect(protocol === undefined || harmless.has(protocol)).toBe(true);
          // However the serialiser treats what UTF-8 and HTML cannot carry.
          for (const written of [
            value.replaceAll('\0', ''),
            value.replaceAll('\0', '\ufffd'),
            dropSurrogates(value),
          ]) {
            const then = protocolOf(written);
            expect(then === undefined || harmless.has(then)).toBe(true);
          }
        } else if (value === dropSurrogates(value.replaceAll('\0', ''))) {
          expect(protocol === undefined || !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)).toBe(
            true,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('a long value costs no more than a look at it', () => {
    const long = 'x'.repeat(1_000_000);
    expect(isUrlAllowed(`/${long}:`)).toBe(true);
    expect(isUrlAllowed(`data:image/png;base64,${long}`)).toBe(true);
    expect(isSrcsetAllowed(`a ${'('.repeat(1_000_000)}:`)).toBe(true);
    expect(isRefreshAllowed(`${'0'.repeat(1_000_000)}:`)).toBe(true);
  });
});

describe('lists', () => {
  test('every URL of a list counts', () => {
    expect(isUrlListAllowed('/a https://example.org/b')).toBe(true);
    expect(isUrlListAllowed('/a javascript:alert(1)')).toBe(false);
    expect(isUrlListAllowed('/a\njava\tscript:alert(1)')).toBe(false);
  });

  test.each([
    ['a.png, b.png 2x', true],
    ['https://example.org/a.png 1x, data:image/png;base64,AA,BB 2x', true],
    ['data:image/svg+xml,%3Csvg/%3E 1x', true],
    ['data:image/png;base64,AAAA, https://example.org/b.png 2x', true],
    ['a.png (x,javascript:y) 1x, b.png', true],
    [' , , ', true],
    ['javascript:alert(1)', false],
    ['a.png 1x, javascript:alert(1) 2x', false],
    ['a.png,javascript:alert(1) 2x', true],
    ['a.png, javascript:alert(1)', false],
    ['a.png (x) y,javascript:alert(1)', false],
    [',,javascript:alert(1),,', false],
    ['data:text/html,x 1x', false],
  ])('srcset %j: %s', (value, allowed) => {
    // `a.png,javascript:...` is one URL for a browser too, and a relative one.
    expect(isSrcsetAllowed(value)).toBe(allowed);
  });

  test.each([
    ['5', true],
    ['0; url=/next', true],
    ['0;url=https://example.org/', true],
    ['0, https://example.org/', true],
    ['width=device-width, initial-scale=1', true],
    ["default-src 'self'; img-src data: https:", true],
    ['12:30 in Berlin', true],
    ['text about javascript:alert(1)', true],
    ['0;url=javascript:alert(1)', false],
    ['0; URL = javascript:alert(1)', false],
    [' .5;url="javascript:alert(1)"', false],
    ["0;url='java\nscript:alert(1)'", false],
    ['0;javascript:alert(1)', false],
    ['0 javascript:alert(1)', false],
    ['0,url=\u0001javascript:alert(1)', false],
    ['1.5.2;;url=javascript:alert(1)', false],
    ['0;url=data:text/html,x', false],
    ['0;url="  vbscript:x', false],
  ])('refresh %j: %s', (value, allowed) => {
    expect(isRefreshAllowed(value)).toBe(allowed);
  });

  test.each([
    ['0;10;20', true],
    ['#a;#b', true],
    ['https://example.org/;/x', true],
    ['#a;javascript:alert(1)', false],
    ['javascript:alert(1)', false],
    ['#a; java\tscript:alert(1)', false],
  ])('animation values %j: %s', (value, allowed) => {
    expect(isAnimationAllowed(value)).toBe(allowed);
  });
});

const harmless: ReadonlySet<string> = new Set([
  'https:',
  'http:',
  'mailto:',
  'tel:',
  'sms:',
  'ftp:',
  'blob:',
  'about:',
  'data:',
]);

/** Pieces that meet in the places where parsers differ, and any other text. */
const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          'javascript',
          'java',
          'script',
          'data',
          'http',
          'https',
          'mailto',
          'tel',
          'about',
        ),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom(':', '/', '//', '\\', '?', '#', '@', '.', '+', '-', ';', ',', '%'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom('\t', '\n', '\r', ' ', '\0', '\u0001', '\u001f', '\u00a0', '\ufeff'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'JAVASCRIPT',
          'J',
          'a',
          'text/html',
          'image/png',
          'image/svg+xml',
          '\ud800',
          '\udfff',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

function protocolOf(value: string): string | undefined {
  try {
    return new URL(value, 'https://base.example/').protocol;
  } catch {
    return undefined;
  }
}

function dropSurrogates(value: string): string {
  return value.replaceAll(/[\ud800-\udfff]/g, '');
}
