/**
 * Which URLs a document may carry.
 *
 * A scheme is judged as a browser would find it: control characters and spaces
 * before it are gone, so are tabs and line ends inside it, and case does not
 * count. What is not on the list is refused; there is no list of bad ones.
 *
 *   relative, http, https             allowed, without making a URL object
 *   schemes of other programs         allowed: those that the HTML standard thinks
 *                                     safe to hand on (mailto, tel, sms, ...), web+*
 *   blob, about:blank, about:srcdoc   allowed: made by the page itself, or empty
 *   data                              by use, see `UrlUse`
 *   javascript, vbscript, file, ...   refused
 *
 * A refused value is replaced by `blockedUrl`, which is itself allowed.
 */

/** What stands in for a refused URL. */
export const blockedUrl = 'about:blank#blocked';

/**
 * What becomes of the resource, which decides what `data:` may carry.
 *
 * - `page`: it may become a document or a script. Images without scripts: all
 *   but SVG and other XML.
 * - `image`: it is only ever painted, where SVG runs no scripts. All images.
 * - `media`: it is played. Sound, video, images and subtitles.
 */
export type UrlUse = 'page' | 'image' | 'media';

/**
 * Whether `value` may stand in an attribute that holds one URL.
 *
 * Characters that a serialiser might drop instead of replacing them (NUL, lone
 * surrogates) are judged as dropped, so they cannot hide a scheme. A value with
 * a colon in the place of a scheme that is no URL at all is refused.
 */
export function isUrlAllowed(value: string, use: UrlUse = 'page'): boolean {
  if (value.startsWith('https:') || value.startsWith('http:') || !mayHaveScheme(value)) {
    return true;
  }
  // Without a URL object: these may be megabytes long.
  if (value.startsWith('data:') && isDataAllowed(value.slice('data:'.length, dataHeadLength), use)) {
    return true;
  }
  const url = parse(value.replace(droppable, ''));
  if (url === undefined) {
    return false;
  }
  switch (url.protocol) {
    case 'data:':
      return isDataAllowed(url.pathname, use);
    case 'about:':
      return url.pathname === 'blank' || url.pathname === 'srcdoc';
    default:
      return allowedSchemes.has(url.protocol) || url.protocol.startsWith('web+');
  }
}

/** Whether every URL of a list separated by spaces is allowed: `ping`, `archive`, `profile`. */
export function isUrlListAllowed(value: string): boolean {
  return !value.includes(':') || value.split(/[\t\n\f\r ]+/).every((url) => isUrlAllowed(url));
}

/**
 * Whether every candidate of a `srcset` is allowed. A URL in it ends at a space,
 * not at a comma, which a `data:` URL has inside.
 *
 * @see HTML standard, "parse a srcset attribute"
 */
export function isSrcsetAllowed(value: string): boolean {
  if (!value.includes(':')) {
    return true;
  }
  let position = 0;
  while (true) {
    position = skip(value, position, (char) => char === ',' || isSpace(char));
    if (position === value.length) {
      return true;
    }
    const start = position;
    position = skip(value, position, (char) => !isSpace(char));
    const candidate = value.slice(start, position);
    if (!isUrlAllowed(candidate.replace(/,+$/, ''), 'image')) {
      return false;
    }
    if (!candidate.endsWith(',')) {
      position = descriptorsEnd(value, position);
    }
  }
}

/**
 * Whether the `content` of a `<meta>` leads nowhere that it must not, when it is
 * taken for that of `http-equiv="refresh"`: `0; url=javascript:...` is refused.
 * Content without that form is allowed, so no other attribute need be looked at.
 *
 * @see HTML standard, "shared declarative refresh steps"
 */
export function isRefreshAllowed(content: string): boolean {
  if (!content.includes(':')) {
    return true;
  }
  const url = refresh.exec(content)?.[1];
  return url === undefined || isUrlAllowed(url);
}

/**
 * Whether an SVG animation may set these values, which a semicolon separates:
 * `<animate attributeName="href" values="#a;javascript:...">` turns a harmless
 * link into another one.
 */
export function isAnimationAllowed(value: string): boolean {
  return !value.includes(':') || value.split(';').every((each) => isUrlAllowed(each));
}

/** The schemes that HTML lets a page register a handler for, beside the ones that are fetched. */
const allowedSchemes: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'http: https: blob: bitcoin: ftp: ftps: geo: im: irc: ircs: magnet: mailto: matrix: mms: news: nntp: ' +
    'openpgp4fpr: sftp: sip: sms: smsto: ssh: tel: urn: webcal: wtai: xmpp:'
  ).split(' '),
);

const dataTypes: Readonly<Record<UrlUse, RegExp>> = {
  // Each to the end of the type: a head that is cut off must not pass for a whole one.
  // No `+`: `image/svg+xml` is a document with scripts when it is opened as a page.
  page: /^image\/[\w.-]+[;,]/i,
  image: /^image\/[\w.+-]+[;,]/i,
  media: /^(?:(?:audio|video|image)\/[\w.+-]+|text\/vtt)[;,]/i,
};

/** How far into a `data:` URL the end of its type is looked for, in code units; longer ones go the slow way. */
const dataHeadLength = 80;

/** NUL and surrogates; whole pairs too, since no scheme has any. */
// oxlint-disable-next-line no-control-regex -- NUL is what is looked for
const droppable = /[\u0000\ud800-\udfff]/g;

/** The time, what may stand after it, `url=` and a quote; more generous than the standard, never less. */
const refresh = /^\s*[\d.]+[\s;,]+(?:url\s*=\s*)?["']?([^]*)$/i;

/** False when the value is surely relative: no colon, or none before the path, query or fragment. */
function mayHaveScheme(value: string): boolean {
  const colon = value.indexOf(':');
  for (let index = 0; index < colon; index += 1) {
    const code = value.charCodeAt(index);
    if (code === slash || code === questionMark || code === hash) {
      return false;
    }
  }
  return colon !== -1;
}

const slash = 0x2f;
const questionMark = 0x3f;
const hash = 0x23;

function isDataAllowed(afterScheme: string, use: UrlUse): boolean {
  return dataTypes[use].test(afterScheme);
}

/** The URL, on any base: a value that has a scheme keeps it. */
function parse(value: string): URL | undefined {
  try {
    return new URL(value, 'https://base.invalid/');
  } catch {
    return undefined;
  }
}

/** Descriptors end at the next comma that no parenthesis holds. */
function descriptorsEnd(value: string, from: number): number {
  let position = from;
  let inside = false;
  while (position < value.length && (inside || value[position] !== ',')) {
    inside = inside ? value[position] !== ')' : value[position] === '(';
    position += 1;
  }
  return position;
}

function skip(value: string, from: number, holds: (char: string) => boolean): number {
  let position = from;
  while (position < value.length && holds(value[position]!)) {
    position += 1;
  }
  return position;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f';
}
