import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { delay } from './server.js';
import { projectFolder } from './lock.js';

/** The server in a process of its own, as it runs in service. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything that it has said so far. */
  readonly said: () => string;
  /** Resolves to its exit code and the signal that ended it, and when, in milliseconds. */
  readonly exited: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly at: number;
  }>;
}

export interface StartOptions {
  /** Holds `dist`; the project unless given. */
  readonly folder?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

export const main: string = path.join(projectFolder, 'dist/routes/main.js');

/** Whether there is anything to start. `npm test` builds before; a lone run of the tests may not have. */
export function isBuilt(): boolean {
  return existsSync(main);
}

export function startProcess(
  environment: Record<string, string> = {},
  { folder = projectFolder, user }: StartOptions = {},
): ServerProcess {
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/routes/main.js'], {
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = new Promise<Awaited<ServerProcess['exited']>>((resolve, reject) => {
    child.once('error', reject);
    // Closed, and not only exited: by then everything that it said is here.
    child.once('close', (code, signal) => resolve({ code, signal, at: performance.now() - began }));
  });
  return { child, said: () => said, exited };
}

/** Waits until the server listens; answers with its base, without a slash at the end. */
export async function listening({ said, child }: ServerProcess): Promise<string> {
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    const [, base] = /Server listening at (http:\/\/[\w.:[\]]+)/.exec(said()) ?? [];
    if (base !== undefined) return base;
    if (child.exitCode !== null) break;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await delay(20);
  }
  throw new Error(`the server did not start:\n${said()}`);
}
