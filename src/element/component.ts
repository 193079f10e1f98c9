import type { Owner } from '../snippet/owner.js';
import type { SnippetStream } from '../snippet/stream.js';
import type { Child } from './child.js';
import { Element } from './element.js';
import type { Scope } from './scope.js';

/** Props of a component that takes none. */
export type NoProps = Readonly<Record<string, never>>;

/**
 * A component: a function from props, and what its place offers, to something
 * that renders. Called once each time it is placed.
 */
export type Component<P = NoProps> = (props: P, scope: Scope) => Child;

/**
 * How a component is placed that is more than a function.
 *
 * @param levels how many levels of tree may still follow
 * @returns the open segment, as it is then
 */
export type PlaceComponent = (
  stream: SnippetStream,
  segment: string,
  props: object,
  owner: Owner,
  levels: number,
) => string;

/** On a component that is more than a function. */
export const placing: unique symbol = Symbol('millrace.placing');

/** What is known of a component's function beside its type. */
export interface Placed {
  readonly [placing]?: PlaceComponent;
  readonly displayName?: unknown;
}

/** A component's name, for messages and reports. */
export function componentName(component: unknown): string {
  const { displayName, name } = component as { displayName?: unknown; name?: unknown };
  if (typeof displayName === 'string' && displayName !== '') return displayName;
  return typeof name === 'string' && name !== '' ? name : 'Anonymous';
}

/** Whether a component's answer is still to come; the snippet of such an answer runs the hooks itself. */
export function isLater(child: unknown): child is object {
  if (typeof child !== 'object' || child === null || child instanceof Element) return false;
  return (
    typeof (child as { then?: unknown }).then === 'function' ||
    typeof (child as { [Symbol.asyncIterator]?: unknown })[Symbol.asyncIterator] === 'function'
  );
}
