import type { HeaderRecord } from '../element/load-options.js';
import { loadOptionNotAllowed } from '../error/load.js';

/**
 * Headers that belong to the connection, to the framing of the body or to the
 * loader itself: `host` would change the TLS name of a shared connection, and
 * `accept-encoding` would bring bodies that nobody here decodes.
 */
const OWN = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const NAME = /^[!#$%&'*+\-.^_`|~\da-z]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Headers by lower-case name, each checked to be sendable before a connection
 * is taken for it.
 *
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`; the value is not printed, as it may be a secret
 */
export function readHeaders(record: HeaderRecord | undefined): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [key, value] of Object.entries(record ?? {})) {
    if (value === undefined) continue;
    const name = key.toLowerCase();
    if (!NAME.test(name)) throw loadOptionNotAllowed('headers', `has the name ${JSON.stringify(key)}`);
    if (OWN.has(name)) throw loadOptionNotAllowed('headers', `has "${name}", which the loader sets itself`);
    if (typeof value !== 'string' || !VALUE.test(value)) {
      throw loadOptionNotAllowed('headers', `has a value for "${name}" that cannot be sent in a header`);
    }
    headers.set(name, value);
  }
  return headers;
}
