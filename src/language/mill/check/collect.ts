import { CLOSED, Container } from '../../../syntax/container.js';
import type { Green } from '../../../syntax/green.js';
import { Page } from '../../../syntax/page.js';
import { Sheet } from '../../../syntax/red-sheet.js';
import { documentHome, Home } from '../../../syntax/red-trail.js';
import { parentOf, Spot } from '../../../syntax/red-places.js';
import { endOf, tokenAt } from '../../../syntax/red-tokens.js';
import { sliceOf } from '../../../syntax/slice.js';
import { BASE_MASK, MODE_MASK, TAG } from '../states.js';
import { runFrom, runOfPlace } from '../../../syntax/run.js';
import { firstLeaf, type Leaf, type Sequence } from '../../../syntax/sequence.js';
import { TOO_LONG } from '../codes.js';
import { endsHead, isInside } from '../head/bounds.js';
import {
  BLOCK,
  BLOCK_OPEN,
  DIRECTIVE,
  ELEMENT,
  ENTITY,
  ATTRIBUTE_NAME,
  BARE_VALUE,
  COMMENT_TOKEN,
  EQUALS,
  HOLE,
  HOLE_CLOSE,
  HOLE_OPEN,
  QUOTE,
  SELF_CLOSE,
  TAG_END,
  TAG_OPEN,
  TEXT,
  VOID_END,
} from '../kinds.js';
import { type Finding, type Mark, NO_FINDINGS, type PageFacts, shifted } from './finding.js';
import { HeadChecker } from './heads.js';
import { PageChecker } from './page.js';
import { directiveWords } from '../words.js';
import { computedTag, directiveInside, Directives, fillOutside, found, isComponent, Parts } from './parts.js';

/** Longer heads and holes are not read: they would have to be, whole, on each key in them. */
const LONGEST = 65_536;

/** What lies below a node of a B-tree: whether it must be looked at again. */
const QUIET = 0;
/** Something in it is to be told. */
const LOUD = 1;
/** Something in it the container around must know of. */
const MARKED = 2;

/**
 * Facts of pages and containers, and of the nodes of B-trees above them, kept as
 * long as those live: trees share them, so after an edit only new ones are read.
 */
const ofPages: WeakMap<Page, PageFacts> = new WeakMap();
const ofContainers: WeakMap<Container, ContainerFacts> = new WeakMap();
const ofSequences: WeakMap<Sequence, number> = new WeakMap();

/**
 * All faults that the structure alone does not show, by their places in the
 * text. After an edit it costs O(log n + what was read again + faults).
 */
export function collect(green: Green): Finding[] {
  const all: Finding[] = [];
  if (green.body === null) return all;
  const home = documentHome(green);
  prepare(home);
  inDocument(home, all);
  const nodes: Visit[] = [{ node: green.body, home, start: 0 }];
  for (let visit = nodes.pop(); visit !== undefined; visit = nodes.pop()) {
    const { node, home: around, start } = visit;
    if (node instanceof Page) {
      const facts = ofPages.get(node)!;
      for (const finding of facts.findings) all.push(shifted(finding, start));
      if (facts.opensWithHole) behindSign(green, start, all);
      if (facts.unfinished >= 0) readOn(around, node, start, facts.unfinished, all);
    } else if (node instanceof Container) {
      for (const finding of ofContainers.get(node)!.findings) all.push(shifted(finding, start));
      if (node.kind === HOLE && isInHtml(node)) behindSign(green, start, all);
      nodes.push({ node: node.body, home: new Home(green, around, node, start), start });
    } else if ((ofSequences.get(node)! & LOUD) !== 0) {
      let at = start;
      for (const kid of node.kids) {
        nodes.push({ node: kid, home: around, start: at });
        at += kid.width;
      }
    }
  }
  return all;
}

/** What is to be known of a container beside what its body says. */
interface ContainerFacts {
  readonly findings: readonly Finding[];
  readonly flags: number;
}

interface Visit {
  readonly node: Leaf | Sequence;
  readonly home: Home;
  readonly start: number;
}

/** Makes no difference to what it finds: its memory is used again. */
let spare: PageChecker | null = null;

/** Sees to it that the facts of all below a body are known. */
function prepare(root: Home): void {
  if (ofSequences.has(root.body!)) return;
  const checker = spare ?? new PageChecker();
  spare = null;
  const stack: Visit[] = [{ node: root.body!, home: root, start: root.start }];
  // What is known by now lies below; a node stays on the stack until its kids are known.
  for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
    const { node, home, start } = visit;
    if (node instanceof Container) {
      const inner = new Home(home.green, home, node, start);
      const body = ofSequences.get(node.body);
      if (body === undefined) {
        stack.push({ node: node.body, home: inner, start });
        continue;
      }
      const findings = inContainer(inner);
      const isLoud = findings.length > 0 || (body & LOUD) !== 0 || node.kind === HOLE;
      const flags = (isLoud ? LOUD : QUIET) | (markOf(node) === null ? QUIET : MARKED);
      ofContainers.set(node, { findings, flags });
    } else {
      const size = stack.length;
      const flags = flagsOf(stack, node as Sequence, home, start, checker);
      if (stack.length > size) continue;
      ofSequences.set(node as Sequence, flags);
    }
    stack.pop();
  }
  spare = checker;
}

/** What lies below a node; what is not known yet is put on the stack, but for pages, which are read. */
function flagsOf(stack: Visit[], node: Sequence, home: Home, start: number, checker: PageChecker): number {
  const { kids } = node;
  let flags = QUIET;
  let at = start;
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]!;
    if (kid instanceof Page) {
      let facts = ofPages.get(kid);
      if (facts === undefined) {
        facts = checker.check(new Sheet(home, kid, at));
        ofPages.set(kid, facts);
      }
      if (facts.findings.length > 0 || facts.unfinished >= 0 || facts.opensWithHole) flags |= LOUD;
      if (facts.marks.length > 0) flags |= MARKED;
    } else {
      const known = kid instanceof Container ? ofContainers.get(kid)?.flags : ofSequences.get(kid);
      if (known === undefined) stack.push({ node: kid, home, start: at });
      else flags |= known;
    }
    at += kid.width;
  }
  return flags;
}

/** Whether a large hole stands in text that is HTML. */
function isInHtml(hole: Container): boolean {
  const first = firstLeaf(hole.body);
  return first instanceof Page && (first.entry & (MODE_MASK | BASE_MASK)) === 0;
}

/** A hole at the front of a page, or larger than one: its tag name is told of when `<` stands before it. */
function behindSign(green: Green, start: number, all: Finding[]): void {
  if (start === 0 || sliceOf(green.body, start - 1, start) !== '<') return;
  const before = tokenAt(green, start - 1);
  if (before === null || before.sheet.kind(before.index) !== TEXT) return;
  const hole = tokenAt(green, start);
  const parent = hole === null ? null : parentOf(hole);
  all.push(computedTag(start - 1, parent === null ? start + 1 : endOf(parent)));
}

/** What only a large container as a whole shows; in units from where it begins. */
function inContainer(home: Home): readonly Finding[] {
  const container = home.container!;
  if (container.kind === HOLE || container.kind === DIRECTIVE) return inLargeHead(home);
  if (container.kind !== ELEMENT && container.kind !== BLOCK) return NO_FINDINGS;
  if ((ofSequences.get(container.body)! & MARKED) === 0) return NO_FINDINGS;
  const findings: Finding[] = [];
  const parts = new Parts();
  const mayFill = container.kind === ELEMENT && isComponent(container.name!);
  eachMarked(container.body, 0, (marks, start, page) => {
    for (const mark of marks) {
      const here = markAt(home, page === null ? null : ofPages.get(page)!, page, start, mark);
      let wrong: Finding | null = null;
      if (mark.sigil === ':') wrong = container.kind === BLOCK ? parts.add(here) : null;
      else if (mark.sigil === '@') wrong = directiveInside(here);
      else if (!mayFill) wrong = fillOutside(here);
      if (wrong !== null) findings.push(wrong);
    }
  });
  return findings;
}

function inDocument(home: Home, all: Finding[]): void {
  const body = home.body!;
  if ((ofSequences.get(body)! & MARKED) === 0) return;
  const directives = new Directives();
  directives.content(contentOf(body));
  eachMarked(body, 0, (marks, start) => {
    for (const mark of marks) {
      const here = { ...mark, start: mark.start + start, end: mark.end + start };
      const wrong = mark.sigil === '@' ? directives.add(here) : mark.sigil === '#' ? fillOutside(here) : null;
      if (wrong !== null) all.push(wrong);
    }
  });
}

/** Where the first thing is that is printed; behind the text when nothing is. */
function contentOf(body: Sequence): number {
  const nodes: { readonly node: Leaf | Sequence; readonly start: number }[] = [{ node: body, start: 0 }];
  for (let visit = nodes.pop(); visit !== undefined; visit = nodes.pop()) {
    const { node, start } = visit;
    if (node instanceof Page) {
      const { contentAt } = ofPages.get(node)!;
      if (contentAt >= 0) return start + contentAt;
    } else if (node instanceof Container) {
      if (node.kind !== DIRECTIVE) return start;
    } else {
      let at = start + node.width;
      for (let i = node.kids.length - 1; i >= 0; i--) {
        at -= node.kids[i]!.width;
        nodes.push({ node: node.kids[i]!, start: at });
      }
    }
  }
  return body.width;
}

/** Calls `visit` with the pages that have marks, in the order of the text, but for those in containers. */
function eachMarked(
  body: Sequence,
  start: number,
  visit: (marks: readonly Mark[], start: number, page: Page | null) => void,
): void {
  let at = start;
  for (const kid of body.kids) {
    if (kid instanceof Page) {
      const facts = ofPages.get(kid)!;
      if (facts.marks.length > 0) visit(facts.marks, at, kid);
    } else if (kid instanceof Container) {
      const mark = markOf(kid);
      if (mark !== null) visit([mark], at, null);
    } else if ((ofSequences.get(kid)! & MARKED) !== 0) {
      eachMarked(kid, at, visit);
    }
    at += kid.width;
  }
}

/** The mark of a directive or fill that is larger than a page; null for all else. */
function markOf(container: Container): Mark | null {
  const { kind, name: word } = container;
  if (word === null) return null;
  const isDirective = kind === DIRECTIVE && directiveWords.includes(word);
  if (!isDirective && (kind !== BLOCK || word !== 'fill')) return null;
  const first = firstLeaf(container.body);
  const opener = word.length + (first instanceof Page && first.text.charCodeAt(1) === 126 ? 3 : 2);
  const end = isDirective && container.end === CLOSED ? container.width : opener;
  return { sigil: isDirective ? '@' : '#', word, start: 0, end, hasCondition: false };
}

/** A hole or directive that is larger than a page. */
function inLargeHead(home: Home): readonly Finding[] {
  const first = firstLeaf(home.body!);
  if (home.container!.width > LONGEST) return [tooLong(0, 1)];
  // What stands between the attributes of a tag is read with that: only there is known what it is.
  if (!(first instanceof Page) || (first.entry & MODE_MASK) === TAG) return NO_FINDINGS;
  const run = runOfPlace(home);
  run.add(END, run.text.length, run.text.length);
  const heads = new HeadChecker(run);
  const findings = heads.findings;
  if (run.kinds[0] === HOLE_OPEN) heads.hole(0);
  else heads.directive(0);
  return findings;
}

/** A tag, or the head of a block or part, that goes on behind its page. */
function readOn(home: Home, page: Page, start: number, index: number, all: Finding[]): void {
  const sheet = new Sheet(home, page, start);
  const at = sheet.at(index);
  const heads = headBehind(sheet, index);
  if (heads === null) {
    all.push(tooLong(at, at + 1));
    return;
  }
  readHead(heads);
  for (const finding of heads.findings) all.push(shifted(finding, at));
}

/** What reads a head that begins with an entry of a page, wherever it ends; null when it is too long. */
function headBehind(sheet: Sheet, index: number): HeadChecker | null {
  const isTag = sheet.kind(index) === TAG_OPEN;
  const run = runFrom(
    new Spot(sheet, index, false),
    LONGEST,
    isTag ? endsTag : endsHead,
    isTag ? isOutsideTag : (kind) => !isInside(kind) && !endsHead(kind),
  );
  if (run === null) return null;
  // What the scanner left open ends here: as it does where other markup begins.
  run.add(END, run.text.length, run.text.length);
  return new HeadChecker(run);
}

function readHead(heads: HeadChecker): number {
  const kind = heads.run.kinds[0]!;
  if (kind === TAG_OPEN) return heads.tag(0);
  if (kind === BLOCK_OPEN) return heads.block(0);
  return kind === HOLE_OPEN ? heads.hole(0) : heads.part(0);
}

/** A mark of a page in units of its container; of a part whose head goes on behind the page, read on. */
function markAt(home: Home, facts: PageFacts | null, page: Page | null, start: number, mark: Mark): Mark {
  const from = mark.start + start;
  if (facts !== null && facts.unfinished >= 0 && mark.sigil === ':') {
    const sheet = new Sheet(home, page!, home.start + start);
    if (sheet.at(facts.unfinished) === home.start + from) {
      const heads = headBehind(sheet, facts.unfinished);
      if (heads === null) return { ...mark, start: from, end: mark.end + start };
      const whole = heads.markOf(0, readHead(heads));
      return { ...whole, start: from, end: whole.end + from };
    }
  }
  return { ...mark, start: from, end: mark.end + start };
}

/** A kind that is part of no head. */
const END: number = TAG_OPEN;

function endsTag(kind: number): boolean {
  return kind === TAG_END || kind === VOID_END || kind === SELF_CLOSE;
}

function isOutsideTag(kind: number): boolean {
  const isPart =
    isInside(kind) ||
    endsTag(kind) ||
    kind === ATTRIBUTE_NAME ||
    kind === EQUALS ||
    kind === BARE_VALUE ||
    kind === QUOTE ||
    kind === TEXT ||
    kind === ENTITY ||
    kind === HOLE_OPEN ||
    kind === HOLE_CLOSE ||
    kind === COMMENT_TOKEN;
  return !isPart;
}

function tooLong(start: number, end: number): Finding {
  return found(
    TOO_LONG,
    start,
    end,
    `This is longer than ${LONGEST / 1024} Ki characters and is not read; give its parts names with {#let}, or load it as data.`,
  );
}
