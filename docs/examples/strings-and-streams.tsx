/**
 * Documents that no server sends: as a string, as a file, and piece by piece.
 *
 *     npm run build && node dist/docs/examples/strings-and-streams.js
 */
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { renderToStream, renderToString, type Settled } from 'millrace';
import { renderToReadable } from 'millrace/node';

async function Line({ item, takes }: { item: string; takes: number }): Promise<Settled> {
  return <li>{await delay(takes, item)}</li>;
}

const invoice = (
  <ul>
    <Line item="1 hammer & nails" takes={100} />
    <Line item="1 saw" takes={300} />
  </ul>
);

// A tree is a description: it can be rendered as often as you like.
console.log('whole:', await renderToString(invoice));

const decoder = new TextDecoder();
for await (const bytes of renderToStream(invoice)) {
  console.log('piece:', decoder.decode(bytes, { stream: true }));
}

const file = join(tmpdir(), `invoice-${process.pid}.html`);
await pipeline(renderToReadable(invoice), createWriteStream(file));
console.log('file:', file);
