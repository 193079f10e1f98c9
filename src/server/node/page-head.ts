import type { Head } from '../../element/response-head.js';
import { withToken } from '../../render/header-tokens.js';

/** What a page's headers need from whoever sends them. */
export interface HeadWriter {
  get(name: string): string | undefined;
  set(name: string, value: string | readonly string[]): void;
  /** Adds values beside those that are there. */
  add(name: string, value: string | readonly string[]): void;
}

/**
 * Writes the headers of a page: the components' own, then those that every page
 * has. What a component or the host has set already stays.
 */
export function writeHead(
  writer: HeadWriter,
  head: Head | null,
  streamed: boolean,
  noTransform: boolean,
): void {
  if (head !== null) writeOwnHeaders(writer, head);
  if (writer.get('content-type') === undefined) writer.set('content-type', 'text/html; charset=utf-8');
  addToken(writer, 'vary', 'Accept-Encoding');
  if (noTransform) addToken(writer, 'cache-control', 'no-transform');
  if (!streamed || head?.bodiless === true) return;
  if (writer.get('x-accel-buffering') === undefined) writer.set('x-accel-buffering', 'no');
}

/**
 * Writes the components' headers beside the host's, or in their place where a
 * component set them. What varies by the host's word varies still, or a cache
 * would answer one reader with the page of another; its cookies stay, too. A
 * page has one type only.
 */
export function writeOwnHeaders(writer: HeadWriter, { headers }: Head): void {
  for (const [name, value] of headers) {
    if (name === 'vary') addTokens(writer, name, value);
    else if (name === 'set-cookie') writer.add(name, value);
    else if (name === 'content-type' || headers.replaces(name)) writer.set(name, value);
    else writer.add(name, value);
  }
}

function addTokens(writer: HeadWriter, name: string, value: string | readonly string[]): void {
  for (const each of String(value).split(',')) {
    const token = each.trim();
    if (token !== '') addToken(writer, name, token);
  }
}

function addToken(writer: HeadWriter, name: string, token: string): void {
  const present = writer.get(name);
  const both = withToken(present, token);
  if (both !== present) writer.set(name, both);
}
