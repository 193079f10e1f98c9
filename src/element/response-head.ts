import { headerNotAllowed, responseCommitted, statusNotAllowed } from '../error/render.js';

/** What a component may decide about the answer, until the first byte leaves. */
export interface ResponseHead {
  /**
   * The status; 200 unless set.
   * @throws {MillraceError} `RESPONSE_COMMITTED`, `STATUS_NOT_ALLOWED` when set outside 200 to 599
   */
  status: number;
  readonly headers: ResponseHeaders;
  /** Whether status and headers have left. */
  readonly committed: boolean;
  /**
   * Ends the render with a redirect. Does not return.
   * @param status 302 unless given; a status from 300 to 308, but not 304, which goes nowhere
   * @throws {MillraceError} `RESPONSE_COMMITTED`, `STATUS_NOT_ALLOWED`, `HEADER_NOT_ALLOWED`
   */
  redirect(url: string | URL, status?: number): never;
  /**
   * Ends the render with the host's own answer for what does not exist. Does not return.
   * @throws {MillraceError} `RESPONSE_COMMITTED`
   */
  notFound(): never;
}

/**
 * The headers of an answer. Names are compared without regard to case.
 * Writing throws `RESPONSE_COMMITTED` when it is too late, and
 * `HEADER_NOT_ALLOWED` for a name or value that is none, as one with a line break,
 * and for the headers by which a reader knows where the body ends and how to read
 * it: those are for whoever sends it.
 */
export interface ResponseHeaders extends Iterable<
  readonly [name: string, value: string | readonly string[]]
> {
  /** All values, joined by a comma; null when there is none. */
  get(name: string): string | null;
  has(name: string): boolean;
  /** Takes the place of every value, the host's too; but cookies are kept, and `vary` is added to. */
  set(name: string, value: string): void;
  /** Adds a value beside those that are there, the host's too. */
  append(name: string, value: string): void;
  delete(name: string): void;
}

/** How a render ended before its document did, because a component said so. */
export type Answer =
  | { readonly kind: 'REDIRECT'; readonly status: number; readonly location: string }
  | { readonly kind: 'NOT_FOUND' };

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What a field value may hold: no control character but the tab, nothing beyond Latin-1. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/**
 * Headers that belong to the connection or to how the body travels. With one of
 * these wrong, a reader waits for bytes that never come, or takes the end of this
 * answer for the beginning of the next.
 */
const FRAMING: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The head of one render. */
export class Head implements ResponseHead {
  readonly headers: HeadHeaders;
  readonly #end: (answer: Answer) => never;
  #status: number | undefined;
  #committed = false;

  /** @param end ends the render with an answer, by throwing out of the component */
  constructor(end: (answer: Answer) => never) {
    this.#end = end;
    this.headers = new HeadHeaders(this);
  }

  get status(): number {
    return this.#status ?? 200;
  }

  /** Whether the status is one of those that have no body by definition. */
  get bodiless(): boolean {
    const status = this.#status;
    return status === 204 || status === 205 || status === 304;
  }

  /** The status that a component has set; undefined when it is the host's to say. */
  get chosenStatus(): number | undefined {
    return this.#status;
  }

  set status(status: number) {
    this.demandOpen(`Setting the status ${status}`);
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw statusNotAllowed(status, 'a whole number from 200 to 599');
    }
    this.#status = status;
  }

  get committed(): boolean {
    return this.#committed;
  }

  /** Status and headers leave now; the consumer that sends them says so. */
  commit(): void {
    this.#committed = true;
  }

  redirect(url: string | URL, status = 302): never {
    this.demandOpen(`A redirect to ${String(url)}`);
    if (!Number.isInteger(status) || status < 300 || status > 308 || status === 304) {
      throw statusNotAllowed(status, 'a redirect: 300 to 308, but not 304');
    }
    const location = encodeLocation(String(url));
    return this.#end({ kind: 'REDIRECT', status, location });
  }

  notFound(): never {
    this.demandOpen('Answering "not found"');
    return this.#end({ kind: 'NOT_FOUND' });
  }

  demandOpen(what: string): void {
    if (this.#committed) throw responseCommitted(what);
  }
}

class HeadHeaders implements ResponseHeaders {
  readonly #head: Head;
  readonly #values = new Map<string, string | string[]>();
  /** Names of those that take the place of the host's. */
  readonly #replacing = new Set<string>();

  constructor(head: Head) {
    this.#head = head;
  }

  get size(): number {
    return this.#values.size;
  }

  get(name: string): string | null {
    const value = this.#values.get(name.toLowerCase());
    if (value === undefined) return null;
    return typeof value === 'string' ? value : value.join(', ');
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#demand(name, value);
    const key = name.toLowerCase();
    this.#values.set(key, value);
    this.#replacing.add(key);
  }

  append(name: string, value: string): void {
    this.#demand(name, value);
    const key = name.toLowerCase();
    const present = this.#values.get(key);
    if (present === undefined) this.#values.set(key, value);
    else if (typeof present === 'string') this.#values.set(key, [present, value]);
    else present.push(value);
  }

  delete(name: string): void {
    this.#head.demandOpen(`Deleting the header ${name}`);
    this.#values.delete(name.toLowerCase());
    this.#replacing.delete(name.toLowerCase());
  }

  /** Whether what is here takes the place of what the host has set; else it stands beside. */
  replaces(name: string): boolean {
    return this.#replacing.has(name);
  }

  [Symbol.iterator](): MapIterator<readonly [name: string, value: string | readonly string[]]> {
    return this.#values.entries();
  }

  #demand(name: string, value: unknown): asserts value is string {
    this.#head.demandOpen(`Setting the header ${name}`);
    if (!NAME.test(name)) throw headerNotAllowed(name, 'is no valid name of a header');
    if (FRAMING.has(name.toLowerCase()))
      throw headerNotAllowed(name, 'says how the body travels, which is for whoever sends it to say');
    if (typeof value !== 'string') throw headerNotAllowed(name, `was given a ${typeof value}; expected text`);
    if (/[\r\n]/.test(value))
      throw headerNotAllowed(name, 'has a value with a line break, which would begin another header');
    if (!VALUE.test(value))
      throw headerNotAllowed(name, 'has a value with characters that no header may hold');
  }
}

/** A location may be written with any characters; a header may not hold them all. */
function encodeLocation(location: string): string {
  if (/[\r\n]/.test(location))
    throw headerNotAllowed('location', 'has a value with a line break, which would begin another header');
  return location.replace(/[^\u0021-\u007e]+/g, (odd) => encodeURI(odd.replace(/\p{Surrogate}/gu, '\ufffd')));
}
