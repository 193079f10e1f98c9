/**
 * A flow is what elements tell each other.
 *
 *   init         one read-only object for the whole tree
 *   descendant   from an element to what stands below it
 *   successor    from an element to what stands after it in the document
 *
 * A value is a constant (declared once, shadowed by nothing below) or a variable
 * (a later assignment shadows it). A value that is present may be null or
 * undefined: `has` tells.
 *
 * Underneath, a flow is a pointer into a list of entries, newest first, of which
 * the tail is shared with the flow that it was copied from. A copy is therefore
 * one small object, and reading costs a step for each entry set since.
 */
import { flowClosed, redeclaredConstant, valueNotPresent } from '../error/flow.js';
import type { FlowKey } from './key.js';

export type FlowKind = 'init' | 'descendant' | 'successor';

/** What anybody may do with a flow. */
export interface Flow {
  readonly kind: FlowKind;
  /** The value of `key`, or undefined when there is none. */
  get<T>(key: FlowKey<T>): T | undefined;
  /**
   * The value of `key`, which must be there.
   * @throws {MillraceError} `VALUE_NOT_PRESENT`
   */
  require<T>(key: FlowKey<T>): T;
  /** Whether there is a value for `key`; a present null counts. */
  has<T>(key: FlowKey<T>): boolean;
}

/** What the owner of a copy may do with it, until it is closed. */
export interface WritableFlow extends Flow {
  /**
   * Sets a constant. It may shadow a variable, and is itself shadowed by nothing.
   * @throws {MillraceError} `REDECLARED_CONSTANT`, the old value is kept; `FLOW_CLOSED`
   */
  declare<T>(key: FlowKey<T>, value: T): void;
  /**
   * Sets a variable.
   * @throws {MillraceError} `REDECLARED_CONSTANT`, the old value is kept; `FLOW_CLOSED`
   */
  assign<T>(key: FlowKey<T>, value: T): void;
}

interface Entry {
  readonly key: unknown;
  value: unknown;
  readonly constant: boolean;
  readonly next: Entry | null;
}

/** A flow that was lent for a time: after it, writing through the loan throws, and the flow goes on. */
export class LentFlow implements WritableFlow {
  readonly kind: FlowKind;
  readonly #flow: WritableFlow;
  #open = true;

  constructor(flow: WritableFlow) {
    this.kind = flow.kind;
    this.#flow = flow;
  }

  get<T>(key: FlowKey<T>): T | undefined {
    return this.#flow.get(key);
  }

  require<T>(key: FlowKey<T>): T {
    return this.#flow.require(key);
  }

  has<T>(key: FlowKey<T>): boolean {
    return this.#flow.has(key);
  }

  declare<T>(key: FlowKey<T>, value: T): void {
    this.#demandOpen(key.name);
    this.#flow.declare(key, value);
  }

  assign<T>(key: FlowKey<T>, value: T): void {
    this.#demandOpen(key.name);
    this.#flow.assign(key, value);
  }

  /** Ends the loan. */
  close(): void {
    this.#open = false;
  }

  #demandOpen(key: string): void {
    if (!this.#open) throw flowClosed(this.kind, `Writing "${key}"`);
  }
}

/** The one implementation of every kind of flow. */
export class FlowList implements WritableFlow {
  readonly kind: FlowKind;
  #newest: Entry | null;
  /** Where the entries begin that belong to the flow this one was copied from. */
  #inherited: Entry | null;
  #open: boolean;

  constructor(kind: FlowKind, from: FlowList | null = null) {
    this.kind = kind;
    this.#newest = from === null ? null : from.#newest;
    this.#inherited = this.#newest;
    this.#open = true;
  }

  get<T>(key: FlowKey<T>): T | undefined {
    for (let entry = this.#newest; entry !== null; entry = entry.next) {
      if (entry.key === key) return entry.value as T;
    }
    return undefined;
  }

  require<T>(key: FlowKey<T>): T {
    const entry = this.#find(key, null);
    if (entry === null) throw valueNotPresent(this.kind, key.name);
    return entry.value as T;
  }

  has<T>(key: FlowKey<T>): boolean {
    return this.#find(key, null) !== null;
  }

  declare<T>(key: FlowKey<T>, value: T): void {
    this.#set(key, value, true);
  }

  assign<T>(key: FlowKey<T>, value: T): void {
    this.#set(key, value, false);
  }

  /** Ends writing; reading goes on. */
  close(): void {
    this.#open = false;
  }

  /** A flow of its own, to write, that begins with everything in this one. Cost: O(1). */
  copy(): FlowList {
    return new FlowList(this.kind, this);
  }

  /** Takes over all that a copy of this flow was given since. Cost: O(1). */
  adopt(copy: FlowList): void {
    this.#newest = copy.#newest;
    // The copy may have written onto entries of ours: none of them is ours alone now.
    this.#inherited = copy.#newest;
  }

  #set<T>(key: FlowKey<T>, value: T, constant: boolean): void {
    if (!this.#open) throw flowClosed(this.kind, `Writing "${key.name}"`);
    if (this.#find(key, null)?.constant === true) throw redeclaredConstant(this.kind, key.name);
    const own = constant ? null : this.#find(key, this.#inherited);
    // Nobody else has seen an entry of our own: writing over it keeps the list short.
    if (own === null) this.#newest = { key, value, constant, next: this.#newest };
    else own.value = value;
  }

  #find(key: unknown, end: Entry | null): Entry | null {
    for (let entry = this.#newest; entry !== end; entry = entry!.next) {
      if (entry!.key === key) return entry;
    }
    return null;
  }
}
