import type { Child } from '../element/child.js';
import { clientGone } from '../error/render.js';
import type { Consumer } from '../snippet/consumer.js';
import { guard } from '../element/guard.js';
import { NO_OPTIONS, type RenderOptions } from './options.js';
import { Rendering } from './rendering.js';
import { WebBody } from './web-body.js';

/**
 * The document as a Web stream of UTF-8 bytes, in document order, each piece as
 * soon as it is there. The stream fails with the author's own error when
 * something fails; cancelling it ends the render.
 *
 * The head that components set is only in the report.
 */
export function renderToStream(tree: Child, options: RenderOptions = NO_OPTIONS): ReadableStream<Uint8Array> {
  if (typeof tree === 'object' && tree !== null) guard(tree);
  const body = new WebBody(() => rendering.abort(clientGone()));
  const rendering = new Rendering(new StreamConsumer(body), options);
  rendering.start(tree, false);
  rendering.done.then(
    // A render that ended without its document has a stream that ends, too.
    () => body.end(),
    (error: unknown) => body.fail(error),
  );
  return body.stream;
}

class StreamConsumer implements Consumer {
  readonly #body: WebBody;

  constructor(body: WebBody) {
    this.#body = body;
  }

  get bytes(): number {
    return this.#body.bytes;
  }

  consume(text: string): void | Promise<void> {
    return this.#body.write(text);
  }

  flush(): void {}

  waiting(): void {}

  complete(): void {
    this.#body.end();
  }
}
