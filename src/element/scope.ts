import { flowClosed } from '../error/flow.js';
import { LentFlow, type Flow, type FlowList, type WritableFlow } from '../flow/flow.js';
import type { Ledger } from '../snippet/ledger.js';
import type { Hook, Owner } from '../snippet/owner.js';
import type { Region } from '../snippet/region.js';
import { componentName } from './component.js';
import type { LoadOptions } from './load-options.js';
import type { ResponseHead } from './response-head.js';
import type { TreeRun } from './tree-run.js';

/** What a component is given beside its props: what its place in the tree offers. */
export interface Scope {
  /** What elements above have said. */
  readonly flow: Flow;
  /** What the host has said; the same object for the whole tree. */
  readonly init: Flow;
  /** Aborted when nobody wants the component's work any more: the reader left, the deadline passed, the render failed. */
  readonly signal: AbortSignal;
  /** The head of the answer, until it leaves. */
  readonly response: ResponseHead;
  /** The nonce for inline scripts and styles, when the host set one. */
  readonly nonce: string | undefined;
  /**
   * Loads data through the host's loader. Relative URLs resolve against the
   * loader's base; one URL is loaded once in a render, and what comes is frozen.
   * A type argument is a claim that nobody checks; `options.parse` checks.
   * @throws {MillraceError} `LOADER_MISSING`, and the loader's own
   */
  readonly load: <T = unknown>(url: string, options?: LoadOptions<T>) => Promise<T>;
  /**
   * Has `hook` called just before the element's first byte, to tell those that
   * come after it in the document something.
   * @throws {MillraceError} `FLOW_CLOSED` when the component has settled
   */
  readonly after: (hook: (successor: WritableFlow) => void) => void;
}

/** The scope of a `writable` component. */
export interface WritableScope extends Scope {
  /** A copy of the descendant flow, for what stands below. Closed when the component settles. */
  readonly flow: WritableFlow;
}

/** The scope of a `successor` component. */
export interface SuccessorScope extends Scope {
  /** What elements before this one in the document have said; writable for those after it. */
  readonly successor: WritableFlow;
  /** What the document waited for so far. */
  readonly ledger: Ledger;
}

/** Hooks are frozen when no more may come. */
export const NO_HOOKS: readonly Hook[] = Object.freeze([]);

/**
 * One call of one component. It is the component's scope and, for the snippets
 * it places, their owner. Made for each component, so it holds only pointers.
 */
export class ComponentScope implements Owner, Scope {
  readonly up: Owner | null;
  readonly flow: FlowList;
  readonly region: Region;
  readonly #component: unknown;
  /** What wants to be called at the first byte; null when nothing does. */
  hooks: readonly Hook[] | null;

  constructor(up: Owner | null, component: unknown, flow: FlowList, region: Region) {
    this.up = up;
    this.flow = flow;
    this.region = region;
    this.#component = component;
    this.hooks = null;
  }

  get name(): string {
    return componentName(this.#component);
  }

  get init(): Flow {
    return this.#run.init;
  }

  get signal(): AbortSignal {
    return this.region.signal;
  }

  get response(): ResponseHead {
    return this.#run.head;
  }

  get nonce(): string | undefined {
    return this.#run.settings.nonce;
  }

  // Made when asked for, so that a component may take them out of its scope: `(props, { load })`.

  get load(): Scope['load'] {
    return (url, options) => this.#run.load(url, options, this.region);
  }

  get after(): Scope['after'] {
    return (hook) => this.#addHook(hook);
  }

  #addHook(hook: Hook): void {
    if (this.hooks !== null && Object.isFrozen(this.hooks))
      throw flowClosed('successor', 'A hook for the first byte');
    this.hooks = this.hooks === null ? [hook] : [...this.hooks, hook];
  }

  get hooked(): boolean {
    return this.hooks !== null && this.hooks.length > 0;
  }

  takeHooks(): readonly Hook[] | null {
    const { hooks } = this;
    this.hooks = NO_HOOKS;
    return hooks;
  }

  settled(): void {
    this.close();
    if (this.flow !== this.up?.flow) this.flow.close();
  }

  /** Settled, for one that has no flow of its own. */
  close(): void {
    this.hooks = this.hooks === null ? NO_HOOKS : Object.freeze(this.hooks);
  }

  get #run(): TreeRun {
    return this.region.run as TreeRun;
  }
}

/** The scope of a component that starts when everything before it has been consumed. */
export class LateScope extends ComponentScope implements SuccessorScope {
  readonly successor: LentFlow;

  constructor(up: Owner | null, component: unknown, flow: FlowList, region: Region, successor: FlowList) {
    super(up, component, flow, region);
    this.successor = new LentFlow(successor);
  }

  override settled(): void {
    super.settled();
    this.successor.close();
  }

  get ledger(): Ledger {
    return this.region.run.ledger;
  }
}

/** The owner of what is placed in a region of its own: the component's, but for the region. */
export class RegionOwner implements Owner {
  readonly up: Owner | null;
  readonly flow: FlowList;
  readonly region: Region;

  constructor(up: Owner | null, flow: FlowList, region: Region) {
    this.up = up;
    this.flow = flow;
    this.region = region;
  }

  /** It is no component, and stands in no path. */
  get name(): string {
    return '';
  }

  get hooked(): boolean {
    return false;
  }

  takeHooks(): null {
    return null;
  }

  settled(): void {}
}
