import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  readFacts,
  type AriaFact,
  type AttributeFact,
  type ElementFact,
  type Facts,
  type Language,
} from './html-facts.js';
import { deprecatedAria, htmlTypes, mathTypes, svgNumbers, svgTypes } from './html-rules.js';

/**
 * Writes the generated files of `src/html` from the maintained packages.
 *
 * Run it by `npm run generate` after one of the packages has changed; a test
 * compares what it makes with the files that are checked in.
 */
export function generateHtml(): ReadonlyMap<string, string> {
  const facts = readFacts();
  return new Map([
    ['src/html/attributes.generated.ts', attributeTables(facts)],
    ['src/html/elements.generated.ts', elementTypes(facts)],
  ]);
}

/** The tables of run time. */
function attributeTables(facts: Facts): string {
  return `${head(facts)}
/** Attributes that every HTML element takes; \`data-*\` and \`aria-*\` follow by rule. */
export const htmlGlobalAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(facts.html.globals.map(nameOf))}.split(' '),
);

/** HTML elements, each with its own attributes, separated by spaces. */
export const htmlElements: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
${rows(facts.html)}
]);

/** Attributes that every SVG element takes, presentation attributes among them. */
export const svgGlobalAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(facts.svg.globals.map(nameOf))}.split(' '),
);

/** SVG elements in their own spelling, each with its own attributes. \`a\`, \`script\`, \`style\` and \`title\` are HTML elements as well. */
export const svgElements: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
${rows(facts.svg)}
]);

/** Attributes that every MathML element takes. */
export const mathGlobalAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(facts.math.globals.map(nameOf))}.split(' '),
);

/** MathML elements, each with its own attributes. \`a\` is an HTML element as well. */
export const mathElements: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
${rows(facts.math)}
]);

/** HTML attributes whose presence is their value. */
export const booleanAttributes: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(facts.booleans)}.split(' '),
);

/** HTML elements without an end tag and without content. */
export const voidElements: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(facts.voidElements)}.split(' '),
);

/** Elements whose content is neither escaped nor parsed. */
export const rawTextElements: ReadonlySet<string> = /* @__PURE__ */ new Set(['script', 'style']);

/** Elements that hold text alone, in which references are read. */
export const escapableRawTextElements: ReadonlySet<string> = /* @__PURE__ */ new Set(['textarea', 'title']);

/**
 * Elements whose content a browser reads as raw text up to the end tag, though
 * authors write markup in them (\`noscript\` when scripts are on). An end tag in
 * an attribute's value ends them too: \`<\` must be escaped in attributes.
 */
export const opaqueElements: ReadonlySet<string> = /* @__PURE__ */ new Set(
${quoted(['iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'xmp'])}.split(' '),
);
`;
}

/** The types that JSX elements are checked against, with their documentation. */
function elementTypes(facts: Facts): string {
  const html = facts.html.elements.map((element) => element.name);
  const shared = (name: string): boolean => html.includes(name);
  return `${head(facts)}
import type { Html } from './html.js';
import type { ClassValue, StyleValue } from './values.js';

type Maybe<T> = T | null | undefined;
type Text = Maybe<string>;
type Amount = Maybe<number | string>;
type Flag = Maybe<boolean>;
type TrueFalse = Maybe<boolean | 'true' | 'false'>;

/** Roles of WAI-ARIA, its modules for publishing and graphics, or several by preference, separated by spaces. */
export type AriaRole =
${union(facts.roles)}
  | (string & {});

/** What \`autocomplete\` offers for a field; sections and \`shipping\` or \`billing\` may stand before it. */
export type AutoComplete =
${union(autoCompleteWords(facts))}
  | (string & {});

/** Attributes whose names are the author's. */
export interface DataAttributes {
  [name: \`data-\${string}\`]: Maybe<string | number | boolean>;
}

/** The states and properties of WAI-ARIA. Booleans print \`true\` and \`false\`. */
export interface AriaAttributes {
${facts.aria.map(ariaMember).join('\n')}
}

/** Attributes that every HTML element takes. */
export interface HtmlGlobalAttributes extends AriaAttributes, DataAttributes {
${members(facts.html.globals, '*', typeOfHtml)}
}
${interfaces('Html', facts.html, typeOfHtml)}
/** HTML elements. Those that SVG has too take the attributes of both: JSX does not know where they will stand. */
export interface HtmlElements {
${facts.html.elements
  .map((element) => {
    const twin = facts.svg.elements.find((each) => each.name === element.name);
    const type =
      interfaceName('Html', element) + (twin === undefined ? '' : ` & ${interfaceName('Svg', twin)}`);
    return elementMember(element, type);
  })
  .join('\n')}
}

/** Attributes that every SVG element takes. */
export interface SvgGlobalAttributes extends AriaAttributes, DataAttributes {
${members(facts.svg.globals, '*', typeOfSvg)}
}
${interfaces('Svg', facts.svg, typeOfSvg)}
/** SVG elements, but for ${list(facts.svg.elements.map(nameOf).filter(shared))}, which are in \`HtmlElements\`. */
export interface SvgElements {
${facts.svg.elements
  .filter((element) => !shared(element.name))
  .map((element) => elementMember(element, interfaceName('Svg', element)))
  .join('\n')}
}

/** Attributes that every MathML element takes. */
export interface MathGlobalAttributes extends AriaAttributes, DataAttributes {
${members(facts.math.globals, '*', typeOfMath)}
}
${interfaces(
  'Math',
  { ...facts.math, elements: facts.math.elements.filter((element) => !shared(element.name)) },
  typeOfMath,
)}
/** MathML elements, but for ${list(facts.math.elements.map(nameOf).filter(shared))}, which is in \`HtmlElements\`. */
export interface MathElements {
${facts.math.elements
  .filter((element) => !shared(element.name))
  .map((element) => elementMember(element, interfaceName('Math', element)))
  .join('\n')}
}
`;
}

function head(facts: Facts): string {
  return `// Made by test/house/generate-html.ts (npm run generate) from ${facts.sources.join(', ')}.\n`;
}

type TypeOf = (element: string, attribute: AttributeFact) => string;

function typeOfHtml(element: string, attribute: AttributeFact): string {
  const { name } = attribute;
  const written = htmlTypes[`${element} ${name}`] ?? (isLocal(element, name) ? undefined : htmlTypes[name]);
  if (written !== undefined) {
    return maybe(written);
  }
  if (attribute.boolean) {
    return 'Flag';
  }
  return attribute.number ? 'Amount' : 'Text';
}

/** Names whose general type is that of other elements: these take any text. */
function isLocal(element: string, name: string): boolean {
  return (
    (name === 'charset' && element !== 'meta') ||
    (name === 'scope' && element !== 'th' && element !== 'td') ||
    (name === 'as' && element !== 'link')
  );
}

function typeOfSvg(element: string, attribute: AttributeFact): string {
  const { name } = attribute;
  const written = svgTypes[`${element} ${name}`] ?? svgTypes[name];
  if (written !== undefined) {
    return maybe(written);
  }
  if (attribute.boolean) {
    return 'Flag';
  }
  return attribute.number || svgNumbers.has(name) ? 'Amount' : 'Text';
}

function typeOfMath(element: string, attribute: AttributeFact): string {
  const written = mathTypes[`${element} ${attribute.name}`] ?? mathTypes[attribute.name];
  if (written !== undefined) {
    return maybe(written);
  }
  if (attribute.boolean) {
    return 'Flag';
  }
  return attribute.number ? 'Amount' : 'Text';
}

function maybe(type: string): string {
  return type === 'string' ? 'Text' : type === 'number | string' ? 'Amount' : `Maybe<${type}>`;
}

function interfaces(prefix: string, language: Language, typeOf: TypeOf): string {
  return language.elements
    .filter((element) => element.attributes.length > 0)
    .map(
      (element) =>
        `\nexport interface ${interfaceName(prefix, element)} extends ${prefix}GlobalAttributes {\n` +
        `${members(element.attributes, element.name, typeOf)}\n}\n`,
    )
    .join('');
}

/** An element without attributes of its own shares the interface of the global ones. */
function interfaceName(prefix: string, element: ElementFact): string {
  if (element.attributes.length === 0) {
    return `${prefix}GlobalAttributes`;
  }
  const pascal = element.name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${prefix}${pascal}Attributes`;
}

function members(attributes: readonly AttributeFact[], element: string, typeOf: TypeOf): string {
  return attributes
    .map(
      (each) =>
        `${doc(each.about, each.link, each.deprecated)}  ${key(each.name)}?: ${typeOf(element, each)};`,
    )
    .join('\n');
}

function elementMember(element: ElementFact, type: string): string {
  return `${doc(element.about, element.link, element.deprecated)}  ${key(element.name)}: ${type};`;
}

function ariaMember(fact: AriaFact): string {
  const link = `https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/${fact.name}`;
  return `${doc(fact.about, link, deprecatedAria.has(fact.name))}  '${fact.name}'?: ${typeOfAria(fact)};`;
}

function typeOfAria(fact: AriaFact): string {
  switch (fact.type) {
    case 'boolean':
      return fact.undefinedAllowed ? "Maybe<boolean | 'true' | 'false' | 'undefined'>" : 'TrueFalse';
    case 'tristate':
      return "Maybe<boolean | 'true' | 'false' | 'mixed' | 'undefined'>";
    case 'integer':
    case 'number':
      return 'Amount';
    case 'token':
    case 'tokenlist': {
      const literals = fact.words.map((word) => `'${word}'`).sort();
      const booleans = fact.words.includes(true) ? ['boolean'] : [];
      const more = fact.type === 'tokenlist' ? ['(string & {})'] : [];
      return `Maybe<${[...booleans, ...literals, ...more].join(' | ')}>`;
    }
    default:
      return 'Text';
  }
}

function autoCompleteWords(facts: Facts): readonly string[] {
  const input = facts.html.elements.find((element) => element.name === 'input');
  const known = input?.attributes.find((attribute) => attribute.name === 'autocomplete')?.words ?? [];
  return [...new Set([...known, 'one-time-code', 'webauthn'])].sort();
}

function doc(about: string, link: string | undefined, deprecated: boolean): string {
  const text = about.replaceAll('*/', '* /');
  const reference = link === undefined ? '' : `[MDN](${link})`;
  const parts = [text, reference, deprecated ? '@deprecated' : ''].filter((part) => part !== '');
  if (parts.length === 0) {
    return '';
  }
  // A tag must stand at the start of a line, else it is text.
  return deprecated && parts.length > 1
    ? `  /**\n   * ${parts.slice(0, -1).join(' ')}\n   * @deprecated\n   */\n`
    : `  /** ${parts.join(' ')} */\n`;
}

function key(name: string): string {
  return /^[a-zA-Z][a-zA-Z0-9]*$/.test(name) ? name : `'${name}'`;
}

function union(words: readonly string[]): string {
  return words.map((word) => `  | '${word}'`).join('\n');
}

/** A global name is not repeated, though its type may be another one on this element. */
function rows(language: Language): string {
  const globals = new Set(language.globals.map(nameOf));
  const own = (element: ElementFact): string[] =>
    element.attributes.map(nameOf).filter((name) => !globals.has(name));
  return language.elements.map((element) => `  ['${element.name}', '${own(element).join(' ')}'],`).join('\n');
}

function quoted(names: readonly string[]): string {
  return `  '${names.join(' ')}'`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function nameOf(thing: { readonly name: string }): string {
  return thing.name;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generateHtml()) {
    writeFileSync(path, text);
  }
}
