import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../house/sources.js';

const main: string = join(root, 'dist/src/cli/main.js');

/** Whether there is anything to start. `npm test` builds before; a lone run of the tests may not have. */
export const isBuilt: boolean = existsSync(main);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** Standard input; closed at once unless given. */
  readonly input?: Iterable<string | Uint8Array>;
  readonly nodeOptions?: readonly string[];
  /** Where it runs; here unless given. */
  readonly cwd?: string;
}

/** Runs the command to its end. */
export async function millrace(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input = [], nodeOptions = [], cwd = process.cwd() } = options;
  const child = spawn(process.execPath, [...nodeOptions, main, ...args], { stdio: 'pipe', cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // It may leave before it has read everything.
  child.stdin.on('error', () => {});
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const chunk of input) {
    if (child.stdin.destroyed) break;
    if (!child.stdin.write(chunk)) {
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), closed]);
    }
  }
  child.stdin.end();
  return { code: await closed, out, err };
}

/** Writes a file that is gone after the test. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Writes files into a folder that is gone after the test; returns its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}
