import { Container, MISSING } from './container.js';
import type { Green } from './green.js';
import { Page, WHOLE_TOKEN } from './page.js';
import type { Spot } from './red-places.js';
import { Sheet } from './red-sheet.js';
import {
  endOf,
  firstTokenOf,
  startOf,
  tokenAt,
  tokenBeginningBy,
  tokenFrom,
  tokenUpTo,
} from './red-tokens.js';
import { documentHome, Home } from './red-trail.js';
import { lastSheet } from './red-walk.js';
import type { Leaf, Sequence } from './sequence.js';

/** A fault in the text. It is data: parsing throws for no text whatever. */
export interface Diagnostic {
  /** Stable, for programs. */
  readonly code: string;
  /** For people; may change. */
  readonly message: string;
  /** In UTF-16 code units of the whole text. */
  readonly start: number;
  readonly end: number;
  readonly severity: 'error';
}

/** Of a language's diagnostics, that of a container without its closer. */
const MISSING_CLOSER = 0;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * All diagnostics that touch a range, by start, end and code. `ending` are those
 * of the end of the text, as triples counted from there. Costs O(log n) for each
 * page that has some.
 */
export function diagnosticsIn(green: Green, ending: readonly number[], range: Range): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (number, start, end) => {
    if (start > range.end || end < range.start) return;
    const { code, message } = green.grammar.diagnostics[number]!;
    found.push({ code, message, start, end, severity: 'error' });
  };
  visit(green, widened(green, range), report);
  placeEnding(green, ending, report);
  return found.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

type Report = (number: number, start: number, end: number) => void;

/**
 * A diagnostic may lie on any page of its token, and on those of the white space
 * behind it: what is about a token in the range is found on all of them.
 */
function widened(green: Green, range: Range): Range {
  if (range.start === 0 && range.end === green.length) return range;
  const first = tokenAt(green, range.start);
  const last = tokenBeginningBy(green, range.end);
  return {
    start: first === null ? range.start : startBefore(green, startOf(first), range.start),
    end: last === null ? range.end : Math.max(range.end, startBehind(green, last)),
  };
}

/** Where the next token begins; the end of the text when none does. */
function startBehind(green: Green, { sheet, index }: Spot): number {
  const next = tokenFrom(sheet, index + 1, documentHome(green));
  return next === null ? green.length : startOf(next);
}

/** `start`, or where the token begins that ends there, too. */
function startBefore(green: Green, start: number, offset: number): number {
  if (start < offset || start === 0) return start;
  const before = tokenAt(green, start - 1);
  return before === null || endOf(before) < start ? start : startOf(before);
}

/** Goes to all pages and containers of the range that have diagnostics. */
function visit(green: Green, range: Range, report: Report): void {
  if (green.body === null) return;
  const nodes: (Leaf | Sequence)[] = [green.body];
  const homes = [documentHome(green)];
  const starts = [0];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const home = homes.pop()!;
    const start = starts.pop()!;
    if (node.errors === 0 || start > range.end || start + node.width < range.start) continue;
    if (node instanceof Page) placeAll(home, node, start, report);
    else if (node instanceof Container) {
      const inner = new Home(green, home, node, start);
      if (node.end === MISSING) report(MISSING_CLOSER, start, endOfOpener(inner));
      nodes.push(node.body);
      homes.push(inner);
      starts.push(start);
    } else {
      let at = start;
      for (const kid of node.kids) {
        nodes.push(kid);
        homes.push(home);
        starts.push(at);
        at += kid.width;
      }
    }
  }
}

function endOfOpener(home: Home): number {
  const opener = firstTokenOf(home);
  return opener === null ? home.start : endOf(opener);
}

function placeEnding(green: Green, ending: readonly number[], report: Report): void {
  const sheet = lastSheet(documentHome(green));
  for (let i = 0; i < ending.length; i += 3) {
    const [number, start, end] = [ending[i]!, ending[i + 1]!, ending[i + 2]!];
    if (sheet === null) report(number, 0, 0);
    else place(sheet, number, start, end, green.length, report);
  }
}

function placeAll(home: Home, page: Page, start: number, report: Report): void {
  const triples = page.faults!.diagnostics!;
  const sheet = new Sheet(home, page, start);
  for (let i = 0; i < triples.length; i += 3) {
    place(sheet, triples[i]!, triples[i + 1]!, triples[i + 2]!, start, report);
  }
}

/** Finds how far a token goes that a diagnostic on `sheet` is about; `origin` is what its numbers count from. */
function place(
  sheet: Sheet,
  number: number,
  start: number,
  end: number,
  origin: number,
  report: Report,
): void {
  const document = documentHome(sheet.home.green);
  if (start === WHOLE_TOKEN) {
    const token = tokenUpTo(sheet, sheet.countBefore(origin + end) - 1, document);
    report(
      number,
      token === null ? origin + end : startOf(token),
      token === null ? origin + end : endOf(token),
    );
  } else if (end === WHOLE_TOKEN) {
    const token = tokenFrom(sheet, sheet.countBefore(origin + start), document);
    const isThere = token !== null && startOf(token) === origin + start;
    report(number, origin + start, isThere ? endOf(token) : origin + start);
  } else report(number, origin + start, origin + end);
}
