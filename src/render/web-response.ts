import type { Child } from '../element/child.js';
import type { Answer, Head } from '../element/response-head.js';
import { clientGone } from '../error/render.js';
import { quiet } from '../snippet/quiet.js';
import { withToken } from './header-tokens.js';
import { NO_OPTIONS, type RenderOptions } from './options.js';
import { Rendering } from './rendering.js';
import { ResponseConsumer, type Body, type Carrier } from './response-consumer.js';
import { WebBody } from './web-body.js';

export interface ResponseOptions extends RenderOptions {
  /** The request that is answered: a `HEAD` gets no body, and when its signal aborts, the reader has left. */
  readonly request?: Request | undefined;
  /** Asks those between to leave the page as it is, which keeps some from holding it back. */
  readonly noTransform?: boolean | undefined;
}

/**
 * The document as a Fetch response. Resolves when status and headers are
 * decided: at the first wait, or when the document is whole. Rejects with what
 * failed before that; what fails later fails the body.
 *
 * Not found is a 404 without a body: the page for it is the caller's.
 */
export function toResponse(tree: Child, options: ResponseOptions = NO_OPTIONS): Promise<Response> {
  quiet(tree);
  return new Promise((resolve, reject) => {
    const { request } = options;
    const leave = (): void => rendering.abort(clientGone());
    const carrier = new FetchCarrier(resolve, options, leave);
    const consumer = new ResponseConsumer(carrier);
    const rendering = new Rendering(consumer, options);
    carrier.rendering = rendering;
    consumer.attach(rendering);
    if (request?.signal.aborted === true) leave();
    else rendering.start(tree, false);
    if (rendering.ended === 'COMPLETE') return;
    request?.signal.addEventListener('abort', leave);
    rendering.done
      .finally(() => request?.signal.removeEventListener('abort', leave))
      .then(
        () => {
          if (rendering.answerGiven !== null) resolve(answered(rendering.answerGiven, rendering.head));
        },
        (error: unknown) => {
          carrier.fail(error);
          reject(error);
        },
      );
  });
}

class FetchCarrier implements Carrier {
  rendering!: Rendering;
  readonly #resolve: (response: Response) => void;
  readonly #isHead: boolean;
  readonly #noTransform: boolean;
  readonly #onCancel: () => void;
  #body: WebBody | null = null;

  constructor(resolve: (response: Response) => void, options: ResponseOptions, onCancel: () => void) {
    this.#resolve = resolve;
    this.#isHead = options.request?.method === 'HEAD';
    this.#noTransform = options.noTransform === true;
    this.#onCancel = onCancel;
  }

  get headOnly(): boolean {
    return this.#isHead || this.#bodiless;
  }

  whole(text: string): void {
    if (this.#bodiless) {
      this.#respond(null, this.#headers());
      return;
    }
    const bytes = new TextEncoder().encode(text);
    const headers = this.#headers();
    headers.set('content-length', String(bytes.length));
    this.#respond(bytes, headers);
  }

  open(): Body {
    const body = new WebBody(this.#onCancel);
    this.#body = body;
    this.#respondLater(body.stream);
    return body;
  }

  openHead(): void {
    this.#respondLater(null);
  }

  fail(error: unknown): void {
    this.#body?.fail(error);
  }

  get #bodiless(): boolean {
    return this.rendering.head.bodiless;
  }

  #respondLater(body: ReadableStream<Uint8Array> | null): void {
    const headers = this.#headers();
    if (!this.#bodiless && !headers.has('x-accel-buffering')) headers.set('x-accel-buffering', 'no');
    this.#respond(body, headers);
  }

  #respond(body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null, headers: Headers): void {
    this.#resolve(new Response(this.#isHead ? null : body, { status: this.rendering.head.status, headers }));
  }

  #headers(): Headers {
    const headers = headersOf(this.rendering.head);
    if (!headers.has('content-type')) headers.set('content-type', 'text/html; charset=utf-8');
    // Nothing is encoded here; but whoever stands in front may.
    headers.set('vary', withToken(headers.get('vary'), 'Accept-Encoding'));
    if (this.#noTransform)
      headers.set('cache-control', withToken(headers.get('cache-control'), 'no-transform'));
    return headers;
  }
}

/** What a component answered instead of the document. */
function answered(answer: Answer, head: Head): Response {
  const headers = headersOf(head);
  if (answer.kind === 'NOT_FOUND') return new Response(null, { status: 404, headers });
  headers.set('location', answer.location);
  return new Response(null, { status: answer.status, headers });
}

function headersOf(head: Head): Headers {
  const headers = new Headers();
  for (const [name, value] of head.headers) {
    for (const each of typeof value === 'string' ? [value] : value) headers.append(name, each);
  }
  return headers;
}
