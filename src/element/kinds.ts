/**
 * Components that are more than a function. Each kind wraps a component; wraps
 * compose in any order, and the result remembers all of them.
 */
import { blockingAfterSuccessor, dissolvableComposed } from '../error/element.js';
import type { Flow, FlowList } from '../flow/flow.js';
import { AwaitableSnippet, type Settling } from '../snippet/awaitable.js';
import { DeferredSnippet } from '../snippet/deferred.js';
import { Failure, PlaceFailure } from '../snippet/failure.js';
import { HookSnippet } from '../snippet/hooks.js';
import { IterableSnippet } from '../snippet/iterable.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import { SnippetStream } from '../snippet/stream.js';
import { SuccessorSnippet } from '../snippet/successor.js';
import { begun } from './begun.js';
import type { Child } from './child.js';
import { componentName, isLater, placing, type Placed, type PlaceComponent } from './component.js';
import { ComponentScope, LateScope, type Scope, type SuccessorScope, type WritableScope } from './scope.js';
import type { TreeRun } from './tree-run.js';

const WRITABLE = 1;
const SUCCESSOR = 2;
const BLOCKING = 4;

/** A component's function, whatever its scope. */
type AnyComponent<P, S> = (props: P, scope: S) => Child;

/** On a wrapped component: what it wraps, and as what. */
const wrapped: unique symbol = Symbol('millrace.wrapped');

interface Wrapped extends Placed {
  readonly [wrapped]?: { readonly component: AnyComponent<object, Scope>; readonly kinds: number };
}

/**
 * A component that is placed into its parent at once, before there is a flow
 * from above. It costs least; when it fails before the document has begun to
 * leave, no byte does. In a boundary that holds, below a wait, or when the limit
 * on `concurrency` or `buffer` kept it back until then, it fails in its place as
 * any component. Composes with no other kind.
 */
export function dissolvable<P>(component: (props: P, init: Flow) => Child): (props: P, init: Flow) => Child {
  if (isSpecial(component)) throw dissolvableComposed(componentName(component));
  return mark(component, (props: P, init: Flow) => component(props, init), dissolve(component));
}

/** A component with its own copy of the descendant flow, to tell those below it something. */
export function writable<P, S extends Scope = Scope>(
  component: (props: P, scope: S & WritableScope) => Child,
): (props: P, scope: S) => Child {
  return wrap(component, WRITABLE);
}

/**
 * A component that starts only when everything before it has been consumed. It
 * sees what elements before it have said, and tells those after it.
 */
export function successor<P, S extends Scope = Scope>(
  component: (props: P, scope: S & SuccessorScope) => Child,
): (props: P, scope: S) => Child {
  return wrap(component, SUCCESSOR);
}

/**
 * A component before which no byte is sent: until it has settled it may still
 * decide the status, as that there is no such page.
 *
 * That holds for those that the first walk through the tree comes to, and for
 * those that such ones settle to or yield first. It does not hold below other
 * waits, nor in a `<Boundary>` with a `timeout`, for which the document stands
 * still no longer than that. A component that the limit on `concurrency` or
 * `buffer` keeps back is not called in the first walk, nor is the rest of a list
 * from the first such component on: a blocking one in there may come too late.
 *
 * @throws {MillraceError} `BLOCKING_AFTER_SUCCESSOR` when it is placed at or below a successor
 */
export function blocking<P, S extends Scope = Scope>(
  component: (props: P, scope: S) => Child,
): (props: P, scope: S) => Child {
  return wrap(component, BLOCKING);
}

/** A component needs no less of its scope for being wrapped; what the wrap adds, it adds when it calls. */
function wrap<P, S extends Scope>(component: AnyComponent<P, never>, kind: number): AnyComponent<P, S> {
  const inner = (component as Wrapped)[wrapped];
  if (inner === undefined && isSpecial(component)) throw dissolvableComposed(componentName(component));
  const base = inner?.component ?? (component as unknown as AnyComponent<object, Scope>);
  const kinds = kind | (inner?.kinds ?? 0);
  const call = component as AnyComponent<P, Scope>;
  const made = mark<AnyComponent<P, S>>(
    component,
    (props, scope) => call(props, scope),
    placeKinds(base, kinds),
  );
  return Object.defineProperty(made, wrapped, { value: { component: base, kinds } });
}

function mark<F extends (...args: never[]) => Child>(
  component: unknown,
  callable: F,
  how: PlaceComponent,
): F {
  Object.defineProperty(callable, 'name', { value: componentName(component) });
  return Object.defineProperty(callable, placing, { value: how });
}

function isSpecial(component: unknown): boolean {
  return (component as Placed)[placing] !== undefined;
}

function dissolve(component: (props: never, init: Flow) => Child): PlaceComponent {
  return (stream, segment, props, owner, levels) => {
    const run = stream.region.run as TreeRun;
    const self = new ComponentScope(owner, component, owner.flow, stream.region);
    let child: Child;
    try {
      child = component(props as never, run.init);
    } catch (error) {
      throw new PlaceFailure(error, self);
    }
    return run.place(stream, segment, child, self, levels);
  };
}

function placeKinds(component: AnyComponent<object, Scope>, kinds: number): PlaceComponent {
  return (stream, segment, props, owner, levels) => {
    const succeeds = (kinds & SUCCESSOR) !== 0;
    if ((kinds & BLOCKING) !== 0 && (succeeds || stream.succeeding)) {
      const path = pathOf(new ComponentScope(owner, component, owner.flow, stream.region));
      return stream.fail(segment, blockingAfterSuccessor(path), owner);
    }
    if (succeeds) {
      return stream.append(
        segment,
        new SuccessorSnippet(stream, owner, (into, flow) =>
          callKinds(into, '', component, kinds, props, owner, levels, flow),
        ),
      );
    }
    const start = (into: SnippetStream, open: string): string =>
      callKinds(into, open, component, kinds, props, owner, levels, null);
    // The document stands still for what holds it back: that waits for no free place.
    const holds = (kinds & BLOCKING) !== 0 && stream.holding;
    if (holds || !stream.region.run.full) return start(stream, segment);
    return stream.append(segment, new DeferredSnippet(stream, owner, (into) => start(into, '')));
  };
}

function callKinds(
  stream: SnippetStream,
  segment: string,
  component: AnyComponent<object, Scope>,
  kinds: number,
  props: object,
  owner: Owner,
  levels: number,
  successorFlow: FlowList | null,
): string {
  const flow = (kinds & WRITABLE) === 0 ? owner.flow : owner.flow.copy();
  const scope =
    successorFlow === null
      ? new ComponentScope(owner, component, flow, stream.region)
      : new LateScope(owner, component, flow, stream.region, successorFlow);
  const hold = (kinds & BLOCKING) !== 0 && stream.holding ? new Block(stream) : null;
  let child: unknown;
  try {
    child = component(props, scope);
    if (typeof child === 'object' && child !== null) child = begun(child);
  } catch (error) {
    const failure = new Failure(error, scope);
    scope.settled();
    hold?.settled(failure);
    return stream.fail(segment, failure, scope);
  }
  if (isPromise(child)) {
    return stream.append(segment, new AwaitableSnippet(stream, scope, levels, child, hold));
  }
  if (isAsyncIterable(child)) {
    return stream.append(segment, new IterableSnippet(stream, scope, levels, child, hold));
  }
  scope.settled();
  if (scope.hooks !== null && scope.hooks.length > 0)
    segment = stream.append(segment, new HookSnippet(scope));
  try {
    return stream.region.run.place(stream, segment, child, scope, levels);
  } finally {
    hold?.settled(null);
  }
}

/** Holds back the first byte of the document until a component has settled. */
class Block implements Settling {
  readonly #run: TreeRun;
  /** Stands for the component's place, in comparisons. */
  readonly #at: SnippetStream;

  constructor(stream: SnippetStream) {
    this.#run = stream.region.run as TreeRun;
    this.#at = new SnippetStream(stream.region, stream);
    this.#run.blocking++;
  }

  settled(failure: Failure | null): void {
    // Below a holding boundary a failure has its answer there.
    if (failure !== null && this.#at.region === this.#run.root) this.#run.blockFailed(this.#at, failure);
    this.#run.blocking--;
    if (this.#run.blocking === 0) this.#run.unblocked();
  }
}

function isPromise(child: unknown): child is PromiseLike<unknown> {
  return isLater(child) && typeof (child as { then?: unknown }).then === 'function';
}

function isAsyncIterable(child: unknown): child is AsyncIterable<unknown> {
  return isLater(child);
}
