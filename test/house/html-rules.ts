/**
 * What the maintained packages do not say, or say wrongly, each with its reason.
 * Words come from the HTML, SVG 2 and MathML Core standards.
 */

type Attributes = Readonly<Record<string, string>>;

/** Attributes that pages use and browsers know, but that no package lists. `*` is every element. */
export const extraAttributes: {
  readonly html: Attributes;
  readonly svg: Attributes;
  readonly math: Attributes;
} = {
  html: {
    // The second line is RDFa, which Open Graph's `<meta property>` comes from.
    '*':
      'elementtiming role ' +
      'about datatype inlist prefix property resource typeof vocab ' +
      'xml:lang xmlns',
    // The compatibility table lists the values of `type` instead, and has no `value`.
    input: 'capture height incremental list type value webkitdirectory width',
    link: 'color',
    meta: 'media',
    table: 'background bordercolor height',
    td: 'background',
    th: 'background',
    tr: 'background',
    // The attribute is written small; the compatibility table has its property's name.
    iframe: 'allowtransparency privatetoken',
  },
  svg: {
    // Attributes of every element in any language, and the two foreign prefixes.
    '*':
      'autofocus dir exportparts focusable font mask-type nonce part role slot transform-origin ' +
      'xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type ' +
      'xml:lang xml:space xmlns xmlns:xlink ' +
      'clip color-profile enable-background kerning ' +
      'externalResourcesRequired requiredExtensions requiredFeatures systemLanguage',
    a: 'interestfor rel',
    feDropShadow: 'stdDeviation',
    script: 'async crossorigin defer fetchpriority integrity referrerpolicy',
  },
  math: {
    '*':
      'arg autofocus class exportparts id intent lang mathvariant nonce part role slot style tabindex ' +
      'xlink:href xml:lang xmlns',
    annotation: 'encoding src',
    'annotation-xml': 'encoding src',
    math: 'alttext',
    mo: 'fence separator',
    ms: 'lquote rquote',
    mtd: 'columnspan rowspan',
  },
};

/** ARIA 1.3, which `aria-query` does not have yet. */
export const extraAria: readonly string[] = ['aria-colindextext', 'aria-rowindextext'];

/** Deprecated since ARIA 1.1; `aria-query` does not say so. */
export const deprecatedAria: ReadonlySet<string> = new Set(['aria-dropeffect', 'aria-grabbed']);

/** Boolean attributes younger than the package that knows the others, or without a standard. */
export const extraBooleans: readonly string[] = [
  'autolocate',
  'browsingtopics',
  'headingreset',
  'incremental',
  'inlist',
  'switch',
  'truespeed',
  'watch',
  'webkitdirectory',
];

/** `coords` is a list of numbers. */
export const falseNumbers: ReadonlySet<string> = new Set(['coords']);

/** SVG Tiny 1.2, which no browser ever had; and a spelling mistake that became a standard for a while. */
export const neverShipped: RegExp =
  /^(nav-|focusHighlight$|requiredF(onts|ormats)$|sync[A-Z]|timeline|playback|snapshotTime$|initialVisibility$|editable$|overlay$|transformBehavior$)/i;

/** History that no package marks: `language element attribute`. */
export const obsolete: RegExp =
  /^(html \* (contextmenu|dropzone)|svg \S+ (xlink:\S+|xml:\S+|xmlns:xlink|focusable|clip|color-profile|color-rendering|enable-background|kerning|glyph-orientation-\S+|externalResourcesRequired|requiredFeatures|baseProfile|version|contentScriptType|contentStyleType|zoomAndPan|filterRes|attributeType|viewTarget)|math \* xlink:href)$/;

/** Void for the parser and the serialiser of the standard, and history. */
export const obsoleteVoid: readonly string[] = ['basefont', 'bgsound', 'frame', 'keygen', 'param'];

const crossorigin = "'' | 'anonymous' | 'use-credentials' | true";
const referrerpolicy =
  "'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'";
const method = "'get' | 'post' | 'dialog'";
const enctype = "'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain'";
const target = open('_self _blank _parent _top _unfencedTop');
const linkRel = open(
  'alternate author bookmark external help license me next nofollow noopener noreferrer opener prev privacy-policy search tag terms-of-service',
);
const units = closed('userSpaceOnUse objectBoundingBox');
const transfer = closed('identity table discrete linear gamma');
const animationFill = closed('freeze remove');
const length = 'number | string';

/**
 * Types by attribute, or by `element attribute`, which wins. `true` stands where the bare name means
 * something; a bare name is what `true` prints.
 */
export const htmlTypes: Attributes = {
  allow: 'string',
  as: closed(
    'audio audioworklet document embed fetch font frame iframe image json manifest object paintworklet report script serviceworker sharedworker style text track video webidentity worker xslt',
  ),
  autocapitalize: closed('off none on sentences words characters'),
  autocorrect: "'' | 'on' | 'off' | true",
  blocking: open('render'),
  charset: open('utf-8'),
  class: 'ClassValue',
  closedby: closed('any closerequest none'),
  colorspace: closed('limited-srgb display-p3'),
  command: `${closed('toggle-popover show-popover hide-popover close request-close show-modal')} | \`--\${string}\``,
  contenteditable: "'' | 'true' | 'false' | 'plaintext-only' | true",
  controlslist: open('nodownload nofullscreen noremoteplayback'),
  crossorigin,
  decoding: closed('sync async auto'),
  dir: closed('ltr rtl auto'),
  download: 'boolean | string',
  draggable: closed('true false'),
  enterkeyhint: closed('enter done go next previous search send'),
  fetchpriority: closed('high low auto'),
  formenctype: enctype,
  formmethod: method,
  formtarget: target,
  headingoffset: length,
  hidden: "boolean | '' | 'until-found'",
  'http-equiv': open(
    'content-language content-type content-security-policy default-style refresh set-cookie x-ua-compatible',
  ),
  inputmode: closed('none text decimal numeric tel search email url'),
  loading: closed('lazy eager'),
  popover: "'' | 'auto' | 'manual' | 'hint' | true",
  popovertargetaction: closed('toggle show hide'),
  preload: "'' | 'none' | 'metadata' | 'auto'",
  referrerpolicy,
  rel: linkRel,
  role: 'AriaRole',
  sandbox: `boolean | ${open(
    'allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols',
  )}`,
  scope: closed('row col rowgroup colgroup'),
  shadowrootmode: closed('open closed'),
  shadowrootslotassignment: closed('named manual'),
  spellcheck: "'' | 'true' | 'false' | true",
  // A document of its own, with the rights of the page: no place for text.
  srcdoc: 'Html',
  style: 'StyleValue',
  target,
  translate: "'' | 'yes' | 'no' | true",
  virtualkeyboardpolicy: "'' | 'auto' | 'manual'",
  writingsuggestions: "'' | 'true' | 'false' | true",
  xmlns: 'string',

  'area shape': closed('circle default poly rect'),
  'button type': closed('submit reset button'),
  'button value': length,
  'data value': length,
  'form autocomplete': closed('on off'),
  'form enctype': enctype,
  'form method': method,
  'input autocomplete': 'AutoComplete',
  'input capture': "boolean | 'user' | 'environment'",
  'input max': length,
  'input min': length,
  'input step': "number | 'any' | (string & {})",
  'input type': closed(
    'hidden text search tel url email password date month week time datetime-local number range color checkbox radio file submit image reset button',
  ),
  'input value': length,
  'li value': length,
  'link rel': open(
    'alternate apple-touch-icon author canonical compression-dictionary dns-prefetch expect help icon license manifest mask-icon me modulepreload next pingback preconnect prefetch preload prev privacy-policy search stylesheet terms-of-service',
  ),
  'link type': open('text/css image/svg+xml image/png application/rss+xml'),
  'marquee loop': length,
  'meta name': open(
    'application-name author color-scheme creator description format-detection generator googlebot keywords publisher referrer robots text-scale theme-color viewport',
  ),
  'meter max': length,
  'meter min': length,
  'meter value': length,
  'ol type': closed('1 a A i I'),
  'option value': length,
  'param value': length,
  'progress max': length,
  'progress value': length,
  'script type': open(
    'module importmap speculationrules text/javascript application/json application/ld+json',
  ),
  'select autocomplete': 'AutoComplete',
  'style type': open('text/css'),
  'textarea autocomplete': 'AutoComplete',
  'textarea wrap': closed('soft hard'),
  'track kind': closed('subtitles captions descriptions chapters metadata'),
};

export const svgTypes: Attributes = {
  accumulate: closed('none sum'),
  additive: closed('replace sum'),
  'alignment-baseline': open(
    'auto baseline before-edge text-before-edge middle central after-edge text-after-edge ideographic alphabetic hanging mathematical',
  ),
  attributeType: closed('CSS XML auto'),
  calcMode: closed('discrete linear paced spline'),
  class: 'ClassValue',
  'clip-rule': open('nonzero evenodd'),
  clipPathUnits: units,
  'color-interpolation': open('auto sRGB linearRGB'),
  'color-interpolation-filters': open('auto sRGB linearRGB'),
  crossorigin,
  decoding: closed('sync async auto'),
  dir: closed('ltr rtl auto'),
  direction: open('ltr rtl'),
  'dominant-baseline': open(
    'auto text-bottom alphabetic ideographic middle central mathematical hanging text-top',
  ),
  download: 'boolean | string',
  edgeMode: closed('duplicate wrap mirror none'),
  fetchpriority: closed('high low auto'),
  'fill-rule': open('nonzero evenodd'),
  filterUnits: units,
  focusable: closed('true false auto'),
  gradientUnits: units,
  'image-rendering': open('auto optimizeSpeed optimizeQuality crisp-edges pixelated'),
  in: open('SourceGraphic SourceAlpha BackgroundImage BackgroundAlpha FillPaint StrokePaint'),
  in2: open('SourceGraphic SourceAlpha BackgroundImage BackgroundAlpha FillPaint StrokePaint'),
  lengthAdjust: closed('spacing spacingAndGlyphs'),
  markerUnits: closed('strokeWidth userSpaceOnUse'),
  maskContentUnits: units,
  maskUnits: units,
  orient: 'number | ' + open('auto auto-start-reverse'),
  patternContentUnits: units,
  patternUnits: units,
  'pointer-events': open(
    'bounding-box visiblePainted visibleFill visibleStroke visible painted fill stroke all none',
  ),
  preserveAlpha: closed('true false'),
  primitiveUnits: units,
  referrerpolicy,
  rel: linkRel,
  repeatCount: "number | 'indefinite' | (string & {})",
  restart: closed('always whenNotActive never'),
  role: 'AriaRole',
  'shape-rendering': open('auto optimizeSpeed crispEdges geometricPrecision'),
  side: closed('left right'),
  spacing: closed('auto exact'),
  spreadMethod: closed('pad reflect repeat'),
  stitchTiles: closed('stitch noStitch'),
  'stroke-linecap': open('butt round square'),
  'stroke-linejoin': open('arcs bevel miter miter-clip round'),
  style: 'StyleValue',
  target,
  'text-anchor': open('start middle end'),
  'text-rendering': open('auto optimizeSpeed optimizeLegibility geometricPrecision'),
  'vector-effect': open('none non-scaling-stroke non-scaling-size non-rotation fixed-position'),
  visibility: open('visible hidden collapse'),
  xChannelSelector: closed('R G B A'),
  'xlink:actuate': closed('onLoad onRequest other none'),
  'xlink:show': closed('new replace embed other none'),
  'xml:space': closed('default preserve'),
  yChannelSelector: closed('R G B A'),
  zoomAndPan: closed('disable magnify'),

  'animate fill': animationFill,
  'animateMotion fill': animationFill,
  'animateTransform fill': animationFill,
  'animateTransform type': closed('translate scale rotate skewX skewY'),
  'feBlend mode': closed(
    'normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity',
  ),
  'feColorMatrix type': closed('matrix saturate hueRotate luminanceToAlpha'),
  'feComposite operator': closed('over in out atop xor lighter arithmetic'),
  'feFuncA type': transfer,
  'feFuncB type': transfer,
  'feFuncG type': transfer,
  'feFuncR type': transfer,
  'feMorphology operator': closed('erode dilate'),
  'feTurbulence type': closed('fractalNoise turbulence'),
  'set fill': animationFill,
  'textPath method': closed('align stretch'),
};

/** SVG's lengths, coordinates and plain numbers: the package knows only the pure numbers. */
export const svgNumbers: ReadonlySet<string> = new Set(
  (
    'amplitude baseFrequency by cx cy dx dy exponent fill-opacity flood-opacity font-size font-weight fr from fx fy ' +
    'height intercept k1 k2 k3 k4 kernelUnitLength letter-spacing markerHeight markerWidth max min numOctaves ' +
    'offset opacity order pathLength r radius refX refY rotate rx ry scale seed slope startOffset stdDeviation ' +
    'stop-opacity stroke-dasharray stroke-dashoffset stroke-miterlimit stroke-opacity stroke-width tabindex ' +
    'textLength to values width word-spacing x x1 x2 y y1 y2 z'
  ).split(' '),
);

export const mathTypes: Attributes = {
  class: 'ClassValue',
  dir: closed('ltr rtl'),
  display: closed('block inline'),
  displaystyle: closed('true false'),
  mathvariant: open('normal'),
  role: 'AriaRole',
  scriptlevel: length,
  style: 'StyleValue',

  'mo form': closed('prefix infix postfix'),
  'mo fence': closed('true false'),
  'mo largeop': closed('true false'),
  'mo movablelimits': closed('true false'),
  'mo separator': closed('true false'),
  'mo stretchy': closed('true false'),
  'mo symmetric': closed('true false'),
  'mover accent': closed('true false'),
  'munder accentunder': closed('true false'),
  'munderover accent': closed('true false'),
  'munderover accentunder': closed('true false'),
  'mtd columnspan': length,
  'mtd rowspan': length,
};

/** The standard takes these words and nothing else. */
function closed(words: string): string {
  return words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(' | ');
}

/** The standard knows these words and takes any other string: the editor still offers the words. */
function open(words: string): string {
  return `${closed(words)} | (string & {})`;
}
