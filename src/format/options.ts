import { optionNotAllowed } from '../error/render.js';
import { argumentNotAllowed, shown } from '../error/syntax.js';
import type { Span } from '../text/span.js';

export interface FormatOptions {
  /** Lines become no longer than so many UTF-16 code units where they can be broken; 100 unless given, 20 to 1000. */
  readonly width?: number;
  /** So many spaces a level; 2 unless given, 0 to 16. */
  readonly indent?: number;
  /** Only the lines that this touches change; all unless given. */
  readonly range?: Span;
}

/** Options that have been looked at, with what was left out. */
export interface Settings {
  readonly width: number;
  readonly indent: number;
  readonly range: Span | null;
}

const names: readonly string[] = ['width', 'indent', 'range'];

/** @throws {MillraceError} `ARGUMENT_NOT_ALLOWED`, `OPTION_NOT_ALLOWED` */
export function readOptions(options: FormatOptions): Settings {
  if (typeof options !== 'object' || options === null)
    throw argumentNotAllowed('formatTemplate()', 'its options', options, 'an object, or nothing');
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name))
      throw optionNotAllowed(name, shown(value), 'no options but width, indent and range');
  }
  const { width = 100, indent = 2, range = null } = options;
  demandBetween('width', width, 20, 1000);
  demandBetween('indent', indent, 0, 16);
  return { width, indent, range };
}

function demandBetween(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw optionNotAllowed(name, shown(value), `a whole number from ${least} to ${most}`);
}
