import type { Answer, Head } from '../../element/response-head.js';
import type { Child } from '../../element/child.js';
import { clientGone } from '../../error/render.js';
import type { RenderOptions } from '../../render/options.js';
import { Rendering } from '../../render/rendering.js';
import type { RenderReport } from '../../render/report.js';
import { ResponseConsumer, type Body, type Carrier } from '../../render/response-consumer.js';
import { PlainBody, type NodeBody } from './body.js';
import { EncodedBody } from './encoded-body.js';
import { compress, type Encoders } from './encoders.js';
import { negotiate, type Encoding } from './negotiate.js';
import type { Readable } from 'node:stream';

/** What a page's sender may set beside the renderer's options. */
export interface PageOptions extends RenderOptions {
  /** Content encodings to offer, best first; those that this Node can make. An empty list for none. */
  readonly encodings?: readonly Encoding[] | undefined;
  /** Asks those between to leave the page as it is, which keeps some from holding it back. */
  readonly noTransform?: boolean | undefined;
}

/** How a host answers. One of `whole`, `stream`, `answer` and `fail` is called, once. */
export interface Host {
  /** The whole page at once. `length` is the body's, also when that is not to be sent. */
  whole(body: string | Buffer, length: number, encoding: Encoding | null): void;
  /** The page in pieces; null when the reader wants the head alone. */
  stream(body: Readable | null, encoding: Encoding | null): void;
  /** No page: a redirect, or the host's own for what does not exist. */
  answer(answer: Answer): void;
  /** No page, and nothing was sent. */
  fail(error: unknown): void;
}

export interface PageRequest {
  readonly method: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** Smaller pages gain nothing from being compressed. In characters. */
const WORTH_ENCODING = 1_024;
/** Up to here a string is sent as one, headers and body in one piece; beyond, as bytes. */
const SHORT = 8_192;

/** One page on its way to one reader. */
export class Page implements Carrier {
  readonly #host: Host;
  readonly #request: PageRequest;
  readonly #options: PageOptions;
  readonly #encoders: Encoders;
  readonly #offered: readonly Encoding[];
  readonly #rendering: Rendering;
  #body: NodeBody | null = null;

  constructor(
    host: Host,
    request: PageRequest,
    options: PageOptions,
    encoders: Encoders,
    offered: readonly Encoding[],
  ) {
    this.#host = host;
    this.#request = request;
    this.#options = options;
    this.#encoders = encoders;
    this.#offered = options.encodings ?? offered;
    const consumer = new ResponseConsumer(this, this.#headOnly);
    this.#rendering = new Rendering(consumer, options);
    consumer.attach(this.#rendering);
  }

  get head(): Head | null {
    return this.#rendering.headIfAny;
  }

  get noTransform(): boolean {
    return this.#options.noTransform === true;
  }

  /** Whether the page has been rendered, one way or another. */
  get ended(): boolean {
    return this.#rendering.ended !== null;
  }

  /**
   * Renders. What the host does with the page it may do before this returns.
   * @param observed whether somebody will ask for the report
   */
  start(tree: Child, observed: boolean): void {
    this.#rendering.start(tree, observed);
    if (this.#rendering.ended === 'COMPLETE') return;
    this.#rendering.done.then(
      () => {
        const answer = this.#rendering.answerGiven;
        if (answer !== null) this.#host.answer(answer);
      },
      (error: unknown) => {
        // A clean end would say that the page is whole.
        if (this.#body !== null) this.#body.stream.destroy(toError(error));
        else if (this.#rendering.head.committed) return;
        else this.#host.fail(error);
      },
    );
  }

  /** The reader left. */
  leave(): void {
    this.#rendering.abort(clientGone());
  }

  report(): RenderReport {
    return this.#rendering.report();
  }

  whole(text: string): void {
    const encoding = text.length < WORTH_ENCODING ? null : this.#negotiate();
    if (encoding === null) {
      const body = text.length <= SHORT ? text : Buffer.from(text);
      this.#host.whole(body, Buffer.byteLength(body), null);
      return;
    }
    compress(encoding, Buffer.from(text)).then(
      (bytes) => this.#host.whole(bytes, bytes.length, encoding),
      (error: unknown) => this.#host.fail(error),
    );
  }

  open(): Body {
    const leave = (): void => this.leave();
    const encoding = this.#negotiate();
    const release = encoding === null ? null : this.#encoders.take();
    const body =
      encoding === null || release === null
        ? new PlainBody(leave)
        : new EncodedBody(encoding, leave, release);
    if (this.#headOnly) {
      this.#host.stream(null, release === null ? null : encoding);
      release?.();
      return body;
    }
    this.#body = body;
    this.#host.stream(body.stream, release === null ? null : encoding);
    return body;
  }

  get #headOnly(): boolean {
    return this.#request.method === 'HEAD';
  }

  #negotiate(): Encoding | null {
    return this.#request.acceptEncoding === undefined
      ? null
      : negotiate(this.#request.acceptEncoding, this.#offered);
  }
}

/** Anything can be thrown; a stream can only be destroyed with an error. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown), { cause: thrown });
}
