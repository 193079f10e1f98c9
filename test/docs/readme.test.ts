import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { defaultTimeouts, readConfiguration } from '../../routes/config.js';
import { floorOf } from '../house/floors.js';
import { root } from '../house/sources.js';
import { ask, read, until } from '../server/reading.js';

const run = promisify(execFile);
const readme = textOf('README.md');

interface Block {
  readonly language: string;
  readonly text: string;
  /** What its first line calls it; code alone has one. */
  readonly name: string;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({
    language,
    text,
    name: /^\/\/ ([\w.-]+)\.tsx?\n/.exec(text)?.[1] ?? '',
  }),
);
const code = blocks.filter(({ language }) => /^(?:ts|tsx|js|jsx)$/.test(language));
const servers = code.filter(({ text }) => text.includes('3000'));
const modules = code.filter(({ text }) => text.includes('export default'));
const scripts = code.filter((block) => !servers.includes(block) && !modules.includes(block));

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The cells of all tables of a chapter, or of the whole, by what their first cell holds. */
function rowsOf(text: string): Map<string, readonly string[]> {
  const rows = [...text.matchAll(/^\| `?([^|`]+?)`?(?: \([^|]*\))? +\|(.*)\|$/gm)];
  return new Map(
    rows.map(([, first = '', rest = '']) => [first, rest.split('|').map((cell) => cell.trim())]),
  );
}

function chapter(title: string): string {
  const from = readme.indexOf(`\n## ${title}\n`);
  if (from < 0) throw new Error(`The README has no chapter "${title}".`);
  const to = readme.indexOf('\n## ', from + 1);
  return readme.slice(from, to < 0 ? undefined : to);
}

/** The table that follows a line which says so in bold. */
function tableOf(title: string): Map<string, readonly string[]> {
  const from = readme.indexOf(`**${title}`);
  if (from < 0) throw new Error(`The README has no table "${title}".`);
  return rowsOf(/\n\n(\|.*?)\n\n/s.exec(readme.slice(from))![1]!);
}

/** `30,000` and `30_000` are one number; `0 (none)` is 0. */
function plain(value: string | undefined): string {
  return String(value)
    .replace(/[,_`]|\(.*\)/g, '')
    .trim();
}

/** Names of the properties of an interface, as its source has them. */
function propertiesOf(path: string, name: string): string[] {
  const body = new RegExp(`export interface ${name}\\b.*?\\n}\\n`, 's').exec(textOf(path))?.[0] ?? '';
  const names = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, property]) => property!);
  if (names.length === 0) throw new Error(`${path} has no interface ${name}.`);
  return names;
}

describe('the code of the README', () => {
  let folder: string;
  /** What the compiler says; it writes what it can all the same. */
  let complaints: string;
  const ports = new Map<string, number>();

  /** Where the compiler puts a block. */
  const built = (name: string): string => join(folder, 'built', `${name}.js`);

  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/src/index.js'))) throw new Error('dist is not there: npm run build');
    await mkdir(join(root, '.cache'), { recursive: true });
    folder = await mkdtemp(join(root, '.cache/readme-'));
    for (const { name } of servers) ports.set(name, await freePort());
    for (const { name, text } of code) {
      const port = ports.get(name);
      const here = port === undefined ? text : text.replaceAll('3000', String(port));
      await writeFile(join(folder, `${name}.tsx`), here);
    }
    const shown = JSON.parse(blocks.find(({ text }) => text.includes('jsxImportSource'))!.text) as {
      readonly compilerOptions: object;
    };
    const compilerOptions = {
      ...shown.compilerOptions,
      rootDir: '.',
      outDir: 'built',
      declaration: false,
      isolatedDeclarations: false,
      sourceMap: false,
    };
    const configuration = {
      extends: '../../tsconfig.json',
      compilerOptions,
      include: ['*.tsx'],
      exclude: [],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const outcome = await run(process.execPath, [compiler, '-p', folder]).catch(
      (error: { readonly stdout: string }) => error,
    );
    complaints = outcome.stdout;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has names that are its own', () => {
    expect(code.length).toBeGreaterThan(8);
    expect(new Set(code.map(({ name }) => name)).size).toBe(code.length);
    expect(code.filter(({ name }) => name === '')).toEqual([]);
  });

  it('passes the compiler with the flags of this project, over those that the README shows', () => {
    expect(complaints).toBe('');
    expect(code.filter(({ name }) => !existsSync(built(name)))).toEqual([]);
  });

  it.each(scripts)('prints in $name what the comments say', async ({ name, text }) => {
    const said = [...text.matchAll(/^\/\/ (.*)$/gm)].slice(1).map(([, line]) => `${line}\n`);
    const { stdout, stderr } = await run(process.execPath, [built(name)]);
    expect(stdout + stderr).toBe(said.join(''));
  });

  async function serve(name: string): Promise<string> {
    const child = spawn(process.execPath, [built(name)], { stdio: ['ignore', 'inherit', 'inherit'] });
    onTestFinished(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    const base = `http://localhost:${ports.get(name)!}`;
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`${name} has ended.`);
      if (
        await fetch(base).then(
          (answer) => answer.text(),
          () => null,
        )
      )
        return base;
      await delay(50);
    }
    throw new Error(`${name} does not answer.`);
  }

  const answers: Readonly<
    Record<string, readonly (readonly [path: string, status: number, body: string])[]>
  > = {
    hello: [['/', 200, '<h1>This comes at once</h1><p>Better than &lt;b>that&lt;/b>.</p>']],
    fastify: [
      ['/nowhere', 404, ''],
      ['/', 200, '<p>You asked for /</p>'],
    ],
    http: [
      ['/', 200, '<p>The only page.</p>'],
      ['/nowhere', 404, '404 Not Found\n'],
    ],
    express: [['/?a', 200, '<p>You asked for /?a</p>']],
    data: [['/', 200, '<p>3 left</p><p>Never heard of it.</p>']],
  };

  it.each(servers)('serves in $name', async ({ name }) => {
    const base = await serve(name);
    expect(Object.keys(answers)).toContain(name);
    for (const [path, status, body] of answers[name]!) {
      const page = await read(base + path);
      expect([path, page.status, page.ended]).toEqual([path, status, 'whole']);
      if (body !== '') expect(page.text).toBe(body);
    }
  });

  it('sends the heading of the first example before its review', async () => {
    const page = await ask(`${await serve('hello')}/`);
    await until(() => page.text.includes('</h1>'));
    expect(page.text).toBe('<h1>This comes at once</h1>');
    await page.done;
    expect(page.pieces.at(-1)!.at - page.textAt!).toBeGreaterThan(400);
  });

  it.each(modules)('answers a request in $name', async ({ name }) => {
    const { default: server } = (await import(/* @vite-ignore */ pathToFileURL(built(name)).href)) as {
      readonly default: { fetch(request: Request): Promise<Response> };
    };
    const answer = await server.fetch(new Request('http://localhost/x'));
    expect(await answer.text()).toBe('<p>You asked for http://localhost/x</p>');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the README', () => {
  it('names commands that are there', () => {
    const { scripts: known } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, a, b]) => a ?? b!);
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'bench:render', 'bench:http', 'soak']));
    expect(named.filter((name) => !(name in known))).toEqual([]);
  });

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!http|#)([^)\s]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('explains every error code and no other', () => {
    const codes = [...textOf('src/error/codes.ts').matchAll(/'([A-Z_]+)'/g)].map(([, each]) => each!);
    const explained = [...rowsOf(chapter('Errors')).keys()].filter((each) => /^[A-Z_]+$/.test(each));
    expect(explained.toSorted()).toEqual(codes.toSorted());
  });

  it.each([
    ['Every render', 'src/render/options.ts', 'RenderOptions'],
    ['`send` and', 'src/server/node/page.ts', 'PageOptions'],
    ['`send` and', 'src/server/node/send.ts', 'SendOptions'],
    ['`createLoader`', 'src/load/options.ts', 'LoaderOptions'],
    ['`guardStalledWrites', 'src/server/node/stalled-writes.ts', 'StalledWriteOptions'],
  ])('lists in its table "%s" every option of %s', (title, path, name) => {
    expect([...tableOf(title).keys()]).toEqual(expect.arrayContaining(propertiesOf(path, name)));
  });

  it.each([
    ['src/element/load-options.ts', 'LoadOptions'],
    ['src/server/fastify/plugin.ts', 'MillraceFastifyOptions'],
    ['src/render/web-response.ts', 'ResponseOptions'],
    ['src/render/report.ts', 'RenderReport'],
    ['src/snippet/ledger.ts', 'Wait'],
    ['src/element/scope.ts', 'Scope'],
  ])('mentions all that is in %s', (path, name) => {
    expect(propertiesOf(path, name).filter((each) => !readme.includes(`\`${each}`))).toEqual([]);
  });

  it('has the defaults of renders, loaders and stalled writes as the sources have them', () => {
    const defaults = [
      ['Every render', 'src/render/options.ts', /^ {2}(\w+): ([\d_]+|false),$/gm],
      ['`createLoader`', 'src/load/options.ts', /readInteger\('(\w+)', options\.\w+, ([\d* ]+), \d\)/g],
      [
        '`guardStalledWrites',
        'src/server/node/stalled-writes.ts',
        /demandTime\('(\w+)', .* \?\? ([\d_]+)\)/g,
      ],
    ] as const;
    for (const [title, path, pattern] of defaults) {
      const table = tableOf(title);
      const found = [...textOf(path).matchAll(pattern)].map(([, name, value]): [string, string] => [
        name!,
        String(value!.split('*').reduce((product, each) => product * Number(plain(each)), 1)),
      ]);
      expect(found.length).toBeGreaterThan(1);
      for (const [name, value] of found) {
        const shown = plain(table.get(name)?.[0]);
        expect([name, shown]).toEqual([name, value === 'NaN' ? 'false' : value]);
      }
    }
  });

  it('has the variables of the server with their defaults', () => {
    const source = textOf('routes/config.ts');
    const table = tableOf('The server**');
    table.delete('variable');
    const names = [...source.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name]) => name!);
    expect([...table.keys()].filter((name) => /^[A-Z]/.test(name))).toEqual(names);
    const { mode, host, port, logLevel } = readConfiguration({});
    const expected: Record<string, string> = {
      NODE_ENV: mode,
      HOST: host,
      PORT: String(port),
      LOG_LEVEL: logLevel,
    };
    for (const [, name, key] of source.matchAll(/^ {4}(\w+): whole\(.*, defaultTimeouts\.(\w+)\)/gm))
      expected[name!] = String(defaultTimeouts[key as keyof typeof defaultTimeouts]);
    expect(Object.fromEntries(names.map((name) => [name, plain(table.get(name)?.[0])]))).toEqual(expected);
  });

  it('puts every room of the sources on its floor', () => {
    const shown = new Map<string, number>();
    for (const [, floor, rooms] of chapter('Architecture').matchAll(/^\| (\d+) +\| (`[^|]*?) +\|/gm))
      for (const [, room] of rooms!.matchAll(/`(\w+)`/g)) shown.set(room!, Number(floor));
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect([...shown.keys()].toSorted()).toEqual(rooms.toSorted());
    for (const [room, floor] of shown) expect([room, floor]).toEqual([room, floorOf(room)]);
  });
});
