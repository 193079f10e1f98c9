import { childNotRenderable, treeTooDeep } from '../error/element.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import type { SnippetStream } from '../snippet/stream.js';
import { componentName } from './component.js';
import type { TreeRun } from './tree-run.js';

/** Ends the stream: deeper than this no tree is followed, so that no stack ever overflows. */
export function tooDeep(stream: SnippetStream, segment: string, owner: Owner): never {
  const { maxDepth } = (stream.region.run as TreeRun).settings;
  return stream.fail(segment, treeTooDeep(shortPath(owner), maxDepth), owner);
}

/** Ends the stream: `child` means nothing to a renderer. */
export function refuse(stream: SnippetStream, segment: string, child: unknown, owner: Owner): never {
  return stream.fail(segment, childNotRenderable(ownerText(owner), describe(child)), owner);
}

/** Ends the stream: an element of something that is no component. */
export function refuseComponent(
  stream: SnippetStream,
  segment: string,
  component: unknown,
  owner: Owner,
): never {
  const hint = component === undefined ? ' (is it imported?)' : '';
  const got = `an element whose type is ${describe(component)}${hint}`;
  return stream.fail(segment, childNotRenderable(ownerText(owner), got), owner);
}

function ownerText(owner: Owner): string {
  const path = shortPath(owner);
  return path === '' ? 'The tree' : path;
}

/** A component that renders itself has a path that nobody wants to read whole. */
function shortPath(owner: Owner): string {
  const names = pathOf(owner).split(' > ');
  if (names.length <= 12) return names.join(' > ');
  return [...names.slice(0, 4), `… ${names.length - 8} more …`, ...names.slice(-4)].join(' > ');
}

function describe(value: unknown): string {
  if (typeof value === 'function')
    return `the function ${componentName(value)} (call it, or write it as an element)`;
  if (typeof value === 'symbol') return `the symbol ${String(value.description)}`;
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `the ${typeof value} ${JSON.stringify(value)}`;
  const name = (Object.getPrototypeOf(value) as { constructor?: { name?: unknown } } | null)?.constructor
    ?.name;
  if (typeof name === 'string' && name !== 'Object') return `an object of class ${name}`;
  const keys = Object.keys(value);
  const shown = keys.slice(0, 5).join(', ') + (keys.length > 5 ? ', …' : '');
  return `a plain object with ${keys.length === 0 ? 'no keys' : `the keys ${shown}`}`;
}
