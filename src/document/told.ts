import type { DiagItem, EventMessage } from '../wire/server-messages.js';

/** An event about a text, before it is sent: without its number and that of the text. */
export type Told = EventMessage extends infer Event
  ? Event extends EventMessage
    ? Omit<Event, 'seq' | 's'>
    : never
  : never;

/**
 * What somebody who tells of a text answers when asked for more:
 * an event; `worked`, when there is none yet and asking again may help; `idle`,
 * when there is nothing to do until something arrives.
 */
export type Answer = Told | 'worked' | 'idle';

/** Which events are wanted at all. */
export interface Wants {
  readonly node: boolean;
  readonly diag: boolean;
  readonly progress: boolean;
}

/** The pass that reads the text itself. */
export const SYNTAX = 'syntax';

/** So many faults are told in one event at most. */
export const ITEMS = 64;

/** In the order of the hash. */
export function inOrder(a: Fault, b: Fault): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export function itemOf(
  { start, end, code, message, severity }: Fault & Pick<DiagItem, 'message' | 'severity'>,
  { line, character }: { readonly line: number; readonly character: number },
): DiagItem {
  return { start, end, line, character, severity, code, message };
}
