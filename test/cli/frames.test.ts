import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { coloursFor } from '../../src/cli/colours.js';
import { findingsIn } from '../../src/cli/finding.js';
import { frameOf } from '../../src/cli/frame.js';
import { columnsOf, visible } from '../../src/cli/visible.js';

const plain = coloursFor(new PassThrough());

function framed(text: string, marked: string): string[] {
  const start = text.indexOf(marked);
  const end = start + marked.length;
  const line = text.slice(0, start).split(/\r\n|\r|\n/).length;
  const place = { line, column: 1 };
  const finding = { file: 'f', severity: 'error', code: 'C', message: 'm', fixes: [] } as const;
  return frameOf(text, { ...finding, start, end, from: place, to: place }, plain);
}

describe('frames of code', () => {
  it('show the line with one on either side', () => {
    const text = 'one\ntwo\nthree here\nfour\nfive\n';
    expect(framed(text, 'here')).toEqual(['  2 | two', '> 3 | three here', '    |       ^^^^', '  4 | four']);
  });

  it('show no lines that are not there', () => {
    expect(framed('here', 'here')).toEqual(['> 1 | here', '    | ^^^^']);
    expect(framed('here\n', 'here')).toEqual(['> 1 | here', '    | ^^^^']);
    expect(framed('\n\nhere', 'here')).toEqual(['  2 |', '> 3 | here', '    | ^^^^']);
  });

  it('know all line ends, and numbers of several digits', () => {
    expect(framed(`${'x\r\n'.repeat(8)}a\rb here\rc`, 'here')).toEqual([
      '   9 | a',
      '> 10 | b here',
      '     |   ^^^^',
      '  11 | c',
    ]);
  });

  it('mark where something is missing, and of what goes over several lines the first', () => {
    expect(framed('ab\n', '\n').slice(0, 2)).toEqual(['> 1 | ab', '    |   ^']);
    expect(framed('a bc\nd', 'bc\nd').slice(0, 2)).toEqual(['> 1 | a bc', '    |   ^^']);
  });

  it('mark below letters that take two columns, or none', () => {
    expect(framed('日本😀e\u0301\there', 'here')).toEqual(['> 1 | 日本😀e\u0301 here', '    |         ^^^^']);
  });

  it('show only a part of long lines', () => {
    const long = `${'b'.repeat(1000)}here${'c'.repeat(1000)}`;
    expect(framed(`a\n${long}\nd`, 'here')).toEqual([
      `> 2 | ${'b'.repeat(60)}here${'c'.repeat(56)}`,
      `    | ${' '.repeat(60)}^^^^`,
    ]);
    expect(framed(`${'a'.repeat(1000)}\nhere\n${'d'.repeat(1000)}`, 'here')).toEqual([
      `  1 | ${'a'.repeat(120)}`,
      '> 2 | here',
      '    | ^^^^',
      `  3 | ${'d'.repeat(120)}`,
    ]);
  });
});

/** A stream as a terminal is. */
function terminal(hasColours: boolean): PassThrough {
  return Object.assign(new PassThrough(), { isTTY: true, hasColors: () => hasColours });
}

describe('colours', () => {
  it('are for terminals that have and want them', () => {
    expect(coloursFor(terminal(true)).red('x')).toBe('\u001B[31mx\u001B[39m');
    expect(coloursFor(terminal(true)).red('')).toBe('');
    expect(coloursFor(terminal(false)).red('x')).toBe('x');
    expect(coloursFor(new PassThrough()).red('x')).toBe('x');
  });
});

describe('what is shown of a text', () => {
  it('does nothing to a terminal', () => {
    expect(visible('a\tb\u001Bc\u007F\u0085\u202E\uFEFF\u2028d')).toBe('a b␛c␡\uFFFD\uFFFD\uFFFD\uFFFDd');
  });

  it('takes as many columns as a terminal gives it', () => {
    expect(columnsOf('a日e\u0301')).toBe(4);
  });
});

describe('findings', () => {
  it('come in the order of the text, one for each run of broken bytes among them', () => {
    const text = '<b>\uFFFD\uFFFD\n<i>\uFFFD';
    const found = findingsIn({ name: 'f', text, bytes: 0, hasMark: false, broken: [3, 4, 9] });
    expect(found.map(({ code, from, to }) => [code, from.line, from.column, to.column])).toEqual([
      ['MILL1001', 1, 1, 3],
      ['TEXT_NOT_UTF8', 1, 4, 6],
      ['MILL1001', 2, 1, 3],
      ['TEXT_NOT_UTF8', 2, 4, 5],
    ]);
  });
});
