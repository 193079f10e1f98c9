import {
  isAnimationAllowed,
  isRefreshAllowed,
  isSrcsetAllowed,
  isUrlAllowed,
  isUrlListAllowed,
  type UrlUse,
} from './url-scheme.js';

/**
 * How an attribute holds URLs: one that is used in some way, a list separated by
 * spaces, a `srcset`, the content of a `<meta>`, the values of an SVG animation.
 */
export type UrlForm = UrlUse | 'list' | 'srcset' | 'refresh' | 'animation';

/**
 * How `attribute` of `element` holds URLs, or `undefined` when it holds none.
 *
 * An attribute's case does not count, as it does not for a browser. A name that
 * is a URL everywhere (`href`, `src`) is one on custom elements too; one that is
 * a URL somewhere only (`data`, `to`) is judged there only.
 *
 * URLs inside CSS (`style`, `fill="url(...)"`) are not this function's: browsers
 * fetch them as images and shapes, and run no scripts there. Names of vocabularies
 * (`itemid`, `itemtype`, `xmlns`, RDFa) are never fetched and not judged.
 */
export function urlForm(element: string, attribute: string): UrlForm | undefined {
  const entry = forms.get(attribute.toLowerCase());
  if (entry === undefined || typeof entry === 'string') {
    return entry;
  }
  return entry.get(element) ?? entry.get('*');
}

/** Says whether a value may stand in an attribute; if not, `blockedUrl` takes its place. */
export type UrlJudge = (value: string) => boolean;

/** The judge of an attribute's values; null where no URL is expected. Always the same one for the same names. */
export function judgeOf(element: string, attribute: string): UrlJudge | null {
  const form = urlForm(element, attribute);
  return form === undefined ? null : judges[form];
}

/**
 * Whether the attribute's value is a document of its own: `srcdoc` of an iframe.
 *
 * Escaping keeps such a value in its attribute, and the browser then parses it
 * as HTML with the rights of the page. So it is a place for raw HTML, not for
 * text: only a value of the branded type `Html` belongs there.
 */
export function isMarkupAttribute(element: string, attribute: string): boolean {
  return element === 'iframe' && attribute.toLowerCase() === 'srcdoc';
}

const judges: Readonly<Record<UrlForm, UrlJudge>> = {
  page: (value) => isUrlAllowed(value, 'page'),
  image: (value) => isUrlAllowed(value, 'image'),
  media: (value) => isUrlAllowed(value, 'media'),
  list: isUrlListAllowed,
  srcset: isSrcsetAllowed,
  refresh: isRefreshAllowed,
  animation: isAnimationAllowed,
};

type Entry = UrlForm | ReadonlyMap<string, UrlForm>;

const forms: ReadonlyMap<string, Entry> = /* @__PURE__ */ new Map<string, Entry>([
  ['action', 'page'],
  ['archive', on('object applet', 'list')],
  ['attributionsrc', 'list'],
  ['background', 'image'],
  ['by', on('animate animateMotion animateTransform', 'animation')],
  ['cite', 'page'],
  ['classid', 'page'],
  ['code', on('applet', 'page')],
  ['codebase', 'page'],
  ['content', on('meta', 'refresh')],
  ['data', on('object', 'page')],
  ['formaction', 'page'],
  ['from', on('animate animateMotion animateTransform', 'animation')],
  // An icon is a `link`, and often an SVG image in a `data:` URL.
  ['href', on('link image feImage', 'image', 'page')],
  ['imagesrcset', 'srcset'],
  ['longdesc', 'page'],
  ['lowsrc', 'image'],
  ['manifest', on('html install', 'page')],
  ['object', on('applet', 'page')],
  ['ping', 'list'],
  ['poster', 'image'],
  ['profile', on('head', 'list')],
  ['src', sources()],
  ['srcset', 'srcset'],
  ['to', on('animate animateMotion animateTransform set', 'animation')],
  ['usemap', 'page'],
  ['values', on('animate animateMotion animateTransform', 'animation')],
  ['xlink:href', on('image feImage', 'image', 'page')],
  // Not in the table of attributes; judged in case an option adds it.
  ['xml:base', 'page'],
]);

function sources(): ReadonlyMap<string, UrlForm> {
  return new Map([...on('img input', 'image', 'page'), ...on('audio video source track', 'media')]);
}

function on(elements: string, form: UrlForm, elsewhere?: UrlForm): ReadonlyMap<string, UrlForm> {
  const entries = elements.split(' ').map((element): [string, UrlForm] => [element, form]);
  return new Map(elsewhere === undefined ? entries : [...entries, ['*', elsewhere]]);
}
