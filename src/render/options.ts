import { optionNotAllowed } from '../error/render.js';
import type { LoaderLike } from '../element/tree-run.js';
import { FlowList, type FlowKind, type WritableFlow } from '../flow/flow.js';
import { systemClock, type Clock } from '../schedule/clock.js';
import type { RenderReport } from './report.js';

/** What every door takes. All of it is optional. */
export interface RenderOptions {
  /** Writes the initial values of the read-only flow of the whole tree. */
  readonly init?: ((flow: WritableFlow) => void) | undefined;
  /** Writes the initial values of the flow from above. */
  readonly flow?: ((flow: WritableFlow) => void) | undefined;
  /** Where `scope.load` gets data: made with `createLoader`, owned and closed by the host. */
  readonly loader?: LoaderLike | undefined;
  /** The nonce of inline scripts and styles, for `scope.nonce`. */
  readonly nonce?: string | undefined;
  /** Ends the render when it aborts, with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the whole render may take; 30,000. False for documents without end. */
  readonly deadline?: number | false | undefined;
  /**
   * Milliseconds in which the consumer must be given something; false, which is
   * no limit. The time in which it is busy with what it was given does not count.
   */
  readonly idle?: number | false | undefined;
  /**
   * Awaitables that may be pending at once; 256. Further components wait, with
   * the rest of their list; but a blocking one is called when the first walk comes to it.
   */
  readonly concurrency?: number | undefined;
  /** Characters that may be ready before their turn, before new work is held back; 16,384. */
  readonly buffer?: number | undefined;
  /** Levels that a tree may have; 1,500. */
  readonly maxDepth?: number | undefined;
  /** Names of attributes to allow beside those of HTML and SVG; `hx-*` allows all that begin with `hx-`. */
  readonly attributes?: readonly string[] | undefined;
  /** Told of the error that ends the render. */
  readonly onError?: ((error: unknown, context: ErrorContext) => void) | undefined;
  /** Told of failures that nobody will see, because the render had ended or ended before their turn. */
  readonly onSuppressed?: ((error: unknown, context: { readonly path: string }) => void) | undefined;
  /** Told how the render went, however it ended. Called once. */
  readonly onReport?: ((report: RenderReport) => void) | undefined;
  /** The time; for tests. */
  readonly clock?: Clock | undefined;
}

export interface ErrorContext {
  /** The component that failed, with those around it: `Page > Reviews`. Empty when it was none. */
  readonly path: string;
  readonly report: RenderReport;
}

/** The options with their defaults, checked. */
export interface RenderSettings {
  readonly clock: Clock;
  readonly concurrency: number;
  readonly buffer: number;
  readonly maxDepth: number;
  readonly deadline: number | false;
  readonly idle: number | false;
  readonly attributes: readonly string[];
  readonly nonce: string | undefined;
  readonly loader: LoaderLike | undefined;
}

const NO_NAMES: readonly string[] = [];

const DEFAULTS: RenderSettings = {
  clock: systemClock,
  concurrency: 256,
  buffer: 16_384,
  maxDepth: 1_500,
  deadline: 30_000,
  idle: false,
  attributes: NO_NAMES,
  nonce: undefined,
  loader: undefined,
};

/** No options at all: what a door passes on when it was given none. */
export const NO_OPTIONS: RenderOptions = Object.freeze({});

/**
 * @throws {MillraceError} `OPTION_NOT_ALLOWED`
 */
export function settingsOf(options: RenderOptions): RenderSettings {
  if (options === NO_OPTIONS) return DEFAULTS;
  checkShapes(options);
  return {
    clock: options.clock ?? DEFAULTS.clock,
    concurrency: count('concurrency', options.concurrency ?? DEFAULTS.concurrency),
    buffer: count('buffer', options.buffer ?? DEFAULTS.buffer),
    maxDepth: count('maxDepth', options.maxDepth ?? DEFAULTS.maxDepth),
    deadline: limit('deadline', options.deadline ?? DEFAULTS.deadline),
    idle: limit('idle', options.idle ?? DEFAULTS.idle),
    attributes: options.attributes ?? DEFAULTS.attributes,
    nonce: options.nonce,
    loader: options.loader,
  };
}

const NO_INIT: FlowList = closed('init');
const NO_FLOW: FlowList = closed('descendant');

/** The read-only flow of the whole tree, with the host's values. */
export function initOf(options: RenderOptions): FlowList {
  return options.init === undefined ? NO_INIT : closed('init', options.init);
}

/** The flow from above at the root, with the host's values. */
export function flowOf(options: RenderOptions): FlowList {
  return options.flow === undefined ? NO_FLOW : closed('descendant', options.flow);
}

function closed(kind: FlowKind, write?: (flow: WritableFlow) => void): FlowList {
  const flow = new FlowList(kind);
  write?.(flow);
  flow.close();
  return flow;
}

/** What callers without types get wrong; types cannot have told them. */
function checkShapes(options: RenderOptions): void {
  for (const name of ['init', 'flow', 'onError', 'onSuppressed', 'onReport'] as const) {
    const given: unknown = options[name];
    if (given !== undefined && typeof given !== 'function') {
      throw optionNotAllowed(name, kindOf(given), 'a function');
    }
  }
  const { attributes, signal, nonce, loader, clock } = options;
  if (attributes !== undefined && !Array.isArray(attributes)) {
    throw optionNotAllowed('attributes', kindOf(attributes), 'a list of names');
  }
  if (nonce !== undefined && typeof nonce !== 'string')
    throw optionNotAllowed('nonce', kindOf(nonce), 'text');
  if (signal !== undefined && typeof signal.addEventListener !== 'function') {
    throw optionNotAllowed('signal', kindOf(signal), 'an AbortSignal');
  }
  if (loader !== undefined && typeof loader.session !== 'function') {
    throw optionNotAllowed('loader', kindOf(loader), 'a loader, made with createLoader');
  }
  if (clock !== undefined && typeof clock.set !== 'function') {
    throw optionNotAllowed('clock', kindOf(clock), 'a clock');
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

function count(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) throw optionNotAllowed(name, value, 'a whole number from 1 on');
  return value;
}

/** The longest time that a timer can be set to, in milliseconds. */
const LONGEST = 2_147_483_647;

function limit(name: string, value: number | false): number | false {
  if (value === false || (typeof value === 'number' && value > 0 && value <= LONGEST)) return value;
  throw optionNotAllowed(name, value, 'false or a number of milliseconds above 0');
}
