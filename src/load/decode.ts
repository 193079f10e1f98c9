import { loadNotParsed } from '../error/load.js';
import { freezeJson } from './freeze.js';
import { jsonFault } from './json-fault.js';
import type { LoadRequest } from './request.js';

/**
 * What the callers of `request` are given of its body.
 *
 * Text and JSON are UTF-8, a byte order mark is dropped, and what is not UTF-8
 * is an error: a replacement character would be a silent change of the data.
 * An empty body is no JSON, whatever its status.
 *
 * @throws {MillraceError} `LOAD_NOT_PARSED`
 */
export function decode(body: Uint8Array, request: LoadRequest): unknown {
  const { href } = request.url;
  if (request.as === 'bytes') return body;
  const text = decodeText(body, href);
  if (request.as === 'text') return text;
  const value = parseJson(text, href);
  return request.share ? freezeJson(value) : value;
}

function decodeText(body: Uint8Array, url: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw loadNotParsed(url, cause, 'it is not UTF-8');
  }
}

function parseJson(text: string, url: string): unknown {
  if (text === '') throw loadNotParsed(url, undefined, 'the body is empty');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const at = jsonFault(text) ?? text.length;
    throw loadNotParsed(url, cause, `it stops being JSON at character ${at} of ${text.length}`);
  }
}
