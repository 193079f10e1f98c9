import { JsonValue } from './json-text.js';
import type { Told } from './told.js';

/** An event as JSON; with its number and that of its text, where it has them. */
export function jsonOf(told: Told, seq?: number, s?: number): string {
  if (told.t !== 'node') return JSON.stringify({ ...told, seq, s });
  // Most events are nodes, and most of a node is its value.
  const { v, path, kind, start, end, value } = told;
  const head = JSON.stringify({ t: 'node', seq, s, v, path, kind, start, end });
  if (value === undefined) return head;
  const json = value instanceof JsonValue ? value.json : JSON.stringify(value);
  return `${head.slice(0, -1)},"value":${json}}`;
}
