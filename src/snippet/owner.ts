import type { FlowList, WritableFlow } from '../flow/flow.js';
import type { Region } from './region.js';

/**
 * Who placed a snippet: one link of the path from the root, and what everything
 * below it inherits. Owners are made by the room that knows components.
 */
export interface Owner {
  readonly up: Owner | null;
  /** The name of the component, for messages and reports. */
  readonly name: string;
  /** The descendant flow for what stands below. */
  readonly flow: FlowList;
  readonly region: Region;
  /** Hooks for the first byte, which are taken once; null when there are none. */
  takeHooks(): readonly Hook[] | null;
  /** Whether there are any. */
  readonly hooked: boolean;
  /** The component's work is done: what it could write is closed. */
  settled(): void;
}

/** What an element wants to tell those after it, at its first byte. */
export type Hook = (successor: WritableFlow) => void;

/** The path from the root as people write it: `Page > Reviews`. Cost: O(depth). */
export function pathOf(owner: Owner | null): string {
  const names: string[] = [];
  for (let link = owner; link !== null; link = link.up) {
    if (link.name !== '') names.push(link.name);
  }
  return names.toReversed().join(' > ');
}
