import type { Fix, Problem } from '../expression/nodes.js';

/**
 * A fault before it is told: in units from where its page or container begins,
 * so that it is kept with that and shared by all trees that share it.
 */
export interface Finding {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly isWarning: boolean;
  /** The block that a person meant to open here. */
  readonly meant: string | null;
  /** The block that a person meant to end here, '' for whichever is open; null for none. */
  readonly ends: string | null;
  /** Where the hole, head or tag begins that it is a fault of. */
  readonly owner: number;
  /** A part that has no place in its block: what misses it is told together with it. */
  readonly isSure: boolean;
}

export function ofProblem(problem: Problem, owner: number): Finding {
  const { code, start, end, message, fixes, isWarning, meant, ends } = problem;
  return { code, start, end, message, fixes, isWarning, meant, ends, owner, isSure: false };
}

/** The same, counted from so many units before. */
export function shifted(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    owner: finding.owner + by,
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
    })),
  };
}

/**
 * Something that the container around must know of: a part of its block, a
 * directive, a fill. The container is larger than the page that this lies on.
 */
export interface Mark {
  readonly sigil: ':' | '@' | '#';
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Of a part: whether it has a condition. */
  readonly hasCondition: boolean;
}

/** What is to be known of one page. */
export interface PageFacts {
  readonly findings: readonly Finding[];
  readonly marks: readonly Mark[];
  /** The entry whose head goes on behind the page; -1 for none. */
  readonly unfinished: number;
  /** Where something that prints begins that no container of the page holds; -1 for nowhere. */
  readonly contentAt: number;
  /** It begins with a hole in HTML: what stands before that is not known here. */
  readonly opensWithHole: boolean;
}

export const NO_FINDINGS: readonly Finding[] = [];
export const NO_MARKS: readonly Mark[] = [];
export const QUIET: PageFacts = {
  findings: NO_FINDINGS,
  marks: NO_MARKS,
  unfinished: -1,
  contentAt: -1,
  opensWithHole: false,
};
