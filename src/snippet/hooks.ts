import { LentFlow, type FlowList } from '../flow/flow.js';
import { Failure } from './failure.js';
import type { Outlet } from './outlet.js';
import type { Owner } from './owner.js';
import type { Snippet } from './snippet.js';

/** Lets an element tell those after it something, just before its first byte. */
export function runHooks(owner: Owner, successor: FlowList): void {
  const hooks = owner.takeHooks();
  if (hooks === null) return;
  const lent = new LentFlow(successor);
  try {
    for (const hook of hooks) {
      // A function that is async by mistake has no return type to stop it.
      const answer = hook(lent) as unknown;
      if (answer instanceof Promise)
        answer.catch((error) => owner.region.run.failed(new Failure(error, owner)));
    }
  } catch (error) {
    throw Failure.of(error, owner);
  } finally {
    lent.close();
  }
}

/** Stands before the first byte of an element that has hooks and is there already. */
export class HookSnippet implements Snippet {
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  feed(outlet: Outlet): void {
    runHooks(this.#owner, outlet.successor);
  }
}
