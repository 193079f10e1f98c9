import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../house/sources.js';

/** What the code of a document prints, and what its comments say that it does. */
async function run(
  name: string,
): Promise<{ readonly printed: string; readonly said: string; readonly code: string }> {
  const document = await readFile(join(root, `docs/${name}.md`), 'utf8');
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(document)!;
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, `${name}.ts`);
  await writeFile(path, code!);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...parts: readonly unknown[]) => {
    lines.push(parts.join(' '));
  });
  onTestFinished(() => log.mockRestore());
  await import(path);
  return { printed: lines.join('\n'), said: saidIn(code!).join('\n'), code: code! };
}

/** The comments right behind code; those behind a blank line say what comes. */
function saidIn(code: string): readonly string[] {
  const found = [...code.matchAll(/^[^/\n].*\n((?:\/\/ .*\n)+)/gm)];
  return found.flatMap(([, comments]) => comments!.trim().split('\n')).map((line) => line.slice(3));
}

test.each(['log-format', 'arithmetic', 'half-written-json'])(
  'the code of docs/%s.md prints what its comments say',
  async (name) => {
    const { printed, said } = await run(name);
    expect(said.split('\n').length).toBeGreaterThan(5);
    expect(printed).toBe(said);
  },
);

test('the log format is defined in a page', async () => {
  const { code } = await run('log-format');
  const definition = code.slice(code.indexOf('const line'), code.indexOf('// The text may come'));
  expect(definition.split('\n').length).toBeLessThan(60);
});
