import type { Node } from '../parse/stream/node.js';
import type { Diagnostic } from '../syntax/diagnostics.js';
import type { Place } from './places.js';

/** A fault to be told: one of the text, or what ended its reading. */
export type Fault = Pick<Diagnostic, 'code' | 'message' | 'start' | 'end'>;

/** What was read. */
export interface Counts {
  readonly language: string;
  readonly bytes: number;
  readonly lines: number;
  readonly tokens: number;
  readonly diagnostics: number;
  /** Constructs printed; null when they were not wanted. */
  readonly nodes: number | null;
  /** Whether it began with a mark of byte order, which is no part of the text. */
  readonly hasMark: boolean;
  /** Whether a limit ended reading before the text ended. */
  readonly isCut: boolean;
}

/** Writes what was found as text, each as one or more whole lines. */
export interface Printer {
  fault(fault: Fault, place: Place): string;
  node(node: Node, place: Place): string;
  summary(counts: Counts): string;
}
