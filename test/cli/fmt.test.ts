import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, isBuilt, millrace, type Ran } from './command.js';

const needed = process.env['CI'] === 'true';

if (!isBuilt && !needed) {
  it('skipped: there is nothing built that could be started', ({ skip }) => {
    skip('npm run build, or npm test, which does that first');
  });
}

const fmt = (cwd: string, ...args: string[]): Promise<Ran> => millrace(['fmt', ...args], { cwd });
const read = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

const BEFORE = '<ul>\n<li  a=b>{x+y}\n</ul>\n';
const AFTER = '<ul>\n  <li a=b>{x + y}\n</ul>\n';

describe.runIf(isBuilt || needed)('millrace fmt', () => {
  it('lays files and folders out, and tells which', async () => {
    const folder = await folderOf({
      'a.mill': BEFORE,
      'b/c.mill': BEFORE,
      'b/d.mill': AFTER,
      'e.html': BEFORE,
    });
    expect(await fmt(folder)).toEqual({
      code: 0,
      out: 'laid out: a.mill\nlaid out: b/c.mill\n3 templates: 2 laid out, 1 as they should be\n',
      err: '',
    });
    expect(await read(folder, 'a.mill')).toBe(AFTER);
    expect(await read(folder, 'b/c.mill')).toBe(AFTER);
    expect(await read(folder, 'e.html')).toBe(BEFORE);
    expect(await fmt(folder)).toMatchObject({
      code: 0,
      out: '3 templates: 0 laid out, 3 as they should be\n',
    });
    expect(await readdir(folder)).toEqual(['a.mill', 'b', 'e.html']);
  });

  it('writes nothing with --check, and ends with 1 when something would change', async () => {
    const folder = await folderOf({ 'a.mill': BEFORE, 'b.mill': AFTER });
    expect(await fmt(folder, '--check')).toEqual({
      code: 1,
      out: 'not laid out: a.mill\n2 templates: 1 not laid out, 1 as they should be\n',
      err: '',
    });
    expect(await read(folder, 'a.mill')).toBe(BEFORE);
    expect((await fmt(folder, '--check', 'b.mill')).code).toBe(0);
  });

  it('does not touch a file in which nothing changes', async () => {
    const folder = await folderOf({ 'a.mill': AFTER });
    const before = await stat(join(folder, 'a.mill'));
    await fmt(folder);
    const after = await stat(join(folder, 'a.mill'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('keeps the mode of a file, its line ends, and its mark of byte order', async () => {
    const folder = await folderOf({ 'a.mill': `\uFEFF${BEFORE.replaceAll('\n', '\r\n')}` });
    await chmod(join(folder, 'a.mill'), 0o764);
    await fmt(folder);
    expect(await read(folder, 'a.mill')).toBe(`\uFEFF${AFTER.replaceAll('\n', '\r\n')}`);
    expect((await stat(join(folder, 'a.mill'))).mode & 0o777).toBe(0o764);
  });

  it('replaces what a link leads to, and not the link', async () => {
    const folder = await folderOf({ 'a/b.mill': BEFORE });
    await symlink('a/b.mill', join(folder, 'c.mill'));
    expect((await fmt(folder, 'c.mill')).code).toBe(0);
    expect((await lstat(join(folder, 'c.mill'))).isSymbolicLink()).toBe(true);
    expect(await read(folder, 'a/b.mill')).toBe(AFTER);
  });

  it('leaves what is broken, and says so', async () => {
    const folder = await folderOf({ 'a.mill': '<ul>\n<li>{x+y}\n</ul>\n<p  a=>{a+}\n</p>' });
    const { code, out } = await fmt(folder);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'laid out: a.mill; 2 faults left as they are, see millrace check',
      '1 template: 1 laid out, 0 as they should be',
      '',
    ]);
    expect((await fmt(folder)).out).toBe(
      '1 template: 0 laid out, 0 as they should be, 1 left with faults, see millrace check\n',
    );
    expect(await read(folder, 'a.mill')).toBe('<ul>\n  <li>{x + y}\n</ul>\n<p  a=>{a+}\n</p>');
  });

  it('leaves files that are not UTF-8, and ends with 2', async () => {
    const bytes = Buffer.concat([Buffer.from(BEFORE), Buffer.from([0xff])]);
    const folder = await folderOf({ 'a.mill': bytes, 'b.mill': BEFORE });
    const { code, err } = await fmt(folder);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'millrace: cannot lay out a.mill: it is not UTF-8 and stays as it is.\n',
    });
    expect(await readFile(join(folder, 'a.mill'))).toEqual(bytes);
    expect(await read(folder, 'b.mill')).toBe(AFTER);
  });

  it.skipIf(process.getuid!() === 0)(
    'leaves files and folders that it may not write (skipped for root, who may)',
    async () => {
      const folder = await folderOf({ 'a.mill': BEFORE, 'b/c.mill': BEFORE });
      await chmod(join(folder, 'a.mill'), 0o400);
      await chmod(join(folder, 'b'), 0o500);
      const { code, err } = await fmt(folder);
      await chmod(join(folder, 'b'), 0o700);
      expect({ code, err: err.trim().split('\n') }).toEqual({
        code: 2,
        err: [
          'millrace: cannot write a.mill: it may not be written.',
          'millrace: cannot write b/c.mill: it may not be written.',
        ],
      });
      expect(await readdir(join(folder, 'b'))).toEqual(['c.mill']);
    },
  );

  it('goes from standard input to standard output', async () => {
    const input = [BEFORE.slice(0, 9), BEFORE.slice(9)];
    expect(await millrace(['fmt', '--stdin'], { input })).toEqual({ code: 0, out: AFTER, err: '' });
    expect(await millrace(['fmt', '--stdin', '--check'], { input })).toEqual({ code: 1, out: '', err: '' });
    expect(await millrace(['fmt', '--stdin', '--check'], { input: [AFTER] })).toMatchObject({ code: 0 });
    const broken = await millrace(['fmt', '--stdin'], { input: [Buffer.from([0x61, 0xff])] });
    expect(broken).toMatchObject({ code: 2, out: '' });
  });

  it('changes only the lines of a range', async () => {
    const input = ['<p>\n{ a }\n{ b }\n{ c }\n</p>\n'];
    const { out } = await millrace(['fmt', '--stdin', '--range', '3:3'], { input });
    expect(out).toBe('<p>\n{ a }\n  {b}\n{ c }\n</p>\n');
    const { out: more } = await millrace(['fmt', '--stdin', '--range', '3:99'], { input });
    expect(more).toBe('<p>\n{ a }\n  {b}\n  {c}\n</p>\n');
    const folder = await folderOf({ 'a.mill': input[0]! });
    expect((await fmt(folder, 'a.mill', '--range', '2:2')).code).toBe(0);
    expect(await read(folder, 'a.mill')).toBe('<p>\n  {a}\n{ b }\n{ c }\n</p>\n');
    expect(await fmt(folder, 'a.mill', '--range', '9:9')).toMatchObject({
      code: 2,
      err: 'millrace: --range begins with line 9, and a.mill has 6.\n',
    });
  });

  it.each([
    ['a dash for standard input', ['-'], 'standard input is --stdin here'],
    ['files beside --stdin', ['--stdin', 'a.mill'], '--stdin goes without files'],
    ['a range of several files', ['--range', '1:2', 'a.mill', 'b.mill'], 'the lines of one file'],
    ['a range that is none', ['--range', '2', 'a.mill'], 'expected two lines in order'],
    ['a range backwards', ['--range', '3:2', 'a.mill'], 'expected two lines in order'],
    ['an option of another command', ['--format', 'json'], 'millrace fmt has no option --format'],
  ])('ends with 2 for %s', async (_, args, said) => {
    const { code, out, err } = await millrace(['fmt', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  it('has help', async () => {
    const { code, out } = await millrace(['fmt', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--range a:b');
    expect((await millrace(['--help'])).out).toContain('millrace fmt [paths]');
  });
});
