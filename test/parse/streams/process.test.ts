import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../src/language/json.js';
import { parseStream } from '../../../src/parse/stream/node-stream.js';
import { readAll, show } from './sources.js';

const door = new URL('../../../dist/src/parse.js', import.meta.url).href;

it('8: a checkpoint goes to another process as JSON, and is gone on from there', async () => {
  const text = '{"a":[1,{"b":"tex';
  const rest = 't"}]}\n]\n{"c":\n"é"\n';
  const whole = await readAll(parseStream([text + rest], jsonl), show);
  const stream = parseStream([text], jsonl);
  const first = await readAll(stream, show);
  expect(first).toMatchObject({ shown: [], error: { code: 'INCOMPLETE_INPUT' } });
  const program = `
    import { jsonl, parseStream } from ${JSON.stringify(door)};
    const { from, rest } = JSON.parse(process.argv[1]);
    const nodes = [];
    for await (const node of parseStream([rest], jsonl, { from })) nodes.push(node);
    console.log(JSON.stringify(nodes));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    program,
    JSON.stringify({ from: stream.checkpoint(), rest }),
  ]);
  expect((JSON.parse(stdout) as Parameters<typeof show>[0][]).map(show)).toEqual(whole.shown);
});

describe('7: memory', () => {
  it('for 20 MB of JSON Lines stays small', async () => {
    const program = `
      import { jsonl, parseStream } from ${JSON.stringify(door)};
      const chunk = '{"id":1,"name":"some words","tags":["a","b"]}\\n'.repeat(1000);
      function* source() { for (let i = 0; i < 20_000_000 / chunk.length; i++) yield chunk; }
      let count = 0;
      let most = 0;
      for await (const node of parseStream(source(), jsonl)) {
        if (count++ % 20_000 === 0) { gc(); most = Math.max(most, process.memoryUsage().heapUsed); }
      }
      console.log(JSON.stringify({ count, most }));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      '--input-type=module',
      '--eval',
      program,
    ]);
    const { count, most } = JSON.parse(stdout) as { count: number; most: number };
    expect(count).toBeGreaterThan(400_000);
    expect(most).toBeLessThan(40_000_000);
  });
});
