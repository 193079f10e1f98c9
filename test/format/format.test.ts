import { describe, expect, it } from 'vitest';
import { formatTemplate, json, mill, parse } from 'millrace/syntax';
import { lineEndsIn } from '../../src/format/spaces.js';

const format = (text: string, width = 100): string => formatTemplate(text, { width }).text;

describe('formatTemplate', () => {
  it('takes a text or its tree', () => {
    const text = '<p>\n{ a }\n</p>';
    expect(formatTemplate(parse(text, mill))).toEqual(formatTemplate(text));
    expect(format(text)).toBe('<p>\n  {a}\n</p>');
  });

  it('gives the same text and no edits when there is nothing to do', () => {
    const text = '<p>\n  {a}\n</p>\n';
    expect(formatTemplate(text)).toEqual({ text, edits: [] });
    expect(formatTemplate('')).toEqual({ text: '', edits: [] });
  });

  it('gives edits that are small, from the last to the first', () => {
    const { edits } = formatTemplate('<p>  \n{ a }\n   </p>');
    expect(edits).toEqual([
      { start: 12, end: 15, text: '' },
      { start: 9, end: 10, text: '' },
      { start: 7, end: 8, text: '' },
      { start: 6, end: 6, text: '  ' },
      { start: 3, end: 5, text: '' },
    ]);
  });

  it('gives edits that a tree takes', () => {
    const tree = parse('<ul><li  a = b>\nx\n\n\n<li>\r\ny</ul >', mill);
    const { text, edits } = formatTemplate(tree);
    expect(tree.edit(edits).tree.text).toBe(text);
  });

  it('makes no line end where there was none, and takes none away', () => {
    expect(format('<ul><li>a<li>b</ul>')).toBe('<ul><li>a<li>b</ul>');
    expect(format('a\n\n\n\nb \n c')).toBe('a\n\nb\nc');
    expect(format('<p>a</p>')).toBe('<p>a</p>');
    expect(format('{/if}')).toBe('{/if}');
    expect(format('<p>a</p>\n\n  ')).toBe('<p>a</p>\n');
    expect(format('\n\n  <p>a</p>')).toBe('\n<p>a</p>');
  });

  it('leaves space that ends no line', () => {
    const text = '  a   b <b> c </b>  {!-- d --}   {e}  ';
    expect(format(text)).toBe(text);
  });

  it('keeps braces apart that would look like those of another language', () => {
    expect(formatTemplate('{ {a}} { {a}.b } {  {a:1} }').text).toBe('{ {a} } { {a}.b } {{a: 1}}');
    expect(formatTemplate('<p class={ {dark} }></p>').text).toBe('<p class={{dark}}></p>');
  });

  it('does not space what is in strings', () => {
    expect(format(`{"a+b , c"+'d|e'}`)).toBe(`{"a+b , c" + 'd|e'}`);
  });

  it.each([
    ['{ !-a }', '{!-a}'],
    ['{! - -a }', '{!- -a}'],
    ['{a- -b}', '{a - -b}'],
    ['{1 . . 5}', '{1 . . 5}'],
    ['{1 .. 5}', '{1..5}'],
    ['{1 . b}', '{1 .b}'],
    ['{1 ? . b : c}', '{1 ? . b : c}'],
    ['{@use a: b ? ?}', '{@use a: b? ?}'],
    ['{@use a: b ??}', '{@use a: b??}'],
    ['<a b=c/ >', '<a b=c/ >'],
    ['<a b=c />', '<a b=c/>'],
    ['<a b = {c} >', '<a b={c}>'],
  ])('joins no tokens that would be another one: %s', (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it.each([
    ['an attribute that hangs on a bare value', '<a  id=p{x}   b>y</a>'],
    ['half an expression', '{ a + }'],
    ['half a choice', '{ a ?b }'],
    ['the lines of an element whose tag has no end', '<p a={b <i>x</i>\n   y\n </p>'],
    ['the lines of a block whose head has no end', '{#if a <i>x</i>\n   y\n {/if}'],
    ['a method call', '{ a.b( c ) }'],
    ['an unknown block', '{#while  a }b{/while}'],
    ['an unknown directive', '{@include  a }'],
    ['a string without end', '{ "a }'],
    ['a tag without end', '<a   b = c'],
    ['a hole that lost its brace', '<a   b = {c >d</a>'],
    ['a bad escape', '{ "\\q" +b }'],
    ['a long {@mode}, which is none', `{@mode ${' '.repeat(60)}text}\na`],
  ])('leaves %s', (_, text) => {
    expect(format(text)).toBe(text);
  });

  it('lays out what is whole inside of what is not', () => {
    const text = '<div>\n   <b>\n<i>\nx</i>\n</div>\n<p>\ny\n</p>';
    expect(format(text)).toBe('<div>\n  <b>\n<i>\n  x</i>\n</div>\n<p>\n  y\n</p>');
  });

  it('indents no further than a line has room for', () => {
    const deep = format(`${'<b>\n'.repeat(400)}x${'\n</b>'.repeat(400)}`);
    expect(Math.max(...deep.split('\n').map((line) => line.length))).toBeLessThan(130);
  });

  it('leaves lists in more brackets than anybody writes', () => {
    const text = `{ ${'['.repeat(300)}a${']'.repeat(300)} }`;
    expect(format(text)).toBe(text);
  });

  it('indents by as much as it is told', () => {
    expect(formatTemplate('<p>\na\n</p>', { indent: 4 }).text).toBe('<p>\n    a\n</p>');
    expect(formatTemplate('<p>\n a\n</p>', { indent: 0 }).text).toBe('<p>\na\n</p>');
  });

  it('ends lines as the text does', () => {
    expect(format('<p>\r\na\r\n\r\n\r\nb</p>')).toBe('<p>\r\n  a\r\n\r\n  b</p>');
    expect(format('<p>\ra</p>')).toBe('<p>\r  a</p>');
    expect(format('<p>\r\na\nb</p>')).toBe('<p>\n  a\n  b</p>');
    expect(format('<p aaaaaaaaaaaaaaaa=b c={d}>\r\n</p>', 20)).toBe(
      '<p\r\n  aaaaaaaaaaaaaaaa=b\r\n  c={d}\r\n>\r\n</p>',
    );
  });
});

describe('a range', () => {
  const text = '<p>\na\n   { b }\n<b  c>\n</b>\n</p>';

  it.each([
    [{ start: 4, end: 5 }, '<p>\n  a\n   { b }\n<b  c>\n</b>\n</p>'],
    [{ start: 10, end: 10 }, '<p>\na\n  {b}\n<b  c>\n</b>\n</p>'],
    [{ start: 15, end: 24 }, '<p>\na\n   { b }\n  <b c>\n  </b>\n</p>'],
    [{ start: 4, end: 6 }, '<p>\n  a\n   { b }\n<b  c>\n</b>\n</p>'],
    [{ start: 0, end: text.length }, '<p>\n  a\n  {b}\n  <b c>\n  </b>\n</p>'],
  ])('changes only the lines that it touches: %o', (range, expected) => {
    expect(formatTemplate(text, { range }).text).toBe(expected);
  });

  it('changes no other lines of a long tag', () => {
    const tag = `<input\nname="a"\n   value={  b  }\nclass="${'c '.repeat(60)}">`;
    const { start } = { start: tag.indexOf('value') };
    expect(formatTemplate(tag, { range: { start, end: start } }).text).toBe(
      tag.replace('   value={  b  }', '  value={b}'),
    );
  });

  it('never changes the number of lines outside', () => {
    const all = parse(text, mill);
    for (let start = 0; start <= text.length; start++) {
      const { edits } = formatTemplate(all, { range: { start, end: start } });
      const line = all.position(start).line;
      for (const edit of edits) {
        expect([all.position(edit.start).line, all.position(edit.end).line]).toEqual([line, line]);
        expect(lineEndsIn(edit.text, 0, edit.text.length)).toBe(0);
      }
    }
  });
});

/** Passes for an argument of any type. */
function any(value: unknown): never {
  return value as never;
}

describe('arguments that are none', () => {
  it.each([
    ['a tree of another language', () => formatTemplate(parse('[]', json)), 'ARGUMENT_NOT_ALLOWED'],
    ['no text', () => formatTemplate(any(5)), 'ARGUMENT_NOT_ALLOWED'],
    ['options that are none', () => formatTemplate('', any(7)), 'ARGUMENT_NOT_ALLOWED'],
    ['an unknown option', () => formatTemplate('', any({ tabs: true })), 'OPTION_NOT_ALLOWED'],
    ['a width without room', () => formatTemplate('', { width: 10 }), 'OPTION_NOT_ALLOWED'],
    ['an indent that is no number', () => formatTemplate('', { indent: any('\t') }), 'OPTION_NOT_ALLOWED'],
    ['a range outside', () => formatTemplate('', { range: { start: 0, end: 1 } }), 'SPAN_OUTSIDE_TEXT'],
    ['a range that is none', () => formatTemplate('', { range: any(3) }), 'ARGUMENT_NOT_ALLOWED'],
  ])('%s', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }) as Error);
  });
});
