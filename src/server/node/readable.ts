import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { Child } from '../../element/child.js';
import { guard } from '../../element/guard.js';
import { clientGone } from '../../error/render.js';
import { NO_OPTIONS, type RenderOptions } from '../../render/options.js';
import { Rendering } from '../../render/rendering.js';
import type { ByteConsumer } from '../../snippet/piece.js';
import { PlainBody } from './body.js';

/**
 * The document as a Node stream of UTF-8 bytes, in document order, each piece as
 * soon as it is there. The stream is destroyed with the author's own error when
 * something fails; destroying it ends the render.
 *
 * The head that components set is only in the report.
 */
export function renderToReadable(tree: Child, options: RenderOptions = NO_OPTIONS): Readable {
  // Options that are refused end it here; the tree may hold promises all the same.
  if (typeof tree === 'object' && tree !== null) guard(tree);
  const body = new PlainBody(() => rendering.abort(clientGone()));
  const rendering = new Rendering(new BodyConsumer(body), options);
  rendering.start(tree, false);
  if (rendering.ended === 'COMPLETE') return body;
  rendering.done.then(
    () => body.end(),
    (error: unknown) => body.destroy(error as Error),
  );
  return body;
}

class BodyConsumer implements ByteConsumer {
  readonly #body: PlainBody;

  constructor(body: PlainBody) {
    this.#body = body;
  }

  get bytes(): number {
    return this.#body.bytes;
  }

  consume(text: string): void | Promise<void> {
    return this.#body.write(text);
  }

  encode(text: string): Uint8Array {
    return Buffer.from(text);
  }

  consumeBytes(pieces: readonly Uint8Array[]): void | Promise<void> {
    return this.#body.writeBytes(pieces);
  }

  flush(): void {}

  waiting(): void {}

  complete(): void {
    this.#body.end();
  }
}
