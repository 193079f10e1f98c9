import type { Head } from '../../element/response-head.js';

/** What a page's headers need from whoever sends them. */
export interface HeadWriter {
  get(name: string): string | undefined;
  set(name: string, value: string | readonly string[]): void;
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
  if (head !== null) {
    for (const [name, value] of head.headers) writer.set(name, value);
  }
  if (writer.get('content-type') === undefined) writer.set('content-type', 'text/html; charset=utf-8');
  addToken(writer, 'vary', 'Accept-Encoding');
  if (noTransform) addToken(writer, 'cache-control', 'no-transform');
  if (streamed && writer.get('x-accel-buffering') === undefined) writer.set('x-accel-buffering', 'no');
}

/** Adds one to the values of a header, unless it is among them. */
function addToken(writer: HeadWriter, name: string, token: string): void {
  const present = writer.get(name);
  if (present === undefined || present === '') {
    writer.set(name, token);
    return;
  }
  const tokens = present.split(',').map((each) => each.trim().toLowerCase());
  if (!tokens.includes(token.toLowerCase()) && !tokens.includes('*'))
    writer.set(name, `${present}, ${token}`);
}
