import type { Child } from '../element/child.js';
import type { Head } from '../element/response-head.js';
import { clientGone } from '../error/render.js';
import { NO_OPTIONS, type RenderOptions } from './options.js';
import { Rendering } from './rendering.js';
import { ResponseConsumer, type Body, type Carrier } from './response-consumer.js';
import { WebBody } from './web-body.js';

export interface ResponseOptions extends RenderOptions {
  /** The request that is answered: a `HEAD` gets no body, and its signal ends the render. */
  readonly request?: Request | undefined;
}

/**
 * The document as a Fetch response. Resolves when status and headers are
 * decided: at the first wait, or when the document is whole. Rejects with what
 * failed before that; what fails later fails the body.
 *
 * Not found is a 404 without a body: the page for it is the caller's.
 */
export function toResponse(tree: Child, options: ResponseOptions = NO_OPTIONS): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headOnly = options.request?.method === 'HEAD';
    const carrier = new FetchCarrier(resolve, headOnly, () => rendering.abort(clientGone()));
    const consumer = new ResponseConsumer(carrier, headOnly);
    const signal = options.signal ?? options.request?.signal;
    const rendering = new Rendering(consumer, signal === options.signal ? options : { ...options, signal });
    consumer.attach(rendering);
    carrier.head = () => rendering.head;
    rendering.start(tree, false);
    rendering.done.then(
      () => {
        const answer = rendering.answerGiven;
        if (answer === null) return;
        const headers = headersOf(rendering.head);
        if (answer.kind === 'REDIRECT') headers.set('location', answer.location);
        resolve(new Response(null, { status: answer.kind === 'REDIRECT' ? answer.status : 404, headers }));
      },
      (error: unknown) => {
        carrier.fail(error);
        reject(error);
      },
    );
  });
}

class FetchCarrier implements Carrier {
  head!: () => Head;
  readonly #resolve: (response: Response) => void;
  readonly #headOnly: boolean;
  readonly #onCancel: () => void;
  #body: WebBody | null = null;

  constructor(resolve: (response: Response) => void, headOnly: boolean, onCancel: () => void) {
    this.#resolve = resolve;
    this.#headOnly = headOnly;
    this.#onCancel = onCancel;
  }

  whole(text: string): void {
    const bytes = new TextEncoder().encode(text);
    const headers = this.#headers();
    headers.set('content-length', String(bytes.length));
    this.#respond(bytes, headers);
  }

  open(): Body {
    const body = new WebBody(this.#onCancel);
    this.#body = body;
    const headers = this.#headers();
    headers.set('x-accel-buffering', 'no');
    this.#respond(body.stream, headers);
    return body;
  }

  fail(error: unknown): void {
    this.#body?.fail(error);
  }

  #respond(body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, headers: Headers): void {
    const { status } = this.head();
    // Statuses that have no body by definition.
    const empty = this.#headOnly || status === 204 || status === 205 || status === 304;
    this.#resolve(new Response(empty ? null : body, { status, headers }));
  }

  #headers(): Headers {
    const headers = headersOf(this.head());
    if (!headers.has('content-type')) headers.set('content-type', 'text/html; charset=utf-8');
    return headers;
  }
}

function headersOf(head: Head): Headers {
  const headers = new Headers();
  for (const [name, value] of head.headers) {
    for (const each of typeof value === 'string' ? [value] : value) headers.append(name, each);
  }
  return headers;
}
