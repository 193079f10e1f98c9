import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTold, type Told } from '../../src/browser/told.js';
import type { ParseDocument } from '../../src/client/document.js';
import type { Session } from '../../src/client/session.js';
import type { ParseStream } from '../../src/client/stream.js';
import type { DoneMessage } from '../../src/wire/server-messages.js';
import { type BreakingLine, breakingLine } from './breaking-line.js';
import { client } from './clients.js';
import { parseServer } from './parse-server.js';

const CUTS = 50;
/** Bytes of a frame: small, so that there are many to be cut off. */
const FRAME = 16_384;
/** `MILLRACE_CASES` multiplies the seeds. */
const CASES = Number(process.env['MILLRACE_CASES'] ?? 1);
const seeds = (first: number): number[] => Array.from({ length: CASES }, (_, i) => first + 100 * i);

/** Whole numbers below `most`, the same for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** What a reader of a stream was told, in one line for each node and fault. */
interface Heard {
  readonly nodes: string[];
  readonly faults: string[];
  readonly done: Promise<DoneMessage>;
}

function listen(stream: ParseStream): Heard {
  const [nodes, faults]: [string[], string[]] = [[], []];
  const done = (async () => {
    for await (const event of stream.events) {
      if (event.t === 'node') {
        nodes.push(
          `${event.path.join('.')} ${event.kind} ${event.start} ${event.end} ${JSON.stringify(event.value)}`,
        );
      }
      if (event.t === 'diag') {
        faults.push(...event.items.map((item) => `${item.start} ${item.end} ${item.line} ${item.code}`));
      }
      if (event.t === 'done') return event;
    }
    throw new Error('the stream ended without its last event');
  })();
  return { nodes, faults, done };
}

/** What a reader of a document was told, and of which version last. */
function follow(document: ParseDocument): { readonly told: Told; v: number } {
  const followed = { told: createTold(), v: -1 };
  const { told } = followed;
  void (async () => {
    for await (const event of document.events) {
      if (event.t === 'change') told.change(event);
      if (event.t === 'node') told.node(event);
      if (event.t === 'diag') told.diag(event);
      if (event.t === 'restart') told.clear();
      if (event.t === 'done') followed.v = event.v ?? -1;
    }
  })();
  return followed;
}

/** Breaks the line at random places until it has broken so often. */
async function breakOften(
  line: BreakingLine,
  roll: (most: number) => number,
  onCut: () => Promise<void>,
): Promise<void> {
  while (line.cuts < CUTS) {
    const before = line.cuts;
    line.breakAfter(1 + roll(roll(2) === 0 ? 300 : 30_000), roll(2) === 0 ? 'client' : 'server');
    // Whether that many bytes come is up to chance.
    for (let i = 0; i < 40 && line.cuts === before; i++) {
      // oxlint-disable-next-line no-await-in-loop -- waiting is the point
      await delay(5);
    }
    if (line.cuts === before) line.cut();
    // oxlint-disable-next-line no-await-in-loop -- one cut comes after the other
    await onCut();
  }
}

/** Writes random records until it is told to stop; answers with all of it. */
async function stream(
  session: Session,
  roll: (most: number) => number,
  isOver: () => boolean,
  asBytes: boolean,
): Promise<{
  readonly text: string;
  readonly heard: Heard;
  readonly flushed: readonly (string | undefined)[];
}> {
  const sent = session.stream({ lang: 'jsonl' });
  const heard = listen(sent);
  const flushed: Promise<string | undefined>[] = [];
  let text = '';
  while (!isOver()) {
    const value = 'ä😀\\u00e4'.repeat(roll(40));
    let record = `{"id": ${text.length}, "value": "${value}"}\n`;
    if (roll(20) === 0) record = `{"id": oops, "list": [1, 2\n`;
    text += record;
    const all = asBytes ? Buffer.from(record) : record;
    // Cut inside of characters, too.
    const cut = roll(all.length);
    // oxlint-disable-next-line no-await-in-loop -- a stream has an order
    for (const piece of [all.slice(0, cut), all.slice(cut)]) await sent.write(piece);
    if (roll(30) === 0) flushed.push(sent.flush({ hash: true }));
    // oxlint-disable-next-line no-await-in-loop -- else nothing is left for later cuts
    if (roll(4) === 0) await delay(1);
  }
  void sent.end();
  await heard.done;
  return { text, heard, flushed: await Promise.all(flushed) };
}

async function editing(
  session: Session,
  roll: (most: number) => number,
  isOver: () => boolean,
): Promise<{ readonly document: ParseDocument; readonly told: Told; readonly hash: string | undefined }> {
  const text = `[${Array.from({ length: 400 }, (_, i) => `{"id": ${i}}`).join(',\n')}]`;
  const document = session.document({ lang: 'json', text });
  const followed = follow(document);
  while (!isOver()) {
    const edits = [];
    let { length } = document.text;
    for (let i = 0; i <= roll(3); i++) {
      const start = roll(length);
      const end = Math.min(length, start + roll(3));
      const put = ['', '1', '"', '}', '[', ',', '{"a": 1},', ' '][roll(8)]!;
      edits.push({ start, end, text: put });
      length += put.length - (end - start);
    }
    document.edit(edits);
    // oxlint-disable-next-line no-await-in-loop -- as somebody types
    await delay(roll(8));
  }
  const hash = await document.flush({ hash: true });
  await expect.poll(() => followed.v).toBe(document.version);
  return { document, told: followed.told, hash };
}

/** The same over a line that holds, in one piece. */
async function wholeStream(session: Session, text: string): Promise<Heard & { readonly last: DoneMessage }> {
  const sent = session.stream({ lang: 'jsonl' });
  const heard = listen(sent);
  await sent.write(text);
  void sent.end();
  return { ...heard, last: await heard.done };
}

/** Where two lists begin to differ, in few words; null when they do not. */
function firstDifference(got: readonly string[], expected: readonly string[]): string | null {
  const at = got.findIndex((line, i) => line !== expected[i]);
  if (at < 0 && got.length === expected.length) return null;
  const place = at < 0 ? got.length : at;
  const shown = [got[place], expected[place]].map((line) => line?.slice(0, 60));
  return `at ${place} of ${got.length}, ${expected.length}: ${shown.join(' instead of ')}`;
}

const shapes = (told: Told): string[] => told.nodes.map(({ kind, start, end }) => `${kind} ${start} ${end}`);
const codes = (told: Told): string[] =>
  told.diagnostics.map(({ code, start, end }) => `${code} ${start} ${end}`);

async function run(seed: number, ports: readonly number[]): Promise<void> {
  const line = await breakingLine(ports[0]!);
  const session = client(`ws://127.0.0.1:${line.port}/parse`, {
    firstWait: 2,
    mostWait: 20,
    keep: Infinity,
  });
  const isOver = (): boolean => line.cuts >= CUTS;
  const opened = (): number => session.states.filter(({ is }) => is === 'open').length;
  let cuts = 0;
  let before = 0;
  /** To the next server, when the session has reached this one: a slow machine may take longer than some cuts do. */
  const leadOn = async (): Promise<void> => {
    if (++cuts % 7 > 0) return;
    await expect.poll(opened).toBeGreaterThan(before);
    before = opened();
    line.lead(ports[(cuts / 7) % ports.length]!);
  };
  const [, text, bytes, edited] = await Promise.all([
    breakOften(line, dice(seed), leadOn),
    stream(session, dice(seed + 1), isOver, false),
    stream(session, dice(seed + 2), isOver, true),
    editing(session, dice(seed + 3), isOver),
  ]);
  expect(line.cuts).toBeGreaterThanOrEqual(CUTS);
  const fresh = session.states.filter((state) => state.is === 'open' && !state.isResumed).length;
  if (ports.length > 1) expect(fresh).toBeGreaterThan(3);
  else expect(fresh).toBe(0);

  const plain = client(`ws://127.0.0.1:${ports[0]}/parse`);
  for (const one of [text, bytes]) {
    // oxlint-disable-next-line no-await-in-loop -- two of them
    const whole = await wholeStream(plain, one.text);
    expect(firstDifference(one.heard.nodes, whole.nodes)).toBeNull();
    // Told when they are found, which depends on where the text is cut.
    expect(firstDifference(one.heard.faults.toSorted(), whole.faults.toSorted())).toBeNull();
    // oxlint-disable-next-line no-await-in-loop -- two of them
    expect((await one.heard.done).hash).toBe(whole.last.hash);
    expect(one.flushed.every((hash) => hash?.length === 32)).toBe(true);
  }
  const again = plain.document({ lang: 'json', text: edited.document.text });
  const followed = follow(again);
  expect(edited.hash).toBe(await again.flush({ hash: true }));
  expect(edited.document.version).toBeGreaterThan(CUTS);
  await expect.poll(() => followed.v).toBe(0);
  expect(firstDifference(shapes(edited.told), shapes(followed.told))).toBeNull();
  expect(firstDifference(codes(edited.told), codes(followed.told))).toBeNull();
}

test.each([...seeds(1), ...seeds(2)])(
  'after 50 cuts all is as if there had been none (seed %i)',
  async (seed) => {
    const { port } = await parseServer(FRAME);
    await run(seed, [port]);
  },
  60_000,
);

test.each(seeds(3))(
  'the same with servers that know nothing of each other (seed %i)',
  async (seed) => {
    const [one, two] = [await parseServer(FRAME), await parseServer(FRAME)];
    await run(seed, [one.port, two.port]);
  },
  60_000,
);

test('a server that is stopped says so, and the next one is given what it lacks', async () => {
  const [one, two] = [await parseServer(), await parseServer()];
  const line = await breakingLine(one.port);
  const session = client(`ws://127.0.0.1:${line.port}/parse`);
  const sent = session.stream({ lang: 'jsonl' });
  const heard = listen(sent);
  const document = session.document({ lang: 'json', text: '[1, 2' });
  const followed = follow(document);
  await sent.write('{"id": 1}\n{"id": 2');
  await expect.poll(() => heard.nodes.length).toBe(1);
  await expect.poll(() => followed.v).toBe(0);
  line.lead(two.port);
  await one.close();
  document.edit([{ start: 5, end: 5, text: ']' }]);
  await sent.write('3}\n');
  void sent.end();
  const done = await heard.done;
  expect(session.states.find((state) => state.is === 'waiting')).toMatchObject({ code: 1001 });
  expect(session.states.at(-1)).toEqual({ is: 'open', isResumed: false });
  expect(heard.nodes).toEqual(['0 object 0 9 {"id":1}', '1 object 10 20 {"id":23}']);
  expect(done).toMatchObject({ nodes: 2, diagnostics: 0, length: 21 });
  await expect.poll(() => followed.v).toBe(1);
  expect(shapes(followed.told)).toEqual(['array 0 6', 'number 1 2', 'number 4 5']);
  expect(codes(followed.told)).toEqual([]);
});
