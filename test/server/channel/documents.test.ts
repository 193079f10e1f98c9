import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/language/json.js';
import { parse } from '../../../src/parse/parser.js';
import { hashOf } from '../../document/hasher.js';
import { ClientModel, shownOf } from '../../document/model.js';
import { anyChange, anyText, applied, editOf } from '../../syntax/texts.js';
import { endpoint, greeted } from './client.js';

describe('a document over a socket', () => {
  it('arrives at once or in pieces, and is version 0', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[1,2]' });
    client.say({ t: 'open', s: 2, lang: 'json', mode: 'document' }, { t: 'chunk', s: 2, text: '[1,' });
    client.say({ t: 'chunk', s: 2, text: '2]', off: 3 }, { t: 'end', s: 2 });
    const one = await client.first('done', 1);
    const two = await client.first('done', 2);
    expect(one).toMatchObject({ v: 0, nodes: 3, diagnostics: 0, length: 5 });
    expect(one.hash).toBe(hashOf(parse('[1,2]', json).tokens(), []));
    expect(two.hash).toBe(one.hash);
    expect(client.all('node').filter(({ s }) => s === 2)).toMatchObject([
      { path: [], kind: 'array', v: 0 },
      { path: [0], value: 1 },
      { path: [1], value: 2 },
    ]);
    expect(client.all('ack')).toContainEqual({ t: 'ack', s: 2, received: 5, v: 0 });
  });

  it('is told down to the depth that was asked for', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[[[1]]]', depth: 1 });
    expect(await client.first('done')).toMatchObject({ nodes: 1 });
  });

  it('takes edits one upon the other, says which version it has, and what changed', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[1,2]' });
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 1, end: 2, text: '10' }] });
    client.say({
      t: 'edit',
      s: 1,
      v: 2,
      edits: [
        { start: 4, end: 5, text: '20' },
        { start: 6, end: 6, text: ',3' },
      ],
    });
    await client.until((message) => message.t === 'done' && message.v === 2);
    expect(client.all('ack').at(-1)).toMatchObject({ s: 1, v: 2 });
    client.say({ t: 'flush', s: 1, hash: true });
    expect((await client.first('flushed')).hash).toBe(hashOf(parse('[10,20,3]', json).tokens(), []));
  });

  it('refuses another version, a range outside and an edit too early, and stays as it is', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document' });
    client.say({ t: 'edit', s: 1, v: 1, edits: [] }, { t: 'chunk', s: 1, text: '[1]' }, { t: 'end', s: 1 });
    client.say({ t: 'edit', s: 1, v: 2, edits: [] }, { t: 'edit', s: 1, v: 0, edits: [] });
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 0, end: 4, text: '' }] });
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 2, end: 1, text: '' }] });
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 3, end: 3, text: '\n' }] });
    expect(await client.until((message) => message.t === 'done' && message.v === 1)).toMatchObject({
      length: 4,
    });
    expect(client.all('error').map(({ code, fatal }) => [code, fatal])).toEqual([
      ['not-ended', false],
      ['version', false],
      ['version', false],
      ['range', false],
      ['range', false],
    ]);
    expect(client.all('error')[1]!.message).toContain('current version is 0');
  });

  it('ends when it grows beyond the limit', async () => {
    const { port } = await endpoint({ document: 10 });
    const client = await greeted(port);
    expect(client.ready.limits.document).toBe(10);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[1]' });
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 1, end: 1, text: '12345678' }] });
    const error = await client.first('error');
    expect(error).toMatchObject({ s: 1, code: 'too-large', fatal: true });
    client.say({ t: 'open', s: 2, lang: 'json', mode: 'document', text: '[1,2,3,4,5,6]' });
    expect(await client.first('error', 2)).toMatchObject({ code: 'too-large' });
  });

  it('tells a fault that an edit made, and takes it back', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say({ t: 'open', s: 1, lang: 'json', mode: 'document', text: '[1,\n2]' });
    client.say({ t: 'flush', s: 1 });
    await client.first('flushed');
    client.say({ t: 'edit', s: 1, v: 1, edits: [{ start: 4, end: 5, text: 'x' }] });
    await client.until((message) => message.t === 'done' && message.v === 1);
    const told = client.all('diag').at(-1)!;
    expect(told).toMatchObject({ v: 1, pass: 'syntax', final: true });
    expect(told.items).toMatchObject([
      { start: 4, end: 5, line: 1, character: 0, severity: 'error', code: 'JSON_UNKNOWN_WORD' },
    ]);
    client.say({ t: 'edit', s: 1, v: 2, edits: [{ start: 4, end: 5, text: '2' }] });
    expect(await client.until((message) => message.t === 'done' && message.v === 2)).toMatchObject({
      diagnostics: 0,
    });
  });

  it('is cancelled as a stream is', async () => {
    const { port } = await endpoint();
    const client = await greeted(port);
    client.say(
      { t: 'open', s: 1, lang: 'json', mode: 'document', text: `[${'1,'.repeat(50_000)}1]` },
      { t: 'cancel', s: 1 },
    );
    expect(await client.first('error')).toMatchObject({ s: 1, code: 'cancelled', fatal: true });
    client.say({ t: 'ping' });
    await client.first('pong');
    expect(client.all('done')).toEqual([]);
  });

  it('9: has the nodes, faults and hash of the text, whatever was edited and however fast', async () => {
    const { port } = await endpoint();
    const client = await greeted(port, { credit: 1_000_000 });
    let s = 0;
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.array(anyChange, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (text, changes, waits) => {
          s++;
          client.say(
            { t: 'open', s, lang: 'json', mode: 'document' },
            { t: 'chunk', s, text },
            { t: 'end', s },
          );
          let now = text;
          for (const [i, change] of changes.entries()) {
            const edit = editOf(change, now);
            client.say({ t: 'edit', s, v: i + 1, edits: [edit] });
            now = applied(now, edit);
            if (waits)
              await client.until((message) => message.t === 'done' && message.s === s && message.v === i + 1);
          }
          client.say({ t: 'flush', s, hash: true });
          const flushed = await client.first('flushed', s);
          const tree = parse(now, json);
          expect(flushed.hash).toBe(hashOf(tree.tokens(), tree.diagnostics()));
          const model = new ClientModel();
          for (const message of client.messages) {
            if (!('s' in message) || message.s !== s || message.t === 'ack') continue;
            model.hear(message);
          }
          expect(model.version).toBe(changes.length);
          if (tree.diagnostics().length <= 1000) expect(model.shown).toEqual(shownOf(tree, 2));
          client.say({ t: 'cancel', s }, { t: 'credit', n: 10_000, seq: flushed.seq });
          client.messages.length = 0;
        },
      ),
      { numRuns: 40 },
    );
  });
});
