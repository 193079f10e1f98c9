import { loaderMissing } from '../error/render.js';
import type { Consumer } from '../snippet/consumer.js';
import type { Failure } from '../snippet/failure.js';
import type { FlowList } from '../flow/flow.js';
import { attributeOf, type Attribute, type Tag } from '../html/tag.js';
import { pathOf, type Owner } from '../snippet/owner.js';
import type { Region } from '../snippet/region.js';
import { quiet } from '../snippet/quiet.js';
import { Run, type RunSettings } from '../snippet/run.js';
import { precedes, type SnippetStream } from '../snippet/stream.js';
import { Element } from './element.js';
import { guard } from './guard.js';
import type { LoadOptions } from './load-options.js';
import { place } from './place.js';
import { Head, type Answer } from './response-head.js';

/** Where components' data comes from; made, owned and closed by the host. */
export interface LoaderLike {
  /** What one render loads. Costs nothing until the first load. */
  session(signal: AbortSignal): LoadSessionLike;
}

export interface LoadSessionLike {
  load<T = unknown>(url: string, options?: LoadOptions<T>): Promise<T>;
  close(): void;
}

export interface TreeRunSettings extends RunSettings {
  readonly maxDepth: number;
  readonly nonce: string | undefined;
  readonly loader: LoaderLike | undefined;
  /** Names of attributes that are allowed beside those of the tables. */
  readonly attributes: readonly string[];
}

/** A value that was not printed as given, because it could have done harm. */
export interface Refusal {
  readonly path: string;
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
}

/** How many refusals a report keeps. */
const REFUSALS = 100;

/** One render of a tree of elements. */
export abstract class TreeRun extends Run {
  declare readonly settings: TreeRunSettings;
  readonly init: FlowList;
  #refusals: Refusal[] | null = null;
  /** How attributes are printed that only the host of this render allows. */
  #allowed: Map<Tag, Map<string, Attribute>> | null = null;
  /** Blocking components that have not settled. While there are any, nothing is fed. */
  blocking = 0;
  /** The first in the document of the blocking components that failed and that no boundary holds. */
  #blockFailure: { readonly at: SnippetStream; readonly failure: Failure } | null = null;
  #session: LoadSessionLike | null = null;
  #head: Head | null = null;
  #committed = false;

  constructor(settings: TreeRunSettings, init: FlowList, consumer: Consumer) {
    super(settings, consumer);
    this.init = init;
  }

  get head(): Head {
    if (this.#head === null) {
      this.#head = new Head((answer) => this.answer(answer));
      if (this.#committed) this.#head.commit();
    }
    return this.#head;
  }

  /** Status and headers leave, whether or not any component has asked for them. */
  commitHead(): void {
    this.#committed = true;
    this.#head?.commit();
  }

  /** The head, if anybody has asked for it. */
  get headIfAny(): Head | null {
    return this.#head;
  }

  place(stream: SnippetStream, segment: string, child: unknown, owner: Owner, levels: number): string {
    // What comes here was made by a component and not by JSX: the walk may stop before it gets to all of it.
    if (typeof child === 'object' && child !== null && !(child instanceof Element)) guard(child);
    return place(stream, segment, child, owner, levels);
  }

  load<T>(url: string, options: LoadOptions<T> | undefined, region: Region): Promise<T> {
    const { loader } = this.settings;
    if (loader === undefined) {
      const missing = Promise.reject<T>(loaderMissing(url));
      quiet(missing);
      return missing;
    }
    this.#session ??= loader.session(this.root.signal);
    // Below a boundary the work may end before the render does.
    const inner =
      region === this.root ? options : { ...options, signal: both(region.signal, options?.signal) };
    const loaded = this.#session.load<T>(url, inner);
    // A component that fails at its first load never comes to wait for its second.
    quiet(loaded);
    return loaded;
  }

  refuse(owner: Owner, element: string, attribute: string, value: string): void {
    this.#refusals ??= [];
    if (this.#refusals.length >= REFUSALS) return;
    const shown = value.length > 200 ? `${value.slice(0, 200)}…` : value;
    this.#refusals.push({ path: pathOf(owner), element, attribute, value: shown });
  }

  /**
   * How an attribute is printed that is in no table, but may be allowed by the host.
   * It is kept for this render alone: it must not be found by another's.
   *
   * @throws {MillraceError} `ATTRIBUTE_NOT_ALLOWED`
   */
  allowed(tag: Tag, name: string): Attribute {
    this.#allowed ??= new Map();
    let ofTag = this.#allowed.get(tag);
    if (ofTag === undefined) {
      ofTag = new Map();
      this.#allowed.set(tag, ofTag);
    }
    let attribute = ofTag.get(name);
    if (attribute === undefined) {
      attribute = attributeOf(tag, name, this.settings.attributes);
      ofTag.set(name, attribute);
    }
    return attribute;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals ?? [];
  }

  get blockFailure(): Failure | null {
    return this.#blockFailure?.failure ?? null;
  }

  blockFailed(at: SnippetStream, failure: Failure): void {
    if (this.#blockFailure !== null && precedes(this.#blockFailure.at, at)) return;
    this.#blockFailure = { at, failure };
  }

  override close(): void {
    super.close();
    this.#session?.close();
  }

  /** Ends the render with an answer that needs no document. Throws to leave the component. */
  abstract answer(answer: Answer): never;

  /** All blocking components have settled. */
  abstract unblocked(): void;
}

/** Aborts with the first of the two. */
function both(signal: AbortSignal, own: AbortSignal | undefined): AbortSignal {
  return own === undefined || own === signal ? signal : AbortSignal.any([signal, own]);
}
