/**
 * Docker is not everywhere: this does by hand what the Dockerfile says, step by
 * step, as the file has them.
 *
 *   tracked files ── .dockerignore ──▶ context ── COPY, RUN ──▶ build ── COPY --from ──▶ app
 *
 * Then the server starts from `app`, which nobody may write to, as a user who
 * owns nothing.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackageList } from '../../components/api.js';
import { environment, execForm, lastStep, readDockerfile, type Stage } from './dockerfile.js';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
/** Minutes, for a machine that must first fetch all packages. */
const LONG = 8 * 60_000;
/** Nobody, by number; only root can become somebody else. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

describe('the image', () => {
  let work: string;
  let build: Stage;
  let service: Stage;
  let app: string;
  let port: number;
  let child: ChildProcess;
  let said = '';
  let exited: Promise<number | null>;

  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'millrace-image-'));
    // Made for its owner alone; whoever runs the server must get to it.
    await chmod(work, 0o755);
    const stages = readDockerfile(await readFile(path.join(project, 'Dockerfile'), 'utf8'));
    expect(stages).toHaveLength(2);
    [build, service] = stages as [Stage, Stage];
    await copyContext(path.join(work, 'context'));
    await perform(build, work, 'build');
    app = await perform(service, work, 'app');
    await run('chmod', ['-R', 'a-w', app]);
    port = await freePort();

    const [command, ...words] = execForm(lastStep(service, 'CMD'));
    expect(command).toBe('node');
    child = spawn(process.execPath, words, {
      cwd: app,
      env: { ...environment(service), HOST: '127.0.0.1', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? NOBODY : {}),
    });
    exited = new Promise((resolve) => {
      child.once('close', resolve);
    });
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    await untilHealthy();
  }, LONG);

  afterAll(async () => {
    child?.kill('SIGKILL');
    if (work === undefined) return;
    await run('chmod', ['-R', 'u+w', work]);
    await rm(work, { recursive: true, force: true });
  }, 60_000);

  /** The file's own check. */
  async function isHealthy(): Promise<boolean> {
    const [, ...words] = execForm(lastStep(service, 'HEALTHCHECK'));
    return run(process.execPath, words, { env: { PORT: String(port) } }).then(
      () => true,
      () => false,
    );
  }

  async function untilHealthy(): Promise<void> {
    for (const end = performance.now() + 20_000; performance.now() < end;) {
      // oxlint-disable-next-line no-await-in-loop -- waiting is the point
      if (await isHealthy()) return;
    }
    throw new Error(`the server is not healthy:\n${said}`);
  }

  it('runs as somebody who is not root, and signals reach the server itself', () => {
    expect(lastStep(service, 'USER')).toBe('node');
    expect(lastStep(service, 'CMD')).toMatch(/^\["node",/);
  });

  it.skipIf(!isRoot)(
    'starts as nobody (skipped unless run by root, who alone can become somebody else)',
    async () => {
      // Linux tells whose process it is.
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      expect(status).toMatch(new RegExp(`^Uid:\\s+${NOBODY.uid}\\s`, 'm'));
    },
  );

  it('has nothing of the build left in it', async () => {
    expect((await readdir(app)).sort()).toEqual([
      'dist',
      'node_modules',
      'package-lock.json',
      'package.json',
      'routes',
    ]);
    expect((await readdir(path.join(app, 'dist'))).sort()).toEqual([
      'browser',
      'components',
      'routes',
      'src',
    ]);
    expect(await readdir(path.join(app, 'routes'))).toEqual(['assets', 'manifest']);
    const packages = await readdir(path.join(app, 'node_modules'));
    for (const name of ['typescript', 'vitest', 'oxlint', 'express']) {
      expect(packages).not.toContain(name);
    }
    for (const file of await readdir(app, { recursive: true })) {
      if (file.includes('node_modules')) continue;
      expect(file).not.toMatch(/\.tsx?$/);
    }
  });

  it('is small', async () => {
    const { stdout } = await run('du', ['-sk', app]);
    const megabytes = Number.parseInt(stdout, 10) / 1024;
    console.info(`the image adds ${megabytes.toFixed(1)} MB to that of Node`);
    expect(megabytes).toBeLessThan(44);
  });

  it('cannot be written to by the server', async () => {
    expect((await stat(app)).mode & 0o222).toBe(0);
    expect((await stat(path.join(app, 'dist/routes/main.js'))).mode & 0o222).toBe(0);
  });

  it('serves its pages, with the packages that are left', async () => {
    const base = `http://127.0.0.1:${port}`;
    const list = (await (await fetch(`${base}/api/packages`)).json()) as PackageList;
    const names = list.packages.map((each) => each.name);
    expect(names).toContain('fastify');
    // Folders of scopes stay when they are empty; what was in them is gone.
    expect(names.filter((name) => /vitest|typescript|oxlint|^@types\//.test(name))).toEqual([]);
    expect(list.packages.filter((each) => each.dev)).toEqual([]);
    expect(list.installs).toBeLessThan(list.locked);
    const page = await (await fetch(`${base}/packages?trace`)).text();
    expect(page).not.toContain('This part cannot be shown');
    expect(page.endsWith('</html>')).toBe(true);
    const [, sheet] = /<link rel="stylesheet" href="([^"]+)">/.exec(page)!;
    expect((await fetch(base + sheet!)).status).toBe(200);
    // In production an error page tells nothing.
    const failed = await (await fetch(`${base}/slow?fail=page`)).text();
    expect(failed).not.toContain('asked to fail, and it did');
  });

  it('is healthy by the check of the file, and not when nobody answers', async () => {
    expect(await isHealthy()).toBe(true);
    const [, ...words] = execForm(lastStep(service, 'HEALTHCHECK'));
    const free = String(await freePort());
    await expect(run(process.execPath, words, { env: { PORT: free } })).rejects.toMatchObject({ code: 1 });
  });

  it('ends well within ten seconds when it is asked to', async () => {
    const asked = performance.now();
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });
});

/** What Docker would be sent: the tracked files, and of these what `.dockerignore` leaves. */
async function copyContext(to: string): Promise<void> {
  const lines = (await readFile(path.join(project, '.dockerignore'), 'utf8')).split('\n');
  const kept = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(lines.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
  // Files that are about to be tracked count: they will be by the time that it matters.
  const { stdout } = await run(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...kept],
    {
      cwd: project,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const files = stdout.split('\n').filter((file) => file !== '');
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a few hundred small files
    await cp(path.join(project, file), path.join(to, file)).catch((error: NodeJS.ErrnoException) => {
      // Tracked, and deleted since.
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** Does the steps of one stage in a folder of its own. Answers with the folder that stands for its `WORKDIR`. */
async function perform(stage: Stage, work: string, name: string): Promise<string> {
  const folder = path.join(work, name);
  await mkdir(folder);
  for (const { name: step, rest } of stage.steps) {
    // oxlint-disable-next-line no-await-in-loop -- steps come one after another
    if (step === 'COPY') await copy(rest, work, folder);
    // oxlint-disable-next-line no-await-in-loop
    else if (step === 'RUN') await runStep(rest, folder);
    else expect(['WORKDIR', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']).toContain(step);
  }
  return folder;
}

async function copy(rest: string, work: string, folder: string): Promise<void> {
  const words = rest.split(/\s+/);
  const from = words[0]!.startsWith('--from=') ? words.shift()!.slice('--from='.length) : 'context';
  const target = words.pop()!;
  for (const word of words) {
    // A path in another stage is absolute, and begins with that stage's folder.
    const source = from === 'context' ? path.join(work, from, word) : path.join(work, word);
    const to = target.endsWith('/')
      ? path.join(folder, target, path.basename(word))
      : path.join(folder, target);
    // oxlint-disable-next-line no-await-in-loop
    await cp(source, to, { recursive: true, verbatimSymlinks: true });
  }
}

async function runStep(rest: string, folder: string): Promise<void> {
  // The cache that Docker would mount is the one that npm has here.
  const command = rest.replace(/--mount=\S+\s+/g, '');
  const { NODE_ENV: _test, ...inherited } = process.env;
  try {
    await run('sh', ['-c', command], {
      cwd: folder,
      env: { ...inherited, npm_config_prefer_offline: 'true', npm_config_update_notifier: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`RUN ${command}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
