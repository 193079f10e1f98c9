import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { Answer, Head } from '../../element/response-head.js';
import type { Child } from '../../element/child.js';
import { clientGone } from '../../error/render.js';
import type { RenderOptions, RenderSettings } from '../../render/options.js';
import { Rendering } from '../../render/rendering.js';
import type { RenderReport } from '../../render/report.js';
import type { Body, Carrier } from '../../render/response-consumer.js';
import { ByteResponseConsumer } from './byte-consumer.js';
import { PlainBody, type NodeBody } from './body.js';
import { EncodedBody } from './encoded-body.js';
import { compress, type Encoders } from './encoders.js';
import { checkEncodings, encodingsHere, negotiate, type Encoding } from './negotiate.js';

/** What a page's sender may set beside the renderer's options. */
export interface PageOptions extends RenderOptions {
  /** Content encodings to offer, best first; those that this Node can make. An empty list for none. */
  readonly encodings?: readonly Encoding[] | undefined;
  /** Asks those between to leave the page as it is, which keeps some from holding it back. */
  readonly noTransform?: boolean | undefined;
}

/** How a host answers. One of these is called, once. */
export interface Host {
  /** The whole page at once. To a `HEAD` it is given too, for its length. */
  whole(body: string | Buffer, encoding: Encoding | null): void;
  /**
   * The page in pieces; null when the reader wants the head alone. The host must
   * listen for its error from then on, and cut the connection.
   */
  stream(body: Readable | null, encoding: Encoding | null): void;
  /** No page: a redirect, or the host's own for what does not exist. */
  answer(answer: Answer): void | Promise<void>;
  /** No page, and nothing was sent. */
  fail(error: unknown): void;
}

/** What a page reads of its request: Node's own, or a host's. */
export interface PageRequest {
  readonly method?: string | undefined;
  /** Asked for only where they matter: Node reads them when somebody asks. */
  readonly headers: { readonly 'accept-encoding'?: string | string[] | undefined };
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
  readonly #rendering: Rendering;
  #body: NodeBody | null = null;

  /** @param settings those of the options, for a host that has read and checked them before */
  constructor(
    host: Host,
    request: PageRequest,
    options: PageOptions,
    encoders: Encoders,
    settings?: RenderSettings,
  ) {
    if (settings === undefined) checkEncodings(options.encodings);
    this.#host = host;
    this.#request = request;
    this.#options = options;
    this.#encoders = encoders;
    const consumer = new ByteResponseConsumer(this);
    this.#rendering = new Rendering(consumer, options, settings);
    consumer.attach(this.#rendering);
  }

  /** What components decided about the answer; null when none did. */
  get head(): Head | null {
    return this.#rendering.headIfAny;
  }

  get noTransform(): boolean {
    return this.#options.noTransform === true;
  }

  /**
   * Renders, and answers through the host. Returns nothing when all of that is
   * done already; else a promise, which rejects with what ended the render, after
   * the host has been told.
   *
   * @param observed whether somebody will ask for the report
   */
  start(tree: Child, observed: boolean): void | Promise<void> {
    this.#rendering.start(tree, observed);
    if (this.#rendering.ended !== 'COMPLETE') return this.#finish();
  }

  /** Nobody wants the page any more: the reader left, unless there is another reason. */
  leave(reason: unknown = clientGone()): void {
    this.#rendering.abort(reason);
    this.#body?.stream.destroy();
  }

  report(): RenderReport {
    return this.#rendering.report();
  }

  get headOnly(): boolean {
    return this.#request.method === 'HEAD' || this.#bodiless;
  }

  whole(text: string, before: readonly Uint8Array[]): void | Promise<void> {
    if (this.#bodiless) return this.#host.stream(null, null);
    const short = before.length === 0 && text.length <= SHORT;
    const encoding = short && text.length < WORTH_ENCODING ? null : this.#negotiate();
    if (short && encoding === null) return this.#host.whole(text, null);
    const bytes = joined(before, text);
    if (encoding !== null) return this.#wholeEncoded(encoding, bytes);
    this.#host.whole(bytes, null);
  }

  open(): Body {
    const leave = (): void => this.leave();
    const encoding = this.#negotiate();
    const release = encoding === null ? null : this.#encoders.take();
    const body =
      encoding === null || release === null
        ? new PlainBody(leave)
        : new EncodedBody(encoding, leave, release);
    this.#body = body;
    this.#host.stream(body.stream, release === null ? null : encoding);
    return body;
  }

  openHead(): void {
    const encoding = this.#bodiless ? null : this.#negotiate();
    this.#host.stream(null, this.#encoders.free ? encoding : null);
  }

  async #wholeEncoded(encoding: Encoding, bytes: Buffer): Promise<void> {
    const encoded = await compress(encoding, bytes);
    // Whoever was told meanwhile that nothing was sent may be answering.
    if (this.#rendering.ended === null) this.#host.whole(encoded, encoding);
  }

  async #finish(): Promise<void> {
    try {
      await this.#rendering.done;
      const answer = this.#rendering.answerGiven;
      if (answer !== null) await this.#host.answer(answer);
    } catch (error) {
      // A clean end would say that the page is whole.
      if (this.#body !== null) this.#body.stream.destroy(toError(error));
      else this.#host.fail(error);
      throw error;
    }
  }

  get #bodiless(): boolean {
    return this.head?.bodiless === true;
  }

  #negotiate(): Encoding | null {
    const acceptEncoding = this.#request.headers['accept-encoding'];
    if (acceptEncoding === undefined) return null;
    const { encodings } = this.#options;
    const offered = encodings?.filter((encoding) => encodingsHere.includes(encoding));
    return negotiate(String(acceptEncoding), offered ?? encodingsHere);
  }
}

/** All of a document, of which some is encoded. */
export function joined(before: readonly Uint8Array[], text: string): Buffer {
  if (before.length === 0) return Buffer.from(text);
  const [only] = before;
  if (before.length === 1 && text === '') return Buffer.from(only!.buffer, only!.byteOffset, only!.length);
  return Buffer.concat([...before, Buffer.from(text)]);
}

/** Anything can be thrown; a stream can only be destroyed, and a host told, with an error. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new Error('Something that is no error was thrown; it is the cause.', { cause: thrown });
}
