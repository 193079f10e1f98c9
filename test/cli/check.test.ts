import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sources.js';
import { folderOf, isBuilt, millrace, type Ran } from './command.js';

const main = join(root, 'dist/src/cli/main.js');
const needed = process.env['CI'] === 'true';

if (!isBuilt && !needed) {
  it('skipped: there is nothing built that could be started', ({ skip }) => {
    skip('npm run build, or npm test, which does that first');
  });
}

const objects = (lines: string): Record<string, unknown>[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const check = (cwd: string, ...args: string[]): Promise<Ran> => millrace(['check', ...args], { cwd });

const WRONG = '<ul>\n  <li>{a</li>\n</ul>\n';

describe.runIf(isBuilt || needed)('millrace check', () => {
  it('ends with 0 and says how much it read when nothing is wrong', async () => {
    const folder = await folderOf({ 'a.mill': '<p>a</p>\n', 'b/c.mill': '<p>\nb</p>' });
    expect(await check(folder)).toEqual({
      code: 0,
      out: '2 templates, 3 lines: nothing is wrong\n',
      err: '',
    });
  });

  it('ends with 1 and shows what is wrong, where, and what may help', async () => {
    const folder = await folderOf({ 'shop/a.mill': '<ul>\n  <li>one\n  <b>two\n</ul>\n' });
    const { code, out, err } = await check(folder, 'shop');
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^shop\/a\.mill:3:3 error MILL1001 .+/),
      '  2 |   <li>one',
      '> 3 |   <b>two',
      '    |   ^^',
      '  4 | </ul>',
      expect.stringMatching(/^ {2}help: .+/),
      '',
      '1 template, 4 lines: 1 error',
      '',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('takes files and folders in the order of their names, each once', async () => {
    const folder = await folderOf({
      'b.mill': WRONG,
      'a/z.mill': WRONG,
      'a/b/c.mill': WRONG,
      'c.mill': WRONG,
    });
    const { out } = await check(folder, 'c.mill', '.', 'a', './b.mill', '--format', 'json');
    const files = objects(out).flatMap(({ file }) => (file === undefined ? [] : [file]));
    expect([...new Set(files)]).toEqual(['c.mill', 'a/b/c.mill', 'a/z.mill', 'b.mill']);
    expect(objects(out).at(-1)).toMatchObject({ type: 'end', files: 4 });
  });

  it('leaves out node_modules, folders with a dot, other files, and links in folders', async () => {
    const folder = await folderOf({
      'a.mill': 'a',
      'node_modules/b/b.mill': WRONG,
      '.git/c.mill': WRONG,
      'd.html': WRONG,
      'e.mill.bak': WRONG,
    });
    await symlink(folder, join(folder, 'round'));
    await symlink(join(folder, 'd.html'), join(folder, 'f.mill'));
    await mkdir(join(folder, 'g.mill'));
    expect((await check(folder)).out).toBe('1 template, 1 line: nothing is wrong\n');
  });

  it('follows a link that it is given', async () => {
    const folder = await folderOf({ 'a/b.mill': WRONG });
    await symlink(join(folder, 'a'), join(folder, 'c'));
    expect((await check(folder, 'c')).out).toContain('c/b.mill:2:');
  });

  it('writes JSON Lines for programs, with edits that help', async () => {
    const folder = await folderOf({ 'a.mill': '{#if a}\n<p>é</p>\n' });
    const { code, out } = await check(folder, '--format', 'json');
    expect(code).toBe(1);
    const [first, end] = objects(out);
    expect(first).toMatchObject({
      type: 'diagnostic',
      file: 'a.mill',
      line: 1,
      column: 1,
      start: 0,
      endLine: 1,
      severity: 'error',
      code: 'MILL1001',
      fixes: [{ edits: [{ text: expect.stringContaining('{/if}') as string }] }],
    });
    expect(end).toEqual({ type: 'end', files: 1, lines: 2, bytes: 18, errors: 1, warnings: 0 });
  });

  it('writes annotations for GitHub, in which nothing of a name or message is a command', async () => {
    const folder = await folderOf({ 'a,b: 100%.mill': WRONG });
    const { code, out } = await check(folder, '--format', 'github');
    expect(code).toBe(1);
    const [first] = out.split('\n');
    expect(first).toMatch(
      /^::error file=a%2Cb%3A 100%25\.mill,line=2,endLine=2,col=\d+,endColumn=\d+,title=MILL1\d+::[^\n]+$/,
    );
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^1 template: \d+ errors?, 0 warnings$/);
  });

  it('reads standard input', async () => {
    const { code, out } = await millrace(['check', '-'], { input: ['<ul>\n  <b', '>two\n</ul>'] });
    expect(code).toBe(1);
    expect(out).toContain('<stdin>:2:3 error MILL1001');
  });

  it('says what is no UTF-8, and leaves a mark of byte order out', async () => {
    const folder = await folderOf({
      'a.mill': Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62]),
      'b.mill': Buffer.from('\uFEFFwide', 'utf16le'),
    });
    const { code, out, err } = await check(folder);
    expect(out).toContain('a.mill:1:2 error TEXT_NOT_UTF8');
    expect(out).toContain('1 template, 1 line: 1 error');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'millrace: cannot read b.mill: the text is UTF-16; only UTF-8 is read.\n',
    });
  });

  it('says once of a file in another encoding that it is not UTF-8', async () => {
    const folder = await folderOf({ 'a.mill': Buffer.from(`<p>${'caf\u00E9 '.repeat(20)}</p>`, 'latin1') });
    const { code, out } = await check(folder);
    expect(out.split('\n')[0]).toBe(
      'a.mill:1:7 error TEXT_NOT_UTF8 This file is not UTF-8, here and in 19 more places; save it as UTF-8.',
    );
    expect(out).toContain('1 template, 1 line: 1 error');
    expect(code).toBe(1);
  });

  it('does not say that nothing is wrong when it has read nothing', async () => {
    const { code, out, err } = await check(await folderOf({}), 'none.mill');
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '0 templates, 0 lines: nothing was read\n',
      err: 'millrace: cannot read none.mill: there is no such file.\n',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says in words why nothing can be written', async () => {
    const folder = await folderOf({ 'a.mill': 'a' });
    const script = `"${process.execPath}" "${main}" check > /dev/full`;
    const failed = promisify(execFile)('sh', ['-c', script], { cwd: folder });
    await expect(failed).rejects.toMatchObject({
      code: 2,
      stderr: 'millrace: cannot write: there is no room.\n',
    });
  });

  it('goes on behind what it cannot read, says so, and ends with 2', async () => {
    const folder = await folderOf({ 'a.mill': 'a', 'b/c.mill': 'c', 'note.txt': 'n', 'd/e.txt': 'e' });
    await symlink('round', join(folder, 'round'));
    const { code, out, err } = await check(folder, 'none.mill', 'a.mill', 'note.txt', 'd', 'round', 'b');
    expect(err.split('\n')).toEqual([
      'millrace: cannot read none.mill: there is no such file.',
      'millrace: note.txt is no template; their names end in .mill.',
      'millrace: there is no template in d.',
      'millrace: cannot read round: its links lead in a circle.',
      '',
    ]);
    expect(out).toBe('2 templates, 2 lines: nothing is wrong\n');
    expect(code).toBe(2);
  });

  it.skipIf(process.getuid!() === 0)(
    'names folders and files that it may not read (skipped for root, who may)',
    async () => {
      const folder = await folderOf({ 'a/b.mill': 'b', 'c.mill': 'c' });
      await chmod(join(folder, 'a'), 0);
      await chmod(join(folder, 'c.mill'), 0);
      const { code, err } = await check(folder);
      await chmod(join(folder, 'a'), 0o700);
      expect(code).toBe(2);
      expect(err).toContain('cannot read a: it may not be read.');
      expect(err).toContain('cannot read c.mill: it may not be read.');
    },
  );

  it('does nothing to a terminal by what stands in a file or its name', async () => {
    const folder = await folderOf({ 'a\u001B[31m.mill': '<b>\u001B]0;x\u0007\u202E\t<i {/if}>' });
    const { out } = await check(folder);
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(out).toContain('a␛[31m.mill:1:');
    const { err } = await check(folder, 'b\u001B[31m\n.mill');
    expect(err).toBe('millrace: cannot read b␛[31m␊.mill: there is no such file.\n');
  });

  it('shows a part of a long line, and stays quick', async () => {
    const folder = await folderOf({
      'a.mill': `<p>${'x '.repeat(200_000)}{ a b }${'y '.repeat(200_000)}</p>`,
    });
    const { out } = await check(folder);
    const [, frame] = out.split('\n');
    expect(frame).toMatch(/^> 1 \| .*\{ a b \}.*/);
    expect(frame!.length).toBeLessThan(140);
  });

  it('tells nothing more when its reader has left', async () => {
    const folder = await folderOf(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.mill`, WRONG.repeat(50)])),
    );
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', `"${process.execPath}" "${main}" check | head -n 1; echo done`],
      {
        cwd: folder,
      },
    );
    expect(stdout).toMatch(/^0\.mill:.*\ndone\n$/);
  });

  it('uses colours on a terminal, unless NO_COLOR is set', async ({ skip }) => {
    if (!existsSync('/usr/bin/script')) skip('there is no script(1) to make a terminal with');
    const folder = await folderOf({ 'a.mill': WRONG });
    const main = join(root, 'dist/src/cli/main.js');
    const onTerminal = async (env: Record<string, string>): Promise<string> => {
      // Its exit code is that of the command: 1.
      const line = `"${process.execPath}" "${main}" check || true`;
      const { stdout } = await promisify(execFile)('script', ['-qec', line, '/dev/null'], {
        cwd: folder,
        env: { PATH: process.env['PATH']!, TERM: 'xterm-256color', ...env },
      });
      return stdout;
    };
    expect(await onTerminal({})).toContain('\u001B[31merror');
    expect(await onTerminal({ NO_COLOR: '1' })).not.toContain('\u001B');
  });

  it.each([
    ['an unknown format', ['--format', 'xml'], 'expected text, json or github'],
    ['an option of another command', ['--tree'], 'millrace check has no option --tree'],
    ['a folder without templates', [join(tmpdir(), 'no-such-folder')], 'there is no such file'],
  ])('ends with 2 for %s', async (_, args, said) => {
    const { code, err } = await millrace(['check', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it('has help', async () => {
    const { code, out } = await millrace(['check', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--format text|json|github');
    expect(out).toContain('Exit code: 0 nothing is wrong, 1 something is, 2');
  });
});
