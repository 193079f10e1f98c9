// Imported, since the global of that name is a getter, which every call would pay for.
import { Buffer } from 'node:buffer';
import type { Child } from '../../element/child.js';
import { NO_OPTIONS, type RenderOptions } from '../../render/options.js';
import { startRender } from '../../render/render.js';
import type { ByteConsumer } from '../../snippet/piece.js';
import { joined } from './page.js';

/** Keeps the bytes. */
class BufferConsumer implements ByteConsumer {
  #text = '';
  #before: Uint8Array[] = [];

  get buffer(): Buffer {
    return joined(this.#before, this.#text);
  }

  get bytes(): number {
    return this.buffer.length;
  }

  encode(text: string): Uint8Array {
    return Buffer.from(text);
  }

  consume(text: string): void {
    this.#text += text;
  }

  consumeBytes(pieces: readonly Uint8Array[]): void {
    if (this.#text !== '') this.#before.push(Buffer.from(this.#text));
    this.#text = '';
    for (const piece of pieces) this.#before.push(piece);
  }

  flush(): void {}

  waiting(): void {}

  complete(): void {}
}

/**
 * The whole document as UTF-8 bytes, once all of it is there. Quicker than to
 * encode what `renderToString` answers, where a document is long: text is
 * encoded while it is fresh.
 *
 * Rejects as `render` does. The head that components set is only in the report.
 */
export async function renderToBuffer(tree: Child, options: RenderOptions = NO_OPTIONS): Promise<Buffer> {
  const consumer = new BufferConsumer();
  const rendering = startRender(tree, consumer, options);
  if (rendering.ended !== 'COMPLETE') await rendering.done;
  return consumer.buffer;
}
