import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/sources.js';
import { isBuilt, millrace } from './command.js';

const needed = process.env['CI'] === 'true';
const main = join(root, 'dist/src/cli/main.js');

/** Says the most memory that the process had, in KB, behind everything else on standard error. */
const telling = [
  '--import',
  `data:text/javascript,${encodeURIComponent("process.on('exit', () => process._rawDebug(process.resourceUsage().maxRSS))")}`,
];

const line = `${JSON.stringify({ id: 1, user: { name: 'ann', tags: ['a', 'b'] }, text: 'said "this"', ok: true })}\n`;

function* blocksOf(text: string, megabytes: number): Generator<string> {
  const block = text.repeat(Math.ceil(100_000 / text.length));
  for (let size = 0; size < megabytes * 1e6; size += block.length) yield block;
}

// These start what `npm run build` made.
describe.runIf(isBuilt || needed)('millrace parse of large inputs', () => {
  it.each([
    ['30 MB of JSON Lines', 100, 'jsonl', '', line],
    ['30 MB of JSON Lines, each of them broken', 130, 'jsonl', '', `{"id": 1, ${'"a": [], '.repeat(900)}\n`],
    ['a list of 30 MB with lines', 130, 'json', '[', line.replace('\n', ',\n')],
  ])('reads %s in less than %d MB of memory', async (_, most, lang, head, text) => {
    const input = (function* () {
      if (head !== '') yield head;
      yield* blocksOf(text, 30);
    })();
    const { err } = await millrace(['parse', '--lang', lang], { input, nodeOptions: telling });
    expect(Number(err)).toBeGreaterThan(10_000);
    expect(Number(err)).toBeLessThan(most * 1000);
  });

  it('ends quietly and closes its source when nobody reads on', async () => {
    const child = spawn(process.execPath, [main, 'parse', '--lang', 'jsonl', '--tree']);
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const sourceClosed = new Promise<void>((resolve) => {
      child.stdin.on('error', () => resolve()).on('close', () => resolve());
    });
    // The source never ends: only the closed pipe can end this.
    const write = (): void => {
      if (!child.stdin.destroyed) child.stdin.write(line.repeat(500), () => setImmediate(write));
    };
    write();
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const closed = once(child, 'close');
    await sourceClosed;
    expect(await closed).toEqual([0, null]);
    expect(err).toBe('');
  });

  it('reads no farther than its reader wants', async () => {
    const child = spawn(process.execPath, [main, 'parse', '--lang', 'jsonl', '--tree']);
    let written = 0;
    const block = line.repeat(500);
    child.stdin.on('error', () => {});
    const write = (): void => {
      if (child.stdin.destroyed) return;
      child.stdin.write(block, () => {
        written += block.length;
        setImmediate(write);
      });
    };
    write();
    // Nobody reads what it prints: it must stop before long.
    for (let before = -1; before !== written;) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    expect(written).toBeLessThan(2_000_000);
    child.kill('SIGKILL');
  });
});
