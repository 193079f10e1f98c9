import { loadUrlNotAllowed } from '../error/load.js';

/**
 * The absolute URL that `url` means, when it may be loaded.
 *
 * A URL is judged by what it resolves to, never by how it is written:
 * `//evil.example`, `\\evil.example` and `/<tab>/evil.example` look like paths
 * and name another host. The one thing judged as written are the segments `.`
 * and `..`, because they are gone afterwards: in `/users/${id}` they are how a
 * reader's input leaves the path that the author meant.
 *
 * The fragment is dropped. Cost: one parse of the URL.
 *
 * @throws {MillraceError} `LOAD_URL_NOT_ALLOWED`
 */
export function resolveAddress(url: string, base: URL, origins: ReadonlySet<string>): URL {
  if (CONTROL.test(url)) throw loadUrlNotAllowed(url, 'it contains control characters');
  const address = parse(url, base);
  if (address.username !== '' || address.password !== '') {
    address.username = '';
    address.password = '';
    throw loadUrlNotAllowed(address.href, 'it had credentials in it; send them as a header');
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw loadUrlNotAllowed(url, `its scheme is ${address.protocol} and not http: or https:`);
  }
  if (!origins.has(address.origin)) {
    throw loadUrlNotAllowed(url, `${address.origin} is neither the origin of base nor listed in origins`);
  }
  if (CLIMBING.test(url)) throw loadUrlNotAllowed(url, 'its path contains a segment "." or ".."');
  if (address.hash !== '') address.hash = '';
  return address;
}

function parse(url: string, base: URL): URL {
  try {
    return new URL(url, base.href);
  } catch {
    throw loadUrlNotAllowed(url, 'it is no URL');
  }
}

/** The URL parser drops some of these silently, and a log line ends at others. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** One or two dots, each plain or encoded, as a whole segment before any query or fragment. */
const CLIMBING = /^[^?#]*?(?<![^\\/])(?:\.|%2e){1,2}(?![^\\/?#])/i;
