import { voidElements } from '../../html/attributes.generated.js';
import { classNames, NORMAL, VOID } from './states.js';

const blocks = (
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul'
).split(' ');

/** The start tags before which an element ends that may do without its end tag. */
const endsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: ['li'],
    dt: ['dt', 'dd'],
    dd: ['dt', 'dd'],
    p: blocks,
    option: ['option', 'optgroup'],
    optgroup: ['optgroup'],
    tr: ['tr', 'tbody', 'tfoot'],
    td: ['td', 'th', 'tr', 'tbody', 'tfoot'],
    th: ['td', 'th', 'tr', 'tbody', 'tfoot'],
    thead: ['tbody', 'tfoot'],
    tbody: ['tbody', 'tfoot'],
    tfoot: ['tbody'],
    rt: ['rt', 'rp'],
    rp: ['rt', 'rp'],
  }).map(([name, before]) => [name, new Set(before)]),
);

/** Whether an element may end with what is around it, without an end tag. */
export function mayEnd(name: string): boolean {
  return endsBefore.has(name);
}

/** Whether the start tag of `next` ends the open element `name`. */
export function endsAt(name: string, next: string): boolean {
  return endsBefore.get(name)?.has(next) ?? false;
}

const classes: ReadonlyMap<string, number> = new Map([
  ...[...voidElements].map((name): [string, number] => [name, VOID]),
  ...classNames.flatMap((name, index): [string, number][] => (name === '' ? [] : [[name, index]])),
]);

/** What the content of an element is, as `mill-states.ts` counts it. */
export function classOf(name: string): number {
  return classes.get(name) ?? NORMAL;
}

/** The parts that each block may have behind `{:`. */
const blockOfSection: Readonly<Record<string, string>> = {
  else: 'if',
  empty: 'each',
  pending: 'await',
  error: 'await',
};

/** The block that `{:name` belongs to; undefined for an unknown name. */
export function sectionBlock(name: string): string | undefined {
  return Object.hasOwn(blockOfSection, name) ? blockOfSection[name] : undefined;
}
