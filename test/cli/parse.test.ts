import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sources.js';
import { fileOf, isBuilt, millrace } from './command.js';

const needed = process.env['CI'] === 'true';

if (!isBuilt && !needed) {
  it('skipped: there is nothing built that could be started', ({ skip }) => {
    skip('npm run build, or npm test, which does that first');
  });
}

const objects = (lines: string): unknown[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

// These start what `npm run build` made.
describe.runIf(isBuilt || needed)('millrace parse', () => {
  it('ends with 0 and a line of what it read when nothing is wrong', async () => {
    const path = await fileOf('good.json', '{"a": [1, 2]}\n');
    expect(await millrace(['parse', path])).toEqual({
      code: 0,
      out: `${path}: 1 line, 14 bytes, 9 tokens of json, no diagnostics\n`,
      err: '',
    });
  });

  it('ends with 1 and a line for each thing that is wrong', async () => {
    const path = await fileOf('bad.jsonl', '{"a":1}\n{"b":[1,\n\n{"c":tru}\n"x');
    const { code, out, err } = await millrace(['parse', path]);
    expect(out.replaceAll(path, 'F').split('\n')).toEqual([
      'F:2:1 JSON_NOT_CLOSED This is never closed.',
      'F:2:6 JSON_NOT_CLOSED This is never closed.',
      'F:3:1 JSON_BLANK_LINE This line holds no record.',
      'F:4:6 JSON_UNKNOWN_WORD This is neither a value nor punctuation; text stands in double quotes.',
      'F:5:1 JSON_STRING_NOT_CLOSED This string has no closing quote on its line.',
      'F: 5 lines, 30 bytes, 17 tokens of jsonl, 5 diagnostics',
      '',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('writes JSON Lines for programs, the last with counts', async () => {
    const args = ['parse', '-', '--lang', 'jsonl', '--format', 'json'];
    const { code, out } = await millrace(args, { input: ['1\n[2\n'] });
    expect(code).toBe(1);
    expect(objects(out)).toEqual([
      {
        type: 'diagnostic',
        file: '<stdin>',
        line: 2,
        column: 1,
        start: 2,
        end: 3,
        code: 'JSON_NOT_CLOSED',
        message: 'This is never closed.',
      },
      {
        type: 'end',
        file: '<stdin>',
        language: 'jsonl',
        bytes: 5,
        lines: 2,
        tokens: 3,
        diagnostics: 1,
        byteOrderMark: false,
        complete: true,
      },
    ]);
  });

  it('knows a language by the extension of the file, and believes --lang more', async () => {
    const commented = '// why\n{"a": 1}\n';
    expect((await millrace(['parse', await fileOf('a.jsonc', commented)])).code).toBe(0);
    expect((await millrace(['parse', await fileOf('a.json', commented)])).code).toBe(1);
    expect((await millrace(['parse', await fileOf('b.json', commented), '--lang', 'jsonc'])).code).toBe(0);
    expect((await millrace(['parse', await fileOf('a.ndjson', '1\n2\n')])).out).toContain('jsonl');
    expect((await millrace(['parse', await fileOf('a.mill', '<p>{name}')])).out).toContain('of mill');
  });

  it('prints the tree of each record as it is whole, with what is wrong behind it', async () => {
    const { out } = await millrace(['parse', '--lang', 'jsonl', '--tree'], { input: ['{"a":1}\n[2\n'] });
    expect(out.split('\n')).toEqual([
      '  object 0..7',
      '    { 0..1 "{"',
      '    key 1..4 "\\"a\\""',
      '    : 4..5 ":"',
      '    number 5..6 "1"',
      '    } 6..7 "}"',
      '  array 8..10 missing',
      '    [ 8..9 "["',
      '    number 9..10 "2"',
      '<stdin>:2:1 JSON_NOT_CLOSED This is never closed.',
      '<stdin>: 2 lines, 11 bytes, 7 tokens of jsonl, 1 diagnostic',
      '',
    ]);
  });

  it('prints the tree as JSON Lines, too', async () => {
    const args = ['parse', '--lang', 'json', '--tree', '--format', 'json'];
    const [first, second, end] = objects((await millrace(args, { input: ['["a",\n [1]]'] })).out);
    expect(first).toEqual({
      type: 'node',
      line: 1,
      column: 2,
      kind: 'string',
      start: 1,
      end: 4,
      text: '"a"',
    });
    expect(second).toMatchObject({ type: 'node', line: 2, column: 2, kind: 'array', ending: 'closed' });
    expect(end).toMatchObject({ type: 'end', nodes: 2, diagnostics: 0 });
  });

  it('prints a record before the next has arrived', async () => {
    const main = join(root, 'dist/src/cli/main.js');
    const child = spawn(process.execPath, [main, 'parse', '--lang', 'jsonl', '--tree']);
    child.stdin.write('{"a":1}\n2');
    const [text] = (await once(child.stdout, 'data')) as [Buffer];
    expect(text.toString()).toContain('object 0..7');
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('leaves a byte order mark out, and says so', async () => {
    const path = await fileOf('mark.json', '\uFEFF[1,]');
    const { out } = await millrace(['parse', path]);
    expect(out).toContain(`${path}:1:4 JSON_TRAILING_COMMA`);
    expect(out).toContain('the byte order mark in front was left out');
  });

  it('says where bytes are no UTF-8, and reads on', async () => {
    const bytes = Buffer.concat([Buffer.from('["é",\n "'), Buffer.from([0xff]), Buffer.from('x"]')]);
    const { code, out } = await millrace(['parse', await fileOf('broken.json', bytes)]);
    expect(code).toBe(1);
    expect(out).toContain(':2:3 TEXT_NOT_UTF8 ');
    expect(out).toContain('1 diagnostic\n');
  });

  it.each([
    ['nothing to do', [], 'say what to do'],
    ['an unknown command', ['print'], 'there is no command print'],
    ['an unknown option', ['parse', '--colour'], "Unknown option '--colour'"],
    ['an option without its value', ['parse', '--lang'], 'argument missing'],
    ['an unknown language', ['parse', 'a.json', '--lang', 'xml'], 'expected one of json, jsonc, jsonl, mill'],
    ['an unknown format', ['parse', 'a.json', '--format', 'html'], 'expected text or json'],
    ['a second file', ['parse', 'a.json', 'b.json'], 'b.json is one more'],
    ['a language that nothing tells', ['parse', 'a.txt'], 'give --lang'],
    ['a language of standard input that nothing tells', ['parse'], 'give --lang'],
    ['a missing file', ['parse', join(tmpdir(), 'no-such.json')], 'there is no such file'],
    ['a folder', ['parse', tmpdir(), '--lang', 'json'], 'it is a folder'],
  ])('ends with 2 and one line for %s', async (_, args, said) => {
    const { code, out, err } = await millrace(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^millrace: .+\n$/);
    expect(err).toContain(said);
  });

  it('ends with 2 for UTF-16', async () => {
    const { code, err } = await millrace([
      'parse',
      await fileOf('wide.json', Buffer.from('\uFEFF[1]', 'utf16le')),
    ]);
    expect({ code, err }).toEqual({ code: 2, err: 'millrace: the text is UTF-16; only UTF-8 is read.\n' });
  });

  it('ends with 2 for a folder as standard input', async () => {
    const folder = openSync(tmpdir(), 'r');
    const main = join(root, 'dist/src/cli/main.js');
    const child = spawn(process.execPath, [main, 'parse', '--lang', 'json'], {
      stdio: [folder, 'pipe', 'pipe'],
    });
    closeSync(folder);
    const [text] = (await once(child.stderr!, 'data')) as [Buffer];
    expect(text.toString()).toBe('millrace: cannot read standard input: it is a folder.\n');
    expect(await once(child, 'close')).toEqual([2, null]);
  });

  it('says at a token without end that it read no farther', async () => {
    const input = ['[1 2,\n"', 'x'.repeat(1_100_000), '"\n'];
    for (const lang of ['json', 'jsonl']) {
      const { code, out } = await millrace(['parse', '--lang', lang], { input });
      expect(code).toBe(1);
      expect(out).toContain('<stdin>:1:4 JSON_EXPECTED_COMMA');
      expect(out).toContain('<stdin>:2:1 BUFFER_OVERFLOW');
      expect(out).toContain('not read to the end');
    }
  });

  it('has help and a version', async () => {
    expect(await millrace(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await millrace(['parse', '--help'])).out).toContain('--lang json|jsonc|jsonl|mill');
    expect((await millrace(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
