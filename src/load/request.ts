import type { LoadAs, LoadOptions } from '../element/load-options.js';
import { loadOptionNotAllowed } from '../error/load.js';
import { resolveAddress } from './address.js';
import { readHeaders } from './headers.js';
import { readInteger, type Settings } from './options.js';

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
  if (body !== undefined && typeof body !== 'string' && !((body as unknown) instanceof Uint8Array)) {
    throw loadOptionNotAllowed('body', `is of type ${typeof body}; expected a string or a Uint8Array`);
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
