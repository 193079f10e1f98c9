import type { HeaderRecord } from '../element/load-options.js';
import { loadOptionNotAllowed } from '../error/load.js';
import { readHeaders } from './headers.js';

/** What the host decides about all loads. Every time is in milliseconds, every size in bytes. */
export interface LoaderOptions {
  /**
   * Absolute `http:` or `https:` URL against which relative URLs resolve, by
   * the rules of links: a path in it must end in `/`. It is the only origin
   * that may be loaded from unless `origins` names others.
   */
  readonly base: string | URL;
  /** Further origins that absolute URLs may name, as `https://host:port`. Default: none. */
  readonly origins?: readonly string[];
  /**
   * Sent with every request to the origin of `base`, and to no other, so that a
   * token for one upstream never reaches another. A function is called once a
   * request. Headers of a load win over these.
   */
  readonly headers?: HeaderRecord | (() => HeaderRecord);
  /** For a whole load: waiting for a connection, retries and the body. Default: 5,000. */
  readonly timeout?: number;
  /** For making one connection. Default: 2,000. */
  readonly connectTimeout?: number;
  /** From the request to the response's headers; 0 is no limit beside `timeout`. Default: 0. */
  readonly headersTimeout?: number;
  /** Between two pieces of the body; 0 is no limit beside `timeout`. Default: 0. */
  readonly bodyTimeout?: number;
  /** How long an unused connection stays open when the upstream does not say. Default: 4,000. */
  readonly keepAliveTimeout?: number;
  /** Of one body. A load is cut off as soon as it crosses or announces more. Default: 8 MiB. */
  readonly maxResponseSize?: number;
  /**
   * At most this many connections to one origin; further loads stand in line.
   * 128 connections to an upstream that answers in 50 ms carry about 2,500
   * loads a second. Default: 128.
   */
  readonly connections?: number;
  /**
   * How often a GET is sent again when its connection fails before any part of
   * the answer has come. Answers, whatever their status, are never asked for
   * again. Default: 2.
   */
  readonly retries?: number;
}

/** The options with every default filled in and every value checked. */
export interface Settings {
  readonly base: URL;
  readonly origins: ReadonlySet<string>;
  readonly headers: () => ReadonlyMap<string, string>;
  readonly timeout: number;
  readonly connectTimeout: number;
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
  readonly keepAliveTimeout: number;
  readonly maxResponseSize: number;
  readonly connections: number;
  readonly retries: number;
}

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function readOptions(options: LoaderOptions): Settings {
  const base = readBase(options.base);
  return {
    base,
    origins: new Set([base.origin, ...readOrigins(options.origins)]),
    headers: readHeaderSource(options.headers),
    timeout: readInteger('timeout', options.timeout, 5000, 1),
    connectTimeout: readInteger('connectTimeout', options.connectTimeout, 2000, 1),
    headersTimeout: readInteger('headersTimeout', options.headersTimeout, 0, 0),
    bodyTimeout: readInteger('bodyTimeout', options.bodyTimeout, 0, 0),
    keepAliveTimeout: readInteger('keepAliveTimeout', options.keepAliveTimeout, 4000, 1),
    maxResponseSize: readInteger('maxResponseSize', options.maxResponseSize, 8 * 1024 * 1024, 0),
    connections: readInteger('connections', options.connections, 128, 1),
    retries: readInteger('retries', options.retries, 2, 0),
  };
}

/** Above this, `setTimeout` fires at once instead of late. */
const LARGEST = 2 ** 31 - 1;

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function readInteger(
  option: string,
  value: number | undefined,
  otherwise: number,
  least: number,
): number {
  if (value === undefined) return otherwise;
  if (Number.isInteger(value) && value >= least && value <= LARGEST) return value;
  throw loadOptionNotAllowed(
    option,
    `is ${String(value)}; expected an integer between ${least} and ${LARGEST}`,
  );
}

function readBase(value: string | URL): URL {
  const base = readAbsolute('base', value);
  if (base.search !== '' || base.hash !== '') {
    throw loadOptionNotAllowed('base', 'has a query or a fragment, which no relative URL would inherit');
  }
  if (!base.pathname.endsWith('/')) {
    const hint = `${base.origin}${base.pathname}/`;
    throw loadOptionNotAllowed('base', `must end in "/" (${hint}), or its last segment would be dropped`);
  }
  return base;
}

function readOrigins(values: readonly string[] = []): readonly string[] {
  if (!Array.isArray(values)) {
    throw loadOptionNotAllowed('origins', `is of type ${typeof values}; expected a list of origins`);
  }
  return values.map(readOrigin);
}

function readOrigin(value: string, at: number): string {
  const option = `origins[${at}]`;
  const url = readAbsolute(option, value);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw loadOptionNotAllowed(option, `names more than an origin; expected ${url.origin}`);
  }
  return url.origin;
}

function readAbsolute(option: string, value: string | URL): URL {
  // The value itself is not printed: it may hold a password.
  const url = URL.canParse(String(value)) ? new URL(String(value)) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw loadOptionNotAllowed(option, 'must be an absolute http: or https: URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw loadOptionNotAllowed(option, 'has credentials in its URL; send them by the option headers');
  }
  return url;
}

function readHeaderSource(source: LoaderOptions['headers']): () => ReadonlyMap<string, string> {
  if (typeof source === 'function') return () => readHeaders(callSource(source));
  const headers = readHeaders(source);
  return () => headers;
}

function callSource(source: () => HeaderRecord): HeaderRecord {
  try {
    return source();
  } catch (cause) {
    throw loadOptionNotAllowed('headers', 'is a function that threw', cause);
  }
}
