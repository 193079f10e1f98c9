import { loadOptionNotAllowed } from '../error/load.js';
import { resolveAddress } from './address.js';
import { readHeaders, type HeaderRecord } from './headers.js';
import { readInteger, type Settings } from './options.js';

/** What a body is handed over as: parsed JSON, decoded UTF-8, or the bytes. */
export type LoadAs = 'json' | 'text' | 'bytes';

/** What one caller asks of one load. Times in milliseconds, sizes in bytes. */
export interface LoadOptions<T = unknown> {
  /** Default: `'json'`. */
  readonly as?: LoadAs;
  /**
   * Makes the caller's value of what came; called once a caller. What it throws
   * becomes the cause of `LOAD_NOT_PARSED`. JSON comes to it frozen when shared.
   */
  readonly parse?: (value: unknown) => T;
  /** Loads are reads. `POST` is for a query that is too large for a URL. Default: `'GET'`. */
  readonly method?: 'GET' | 'POST';
  /** Sent with `POST` only; its `content-type` is one of `headers`. */
  readonly body?: string | Uint8Array;
  /** Win over the loader's headers of the same name. */
  readonly headers?: HeaderRecord;
  /** For this caller's wait, whoever shares the request. Default: the loader's. */
  readonly timeout?: number;
  /** Default: the loader's. */
  readonly maxResponseSize?: number;
  /** Ends this caller's wait, beside the signal of the session. */
  readonly signal?: AbortSignal;
  /**
   * Whether the same load in the same session is one request with one result.
   * `false` asks again and gives a result of one's own, which is not frozen.
   * Default: `true`; a `POST` is never shared.
   */
  readonly share?: boolean;
}

/** One request, checked and ready to be sent. */
export interface LoadRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly body: string | Uint8Array | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly as: LoadAs;
  readonly maxResponseSize: number;
  readonly share: boolean;
}

/** @throws {MillraceError} `LOAD_URL_NOT_ALLOWED`, `OPTION_NOT_ALLOWED` */
export function readRequest(url: string, options: LoadOptions, settings: Settings): LoadRequest {
  const { as = 'json', method = 'GET', body } = options;
  if (!AS.has(as)) throw loadOptionNotAllowed('as', `is ${as as string}; expected json, text or bytes`);
  if (method !== 'GET' && method !== 'POST') {
    throw loadOptionNotAllowed('method', `is ${method as string}; expected GET or POST, as loads are reads`);
  }
  if (body !== undefined && method === 'GET') {
    throw loadOptionNotAllowed('body', 'is given for a GET; expected it with the method POST');
  }
  return {
    url: resolveAddress(url, settings.base, settings.origins),
    method,
    body,
    headers: readHeaders(options.headers),
    as,
    maxResponseSize: readInteger('maxResponseSize', options.maxResponseSize, settings.maxResponseSize, 0),
    share: method === 'GET' && options.share !== false,
  };
}

const AS: ReadonlySet<LoadAs> = new Set<LoadAs>(['json', 'text', 'bytes']);

/** Equal for two requests whose answers may be one: not the time limit, which is the caller's own. */
export function sharingKey(request: LoadRequest): string {
  const { url, as, maxResponseSize, headers } = request;
  if (headers.size === 0) return `${as} ${maxResponseSize} ${url.href}`;
  // Neither a name nor a value can hold a line break.
  const lines = [...headers].map(([name, value]) => `\n${name}:${value}`).sort();
  return `${as} ${maxResponseSize} ${url.href}${lines.join('')}`;
}

/**
 * All headers of the request as it leaves. Bodies are asked for uncompressed:
 * between servers that stand near each other the processor costs more than the
 * bytes, and a limit on the size then means what crosses the wire.
 */
export function headersToSend(request: LoadRequest, settings: Settings): Record<string, string> {
  const headers: Record<string, string> = {
    accept: request.as === 'json' ? 'application/json' : '*/*',
    'accept-encoding': 'identity',
  };
  const common = request.url.origin === settings.base.origin ? settings.headers() : [];
  for (const [name, value] of common) headers[name] = value;
  for (const [name, value] of request.headers) headers[name] = value;
  return headers;
}
