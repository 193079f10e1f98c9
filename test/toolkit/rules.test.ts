import { describe, expect, it } from 'vitest';
import { createLexer } from '../../src/lex/lexer.js';
import { createParser, parse } from '../../src/parse/parser.js';
import type { TokenRule } from '../../src/toolkit/definition.js';
import { type DefinedLanguage, defineLanguage } from '../../src/toolkit/language.js';

const space: TokenRule = { name: 'space', match: /\s+/, skip: true };
const name: TokenRule = { name: 'name', match: /[a-z]+/ };
const number: TokenRule = { name: 'number', match: /\d+(?:\.\d+)?/ };

const withRules = (...tokens: readonly TokenRule[]): DefinedLanguage =>
  defineLanguage({ name: 'small', tokens });
const tokensOf = (text: string, language: DefinedLanguage): string[] =>
  Array.from(parse(text, language).tokens(), (token) => `${token.kind} ${token.text}`);

const deep = (count: number): string => `${'(*'.repeat(count)}${'*)'.repeat(count)}x`;

describe('token rules', () => {
  it('take the first that is listed', () => {
    expect(
      tokensOf('ab', withRules({ name: 'one', match: /a/ }, { name: 'two', match: /ab/ }, name)),
    ).toEqual(['one a', 'name b']);
  });

  it('take what JavaScript takes, also by lazy repetition', () => {
    const language = withRules({ name: 'comment', match: /<.*?>/ }, name);
    expect(tokensOf('<a><b>c', language)).toEqual(['comment <a>', 'comment <b>', 'name c']);
  });

  it('do not find keywords in the beginning of a name', () => {
    const language = withRules({ name: 'keyword', match: ['let', 'in'] }, space, name);
    expect(tokensOf('let letter in inner', language)).toEqual([
      'keyword let',
      'name letter',
      'keyword in',
      'name inner',
    ]);
  });

  it('find keywords in front of what is no name', () => {
    expect(tokensOf('let1', withRules({ name: 'keyword', match: 'let' }, name, number))).toEqual([
      'keyword let',
      'number 1',
    ]);
  });

  it('go back to the last match when a longer one fails', () => {
    expect(tokensOf('1..2 3.x', withRules(number, name, '..', '.', space))).toEqual([
      'number 1',
      '.. ..',
      'number 2',
      'number 3',
      '. .',
      'name x',
    ]);
  });

  it('make one error of a run that nothing matches', () => {
    const tree = parse('a ### ## b', withRules(name, space));
    expect(Array.from(tree.tokens(), ({ kind, text }) => `${kind} ${text}`)).toEqual([
      'name a',
      'error ###',
      'error ##',
      'name b',
    ]);
    expect(tree.diagnostics().map(({ code, start, end }) => [code, start, end])).toEqual([
      ['SMALL_UNKNOWN_TEXT', 2, 5],
      ['SMALL_UNKNOWN_TEXT', 6, 8],
    ]);
  });

  it('make an error of a string that is not closed on its line, as far as it could go', () => {
    const language = withRules({ name: 'string', match: /"[^"\n]*"/ }, name, space);
    expect(tokensOf('"ab\nc', language)).toEqual(['error "ab', 'name c']);
  });

  it('leave no trace of white space, and comments in the tree', () => {
    const language = withRules(space, { name: 'comment', open: '#', skip: true }, name);
    expect(tokensOf('a # b\n c', language)).toEqual(['name a', 'comment # b', 'name c']);
    expect([...language.skipped]).toEqual(['space', 'comment']);
  });

  it('keep the white space that is a token', () => {
    const language = withRules(
      { name: 'line', match: /\n/ },
      { name: 'blank', match: /[ \t]+/, skip: true },
      name,
    );
    expect(tokensOf('a \n\nb', language)).toEqual(['name a', 'line \n', 'line \n', 'name b']);
  });

  it('keep white space off a token that could have held it', () => {
    const language = withRules({ name: 'words', match: /[a-z]+(?: [a-z]+)*/ }, space);
    expect(tokensOf('a b  c\u00a0d', language)).toEqual(['words a b', 'words c', 'words d']);
  });

  it('keep the white space at its end that belongs to a token', () => {
    const language = withRules({ name: 'word', match: /[a-z]+ ?/ }, space);
    expect(tokensOf('a   b c\n', language)).toEqual(['word a ', 'word b ', 'word c']);
  });

  it('see a character of two units as one', () => {
    expect(tokensOf('😀', withRules({ name: 'any', match: /./ }))).toEqual(['any 😀']);
    expect(tokensOf('é𝒳a', withRules({ name: 'letter', match: /\p{L}/u }))).toEqual([
      'letter é',
      'letter 𝒳',
      'letter a',
    ]);
  });

  it('ignore case where an expression does', () => {
    expect(tokensOf('aBc', withRules({ name: 'name', match: /[a-z]+/i }))).toEqual(['name aBc']);
  });

  it('cut a token that is too long', () => {
    const tree = parse('a'.repeat(10_000), withRules(name));
    expect(Array.from(tree.tokens(), (token) => token.end - token.start)).toEqual([4096, 4096, 1808]);
  });

  it('do not cut a token that goes on until it is closed', () => {
    const language = withRules({ name: 'text', open: '"', close: '"', escape: '\\', multiline: true });
    const text = `"${'a\\" \n'.repeat(5000)}"`;
    expect(tokensOf(text, language)).toEqual([`text ${text}`]);
  });

  it('find a closer behind what looks like its beginning', () => {
    const language = withRules(
      { name: 'comment', open: '<!--', close: '-->', multiline: true },
      { name: 'odd', open: '<', close: 'aab' },
      name,
    );
    expect(tokensOf('<!-- - -- --->x', language)).toEqual(['comment <!-- - -- --->', 'name x']);
    expect(tokensOf('<aaaabx', language)).toEqual(['odd <aaaab', 'name x']);
  });

  describe('where a closer that stands twice is text', () => {
    const language = withRules(
      { name: 'text', open: "'", close: "'", doubled: true },
      { name: 'long', open: '"', close: '"', doubled: true, multiline: true },
      name,
      space,
    );

    it('end in front of what is no second closer', () => {
      expect(tokensOf(`'it''s' a`, language)).toEqual([`text 'it''s'`, 'name a']);
      expect(tokensOf(`'' '''' 'a'b`, language)).toEqual([`text ''`, `text ''''`, `text 'a'`, 'name b']);
      expect(tokensOf(`'a'\n'b'`, language)).toEqual([`text 'a'`, `text 'b'`]);
      expect(tokensOf(`"a\n""b"`, language)).toEqual([`long "a\n""b"`]);
    });

    it('are closed at the end of the text, and not by a second closer', () => {
      const texts = ["'a'", "'a''", "'a''\n", "''", "'''", '"'];
      const found = texts.map((text) => parse(text, language).diagnostics().length);
      expect(found).toEqual([0, 1, 1, 0, 1, 1]);
    });
  });

  describe('that nest', () => {
    const language = withRules(
      { name: 'remark', open: '(*', close: '*)', nests: true, multiline: true },
      { name: 'markup', open: '<!--', close: '-->', nests: true, multiline: true },
      { name: 'line', open: '[[', close: ']]', nests: true, escape: '\\' },
      name,
      space,
    );

    it('end with the closer of the first opener', () => {
      expect(tokensOf('(* a (* b *) c *) d', language)).toEqual(['remark (* a (* b *) c *)', 'name d']);
      expect(tokensOf('(*(**)*)x', language)).toEqual(['remark (*(**)*)', 'name x']);
      expect(tokensOf('(*) a *)x', language)).toEqual(['remark (*) a *)', 'name x']);
      expect(tokensOf('<!--<!<!--- ->-->--->x', language)).toEqual([
        'markup <!--<!<!--- ->-->--->',
        'name x',
      ]);
      expect(tokensOf('[[a \\[[ ]]x', language)).toEqual(['line [[a \\[[ ]]', 'name x']);
    });

    it('are not closed while an opener inside is not', () => {
      expect(parse('(* (* *)', language).diagnostics()).toHaveLength(1);
      expect(parse('[[ [[ ]]\na', language).diagnostics()).toHaveLength(1);
    });

    it('do so as deep as is said, and then go on', () => {
      for (const count of [1, 100, 2048])
        expect(tokensOf(deep(count), language)).toEqual([`remark ${deep(count).slice(0, -1)}`, 'name x']);
      expect(parse(deep(5000), language).text).toBe(deep(5000));
    });
  });

  it('tell of a token that is not closed on its line, or at all', () => {
    const language = withRules(
      { name: 'text', open: "'", close: "'" },
      { name: 'long', open: '"""', close: '"""', multiline: true },
      name,
      space,
    );
    const codes = (text: string): unknown[] =>
      parse(text, language)
        .diagnostics()
        .map(({ code, start, end }) => [code, start, end]);
    expect(codes("'a\nb")).toEqual([['SMALL_TOKEN_NOT_CLOSED', 0, 2]]);
    expect(codes("b 'a")).toEqual([['SMALL_TOKEN_NOT_CLOSED', 2, 4]]);
    expect(codes('"""a\n""')).toEqual([['SMALL_TOKEN_NOT_CLOSED', 0, 7]]);
    expect(codes('"""a\n""""')).toHaveLength(1);
  });

  it('hold what more text could change, and no more', () => {
    const parser = createParser(withRules({ name: 'keyword', match: 'let' }, name, space));
    for (const piece of ['l', 'e', 't', 't', 'er', ' le', 't']) parser.feed(piece);
    expect(Array.from(parser.finish().tokens(), ({ kind }) => kind)).toEqual(['name', 'keyword']);
  });

  it('read a text in time that grows with its length, however it is cut', { timeout: 10_000 }, () => {
    const parser = createParser(
      withRules({ name: 'string', match: /"[^"]*"/ }, name, space, { name: 'quote', match: '"' }),
    );
    const text = '"a '.repeat(20_000);
    for (let at = 0; at < text.length; at += 500) parser.feed(text.slice(at, at + 500));
    expect(parser.finish().length).toBe(60_000);
  });
});

describe('delimiters', () => {
  const language = defineLanguage({
    name: 'small',
    tokens: ['(', ')', { name: 'begin', match: ['begin', 'if'] }, { name: 'end', match: 'end' }, name, space],
    delimiters: [
      { open: '(', close: ')', node: 'group' },
      { open: 'begin', close: 'end' },
    ],
  });

  it('make nodes, which the closer of an outer one ends', () => {
    expect(parse('begin ( a end b', language).dump()).toBe(
      [
        'document 0..15',
        '  begin 0..13',
        '    begin 0..5 "begin"',
        '    group 6..9 missing',
        '      ( 6..7 "("',
        '      name 8..9 "a"',
        '    end 10..13 "end"',
        '  name 14..15 "b"',
        'diagnostics:',
        '  SMALL_NOT_CLOSED 6..7',
        '',
      ].join('\n'),
    );
  });

  it('make an error of a closer that closes nothing', () => {
    const tree = parse('a ) b', language);
    expect(Array.from(tree.tokens(), ({ kind }) => kind)).toEqual(['name', 'error', 'name']);
    expect(tree.diagnostics().map(({ code }) => code)).toEqual(['SMALL_NOTHING_TO_CLOSE']);
  });

  it('lie no deeper in one another than is allowed', () => {
    const tree = parse('((((a))))', language, { maxDepth: 2 });
    expect(tree.diagnostics().map(({ code, start }) => [code, start])).toEqual([['SMALL_TOO_DEEP', 2]]);
    expect(tree.text).toBe('((((a))))');
  });

  it('may share a closer when their nodes are of one kind', () => {
    const shared = defineLanguage({
      name: 'shared',
      tokens: ['if', 'while', 'end', space],
      delimiters: [
        { open: 'if', close: 'end', node: 'block' },
        { open: 'while', close: 'end', node: 'block' },
      ],
    });
    const [block] = parse('if while end end', shared).root.children();
    expect([block!.kind, block!.end]).toEqual(['block', 16]);
  });
});

describe('a lexer by hand', () => {
  it('is told when it names a kind that is not there', () => {
    const wrong = defineLanguage({
      name: 'wrong',
      kinds: [{ name: 'a' }],
      lexer: { start: { read: () => ({ kind: 'b', length: 1 }) } },
    });
    expect(() => parse('x', wrong)).toThrow(expect.objectContaining({ code: 'RULE_UNKNOWN' }));
  });

  it('may fall through, and say what is no length', () => {
    const loose = defineLanguage({
      name: 'loose',
      kinds: [{ name: 'a' }],
      lexer: {
        start: {
          read: (ahead) =>
            ahead.startsWith('a') ? { kind: 'a', length: Number.NaN } : (undefined as unknown as null),
        },
      },
    });
    const lexer = createLexer(loose);
    const tokens = [...lexer.feed('aax'), ...lexer.feed('ya'), ...lexer.finish()];
    expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['a a', 'a a', 'error xy', 'a a']);
  });

  it('goes on even when it says that it takes nothing', () => {
    const still = defineLanguage({
      name: 'still',
      kinds: [{ name: 'a' }],
      lexer: { start: { read: () => ({ kind: 'a', length: 0 }) } },
    });
    expect(Array.from(parse('xyz', still).tokens(), ({ text }) => text)).toEqual(['x', 'y', 'z']);
  });
});
