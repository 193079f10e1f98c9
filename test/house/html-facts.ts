import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { html as htmlProperties, svg as svgProperties } from 'property-information';
import { htmlElementAttributes } from 'html-element-attributes';
import { svgElementAttributes } from 'svg-element-attributes';
import {
  extraAria,
  extraAttributes,
  extraBooleans,
  falseNumbers,
  neverShipped,
  obsolete,
  obsoleteVoid,
} from './html-rules.js';

/**
 * What the maintained packages know about elements and attributes, joined into
 * one model that the generator writes down. Everything is sorted by name, so
 * the same packages always give the same model.
 *
 * No handler attribute (`on*`) gets in, whatever a package says.
 */
export interface Facts {
  /** Where the facts come from: `name version`, in the order of the alphabet. */
  readonly sources: readonly string[];
  readonly html: Language;
  readonly svg: Language;
  readonly math: Language;
  readonly aria: readonly AriaFact[];
  readonly roles: readonly string[];
  readonly voidElements: readonly string[];
  /** Names of HTML attributes whose presence is their value. */
  readonly booleans: readonly string[];
}

export interface Language {
  /** Attributes that every element of the language takes. */
  readonly globals: readonly AttributeFact[];
  readonly elements: readonly ElementFact[];
}

export interface ElementFact {
  readonly name: string;
  readonly about: string;
  readonly link: string | undefined;
  readonly deprecated: boolean;
  /** Its own attributes, without the global ones. */
  readonly attributes: readonly AttributeFact[];
}

export interface AttributeFact {
  readonly name: string;
  readonly about: string;
  readonly link: string | undefined;
  readonly deprecated: boolean;
  readonly boolean: boolean;
  readonly number: boolean;
  /** The words that the attribute takes, when a package lists them. */
  readonly words: readonly string[] | undefined;
}

export interface AriaFact {
  readonly name: string;
  readonly about: string;
  readonly type: string;
  readonly words: readonly (string | boolean)[];
  readonly undefinedAllowed: boolean;
}

export function readFacts(): Facts {
  const vscode = readJson('@vscode/web-custom-data/data/browsers.html-data.json') as VsCode;
  const compat = readJson('@mdn/browser-compat-data') as Compat;
  const wordSets = new Map(vscode.valueSets.map((set) => [set.name, set.values.map((value) => value.name)]));
  const htmlTags = new Map(vscode.tags.map((tag) => [tag.name, tag]));

  return {
    sources: sources.map((name) => `${name} ${versionOf(name)}`),
    html: language({
      compat: compat.html,
      listed: htmlElementAttributes,
      documented: htmlTags,
      documentedGlobals: vscode.globalAttributes,
      extra: extraAttributes.html,
      keepUnlistedElements: true,
      prefix: 'html',
      nameShape: /^[a-z][a-z-]*$/,
      boolean: (name) => htmlBooleans.has(name),
      number: (name) => numbers(htmlProperties).has(name),
      wordSets,
    }),
    svg: language({
      compat: compat.svg,
      listed: svgElementAttributes,
      documented: new Map(),
      documentedGlobals: [],
      extra: extraAttributes.svg,
      keepUnlistedElements: false,
      prefix: 'svg',
      nameShape: /^[a-zA-Z][a-zA-Z0-9:-]*$/,
      boolean: (name) => name === 'autofocus' || name === 'async' || name === 'defer',
      number: (name) => numbers(svgProperties).has(name),
      wordSets,
    }),
    math: language({
      compat: compat.mathml,
      listed: {},
      documented: new Map(),
      documentedGlobals: [],
      extra: extraAttributes.math,
      keepUnlistedElements: false,
      prefix: 'math',
      nameShape: /^[a-z][a-z0-9-]*$/,
      boolean: (name) => name === 'autofocus',
      number: (name) => name === 'tabindex',
      wordSets,
    }),
    aria: ariaFacts(vscode.globalAttributes),
    roles: (require('aria-query') as AriaQuery).roles
      .entries()
      .filter(([, role]) => !role.abstract)
      .map(([name]) => name)
      .sort(),
    voidElements: [
      ...new Set([...vscode.tags.filter((tag) => tag.void === true).map((tag) => tag.name), ...obsoleteVoid]),
    ].sort(),
    booleans: [...htmlBooleans].sort(),
  };
}

const require = createRequire(import.meta.url);

const sources = [
  '@mdn/browser-compat-data',
  '@vscode/web-custom-data',
  'aria-query',
  'html-element-attributes',
  'property-information',
  'svg-element-attributes',
];

const htmlBooleans: ReadonlySet<string> = new Set([
  ...Object.values(htmlProperties.property)
    .filter((info) => info.boolean)
    .map((info) => info.attribute),
  ...extraBooleans,
]);

interface Sources {
  readonly compat: CompatLanguage;
  readonly listed: Readonly<Record<string, readonly string[]>>;
  readonly documented: ReadonlyMap<string, VsCodeTag>;
  readonly documentedGlobals: readonly VsCodeAttribute[];
  readonly extra: Readonly<Record<string, string>>;
  /** Whether an element that only the lists know, and no browser any more, stays. */
  readonly keepUnlistedElements: boolean;
  readonly prefix: 'html' | 'svg' | 'math';
  readonly nameShape: RegExp;
  readonly boolean: (name: string) => boolean;
  readonly number: (name: string) => boolean;
  readonly wordSets: ReadonlyMap<string, readonly string[]>;
}

function language(from: Sources): Language {
  const known = Object.keys(from.compat.elements).filter((name) =>
    isAlive(from.compat.elements[name]?.__compat),
  );
  const elementNames = new Set([
    ...known,
    ...from.documented.keys(),
    ...(from.keepUnlistedElements ? Object.keys(from.listed) : []),
  ]);
  elementNames.delete('*');

  const globalNames = new Set([
    ...attributeNames(from.compat.global_attributes, from.nameShape),
    ...from.documentedGlobals.map((attribute) => attribute.name).filter((name) => !name.startsWith('aria-')),
    ...(from.listed['*'] ?? []),
    ...words(from.extra['*']),
  ]);

  const attribute = (element: string, name: string): AttributeFact => {
    const path = `${from.prefix} ${element} ${name}`;
    const compat = (element === '*' ? from.compat.global_attributes : from.compat.elements[element])?.[
      name.replace(':', '_')
    ]?.__compat;
    const documented =
      element === '*'
        ? from.documentedGlobals.find((each) => each.name === name)
        : from.documented.get(element)?.attributes.find((each) => each.name === name);
    const deprecated = compat?.status?.deprecated ?? (obsolete.test(path) || isHistory(from, element, name));
    return {
      name,
      about: describe(documented),
      link: compat?.mdn_url ?? mdnLink(documented) ?? (deprecated ? undefined : placeOf(from, element, name)),
      deprecated,
      boolean: from.boolean(name),
      number: from.number(name) && !falseNumbers.has(name),
      words: documented?.valueSet === undefined ? undefined : from.wordSets.get(documented.valueSet),
    };
  };

  const facts = (element: string, names: Iterable<string>): AttributeFact[] =>
    [...new Set(names)]
      .filter((name) => !/^on/i.test(name) && !neverShipped.test(name))
      .sort()
      .map((name) => attribute(element, name));

  return {
    globals: facts('*', globalNames),
    elements: [...elementNames].sort().map((name) => {
      const compat = from.compat.elements[name];
      const documented = from.documented.get(name);
      const names = [
        ...attributeNames(compat, from.nameShape),
        ...(documented?.attributes.map((each) => each.name) ?? []),
        ...(from.listed[name] ?? []),
        ...words(from.extra[name]),
      ];
      return {
        name,
        about: describe(documented),
        link: compat?.__compat?.mdn_url ?? mdnLink(documented),
        deprecated: compat?.__compat?.status?.deprecated ?? documented === undefined,
        attributes: facts(
          name,
          // SVG repeats its presentation attributes on each element; an element's own ones are the rest.
          names.filter(
            (each) =>
              !globalNames.has(each) || (from.prefix === 'svg' && each === 'fill' && isAnimation(name)),
          ),
        ),
      };
    }),
  };
}

/** An HTML element's attribute that the compatibility table has dropped, unless it was added here by name. */
function isHistory(from: Sources, element: string, name: string): boolean {
  return from.prefix === 'html' && element !== '*' && !words(from.extra[element]).includes(name);
}

/**
 * Where MDN describes an attribute that has no link of its own: in the page of
 * its element, or, in SVG, in a page that all elements share.
 */
function placeOf(from: Sources, element: string, name: string): string | undefined {
  if (from.prefix === 'svg') {
    const listed = Object.entries(from.listed).some(([each, names]) => each !== '*' && names.includes(name));
    return listed ? `https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/${name}` : undefined;
  }
  const page = from.compat.elements[element]?.__compat?.mdn_url;
  return page === undefined ? undefined : `${page}#${name}`;
}

/** On animations `fill` says what stays afterwards; everywhere else it is a colour. */
function isAnimation(element: string): boolean {
  return element.startsWith('animate') || element === 'set';
}

function attributeNames(table: CompatElement | undefined, shape: RegExp): string[] {
  return (
    Object.entries(table ?? {})
      .filter(([key, entry]) => key !== '__compat' && isAlive((entry as CompatElement).__compat))
      .map(([key]) => (key.startsWith('xlink_') || key.startsWith('xml_') ? key.replace('_', ':') : key))
      // Compatibility tables also list behaviours, under names that attributes cannot have.
      .filter((key) => shape.test(key) && key !== 'svgView')
  );
}

/** Whether some browser has it today without a switch, or it was once part of the platform. */
function isAlive(compat: CompatStatement | undefined): boolean {
  if (compat === undefined) {
    return false;
  }
  const everywhere = ['chrome', 'firefox', 'safari'].flatMap((browser) => compat.support?.[browser] ?? []);
  return everywhere.some(
    (entry) =>
      typeof entry.version_added === 'string' &&
      entry.version_added !== 'preview' &&
      entry.version_removed === undefined &&
      entry.flags === undefined,
  );
}

function ariaFacts(documented: readonly VsCodeAttribute[]): AriaFact[] {
  const aria = require('aria-query') as AriaQuery;
  const known = aria.aria.entries().map(([name, info]): AriaFact => ({
    name,
    about: describe(documented.find((each) => each.name === name)),
    type: info.type,
    words: info.values ?? [],
    undefinedAllowed: info.allowundefined ?? false,
  }));
  const extra = extraAria.map((name): AriaFact => ({
    name,
    about: '',
    type: 'string',
    words: [],
    undefinedAllowed: false,
  }));
  return [...known, ...extra].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first sentence of a description, as plain text. */
function describe(documented: VsCodeAttribute | VsCodeTag | undefined): string {
  const description = documented?.description;
  const text = typeof description === 'string' ? description : (description?.value ?? '');
  const plain = text
    .split(/\n\s*\n/)[0]!
    .replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?[.:!](?=\s+[A-Z`(]|$)(?<!e\.g\.|i\.e\.|etc\.)/.exec(plain)?.[0] ?? plain;
  return sentence.replace(/:$/, '.');
}

function mdnLink(
  documented: { readonly references?: readonly { readonly url: string }[] } | undefined,
): string | undefined {
  return documented?.references?.find((each) => each.url.includes('developer.mozilla.org'))?.url;
}

function numbers(table: {
  readonly property: Record<string, { number: boolean; attribute: string }>;
}): Set<string> {
  return new Set(
    Object.values(table.property)
      .filter((info) => info.number)
      .map((info) => info.attribute),
  );
}

function words(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(' ');
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(require.resolve(name), 'utf8'));
}

/** Read from the file beside the package's entry: not every package lets its `package.json` be imported. */
function versionOf(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')) as { version: string })
        .version;
    } catch {
      // Not in this folder; the next one up.
    }
  }
  throw new Error(`${name} is not installed`);
}

interface VsCode {
  readonly tags: readonly VsCodeTag[];
  readonly globalAttributes: readonly VsCodeAttribute[];
  readonly valueSets: readonly {
    readonly name: string;
    readonly values: readonly { readonly name: string }[];
  }[];
}

interface VsCodeTag {
  readonly name: string;
  readonly description?: string | { readonly value: string };
  readonly void?: boolean;
  readonly attributes: readonly VsCodeAttribute[];
  readonly references?: readonly { readonly url: string }[];
}

interface VsCodeAttribute {
  readonly name: string;
  readonly description?: string | { readonly value: string };
  readonly valueSet?: string;
  readonly references?: readonly { readonly url: string }[];
}

interface Compat {
  readonly html: CompatLanguage;
  readonly svg: CompatLanguage;
  readonly mathml: CompatLanguage;
}

interface CompatLanguage {
  readonly elements: Readonly<Record<string, CompatElement>>;
  readonly global_attributes: CompatElement;
}

interface CompatElement {
  readonly __compat?: CompatStatement;
  readonly [attribute: string]: { readonly __compat?: CompatStatement } | CompatStatement | undefined;
}

interface CompatStatement {
  readonly __compat?: never;
  readonly mdn_url?: string;
  readonly status?: { readonly deprecated: boolean };
  readonly support?: Readonly<Record<string, CompatSupport | readonly CompatSupport[]>>;
}

interface CompatSupport {
  readonly version_added?: string | boolean | null;
  readonly version_removed?: string | boolean;
  readonly flags?: readonly unknown[];
}

interface AriaQuery {
  readonly roles: { entries(): [string, { readonly abstract: boolean }][] };
  readonly aria: {
    entries(): [
      string,
      {
        readonly type: string;
        readonly values?: readonly (string | boolean)[];
        readonly allowundefined?: boolean;
      },
    ][];
  };
}
