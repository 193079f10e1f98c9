import { describe, expect, it } from 'vitest';
import { mill } from '../../src/language/mill/language.js';
import { parse } from '../../src/parse/parser.js';
import { printed } from './printed.js';

/** With a bar between what stands apart, so that tokens and white space can be told. */
const shown = (template: string): string => printed(parse(template, mill)).join('|');

describe('the rules for white space, as the formatter is held to them', () => {
  it.each([
    ['a run with a line end is one line feed', 'a \n\n  b', 'a|\n|b'],
    ['one without is what it is', 'a \t b', 'a| \t |b'],
    ['CRLF and CR are line ends, too', 'a\r\nb\rc', 'a|\n|b|\n|c'],
    [
      'a line with only block tags leaves nothing',
      'a\n {#if x} {!-- c --}\n b\n{/if}\n',
      'a|\n|{#if|x|}|{!-- c --}|b|\n|{/if|}',
    ],
    ['nor does a directive, at the edges of the text', '{@lang 1}', '{@lang|1|}'],
    ['a line with anything else prints', '{#if x}a\n{/if}', '{#if|x|}|a|\n|{/if|}'],
    ['an empty line is no such line', '\n\na', '\n|a'],
    ['a tag over several lines is on one', '<p\na\n>\n', '<p|a|>|\n'],
    ['a brace that trims takes what it touches', 'a\n{~ x ~}  b', 'a|{~|x|~}|b'],
    ['pre is kept', '<pre>\n a\n\n</pre>', '<pre|>|\n a\n\n|</pre|>'],
    ['what lies in pre is kept', '<pre><b>\n a</b></pre>', '<pre|>|<b|>|\n a|</b|>|</pre|>'],
    ['values are kept', '<p a="b\n\n c">', '<p|a|=|"|b\n\n c|"|>'],
    ['verbatim is kept', '{#verbatim}\n\n{/verbatim}', '{#verbatim|}|\n\n|{/verbatim|}'],
    ['text mode is kept', '{@mode text}\n\na', '{@mode|text|}|\n\na'],
  ])('%s', (_, template, expected) => {
    expect(shown(template)).toBe(expected);
  });
});
