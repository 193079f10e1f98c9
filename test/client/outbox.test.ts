import { expect, test } from 'vitest';
import { createOutbox, type Outbox } from '../../src/client/outbox.js';
import type { ClientMessage } from '../../src/wire/client-messages.js';

/** An outbox, and the text of all that it says. */
function outboxFor(keep: number): { readonly outbox: Outbox; readonly said: string[] } {
  const said: string[] = [];
  const say = (message: ClientMessage | Uint8Array): void => {
    said.push('text' in message ? String(message.text) : 't' in message ? message.t : 'bytes');
  };
  const outbox = createOutbox({ piece: 4, keep, isReady: () => true, say, taken: () => {} }, 1);
  return { outbox, said };
}

test('what the server has is held as long as all of it is, and then no longer', () => {
  for (const [keep, held] of [
    [12, ['abcd', 'efgh', 'ijkl']],
    [11, ['ijkl']],
  ] as const) {
    const { outbox, said } = outboxFor(keep);
    outbox.write('abcdefghijkl');
    outbox.pump();
    outbox.know(9);
    expect(outbox.isWhole()).toBe(keep === 12);
    said.length = 0;
    outbox.restart(() => true);
    outbox.pump();
    expect(said).toEqual(held);
  }
});

test('text joins text that waits, in pieces that are no longer than they may be, and never what was sent', () => {
  const { outbox, said } = outboxFor(100);
  for (const text of ['a', 'b', 'cd', 'e']) outbox.write(text);
  outbox.pump();
  outbox.write('f');
  outbox.pump();
  outbox.add({ t: 'flush', s: 1 });
  outbox.write('g');
  outbox.pump();
  expect(said).toEqual(['abcd', 'e', 'f', 'flush', 'g']);
});

test('what is not counted goes again unless something behind it has arrived', () => {
  const { outbox, said } = outboxFor(100);
  outbox.write('ab');
  outbox.add({ t: 'flush', s: 1 });
  outbox.write('cd');
  outbox.add({ t: 'end', s: 1 });
  outbox.pump();
  const again = (place: number): string[] => {
    said.length = 0;
    outbox.know(place);
    outbox.rewind(() => false);
    outbox.pump();
    return [...said];
  };
  expect(again(0)).toEqual(['ab', 'flush', 'cd', 'end']);
  expect(again(1)).toEqual(['b', 'flush', 'cd', 'end']);
  expect(again(2)).toEqual(['flush', 'cd', 'end']);
  expect(again(3)).toEqual(['d', 'end']);
  expect(again(4)).toEqual(['end']);
});
