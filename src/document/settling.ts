import type { Language } from '../lex/language.js';
import { isEmptyToken, type Token } from '../lex/token.js';
import { hasValues, JsonText } from './json-text.js';

/** A whole construct of the text's top, which no later text can change. */
export interface Settled {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** How many there were before it. */
  readonly index: number;
  /** Undefined when it has none, is too long or has a fault. */
  readonly value: unknown;
}

/** A container of this kind is no node when it is the outermost: its items are. */
const itemsOf: ReadonlyMap<string, string> = new Map([
  ['json', 'array'],
  ['jsonc', 'array'],
]);

/** Fewer faults are kept as they are. */
const FEW = 64;

/** What stands between nodes and is none. */
const separators: ReadonlySet<string> = new Set([',', ':']);

/**
 * Finds the nodes of a stream in its tokens, as a node parser does, and keeps of
 * the open one nothing but where it began and the text of its value while that is
 * short: a record of a gigabyte is no more to hold than one of a line.
 */
export class Settling {
  readonly #opens = new Map<string, string>();
  readonly #closes = new Set<string>();
  readonly #unwrapped: string | undefined;
  /** Kinds of the open containers. */
  readonly #open: string[] = [];
  readonly #text: JsonText | null;
  /** The open node; there is none when it starts at -1. */
  #start = -1;
  #end = 0;
  #kind = '';
  /** Where faults begin that may lie in the open node, or in one to come; mostly there are none. */
  #faults: number[] = [];
  #count = 0;

  /** @param valueUnits so long may the text of a value be that is told */
  constructor({ name, kinds }: Language, valueUnits: number) {
    this.#unwrapped = itemsOf.get(name);
    this.#text = hasValues(name) && valueUnits > 0 ? new JsonText(valueUnits) : null;
    kinds.tokens.forEach((token, kind) => {
      if (kinds.opens[kind]! > 0) this.#opens.set(token, kinds.containers[kinds.opens[kind]! - 1]!);
      if (kinds.closes[kind] === 1 && kinds.marks[kind] === 0) this.#closes.add(token);
    });
  }

  /** How many nodes were settled. */
  get count(): number {
    return this.#count;
  }

  /** There is a fault from `start` on. */
  hear(start: number): void {
    // One in the open node says as much as many, and before a node none says anything.
    if (this.#faults.length >= FEW)
      this.#faults = this.#faults.filter((fault) => this.#start >= 0 && fault >= this.#start).slice(0, 1);
    this.#faults.push(start);
  }

  /** Puts behind a list what this token has settled: the node that it ends, or whose end it shows, or that it is. */
  take(token: Token, settled: Settled[]): void {
    const isCloser = this.#closes.has(token.kind);
    const level = isCloser ? token.depth + 1 : token.depth - (token.within?.length ?? 0);
    if (this.#open.length > level) this.#open.length = Math.max(0, level);
    if (this.#start >= 0 && level > this.#base) {
      this.#add(token);
      if (!isCloser) return;
      this.#open.pop();
    } else {
      if (this.#start >= 0) this.#settle(settled);
      this.#begin(token, isCloser);
    }
    if (this.#start >= 0 && this.#open.length <= this.#base) this.#settle(settled);
  }

  /** The text is over, and with it the node that is open. */
  finish(settled: Settled[]): void {
    if (this.#start >= 0) this.#settle(settled);
  }

  /** The token begins a node, or is one by itself, or is none. */
  #begin(token: Token, isCloser: boolean): void {
    if (isCloser) this.#open.pop();
    const opens = this.#opens.get(token.kind);
    const isOuter = this.#open.length === 0 && opens !== undefined && opens === this.#unwrapped;
    if (isOuter && token.within === undefined) {
      this.#open.push(opens);
      return;
    }
    if (isCloser || isEmptyToken(token) || separators.has(token.kind)) return;
    this.#start = token.start;
    this.#kind = token.within?.[0] ?? opens ?? token.kind;
    this.#add(token);
  }

  /** How many containers lie around a node. */
  get #base(): number {
    return this.#open.length > 0 && this.#open[0] === this.#unwrapped ? 1 : 0;
  }

  #add(token: Token): void {
    if (token.within !== undefined) this.#open.push(...token.within);
    const opens = this.#opens.get(token.kind);
    if (opens !== undefined) this.#open.push(opens);
    if (!isEmptyToken(token)) this.#end = token.end;
    this.#text?.add(token);
  }

  #settle(settled: Settled[]): void {
    const start = this.#start;
    const end = this.#end;
    const isFaulty = this.#faults.some((fault) => fault >= start && fault < end);
    this.#faults = this.#faults.filter((fault) => fault >= end);
    const value = isFaulty ? undefined : this.#text?.take();
    this.#text?.drop();
    this.#start = -1;
    // What could not be read is told as a fault, and is no node.
    if (this.#kind !== 'error') settled.push({ kind: this.#kind, start, end, index: this.#count++, value });
  }
}
