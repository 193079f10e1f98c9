import type { Language } from '../lex/language.js';
import { Builder } from '../syntax/builder.js';
import { type CLOSED, Container, type IMPLIED, type MISSING } from '../syntax/container.js';
import { TOO_DEEP } from '../syntax/page.js';
import { Joints } from './joints.js';
import { OpenContainers } from './open-containers.js';
import { makePage } from './page-maker.js';
import { PendingText } from './pending-text.js';
import { Reports } from './reports.js';
import { takeScratch } from './scratch.js';
import { Skipping } from './skipping.js';
import type { Slabs } from './slabs.js';

/** A page ends at the first good place after so many units, with all containers on its tape closed ... */
const SOFT = 1024;
/** ... or after so many whether they are or not: then they become nodes of the tree. */
const HARD = 2048;

/**
 * The tree of what was read so far, and the text that is not in it yet.
 *
 *   pending: read, not yet in a page      held: not read, needs more text
 *   |------------------------------------|----------|
 *   origin                               at         end of the chunk
 *
 * Open containers lie on a stack. The lower ones are nodes already and have a
 * builder each; those above `built` began in the pending text, and are no more
 * than entries on the tape if they end before it becomes a page.
 */
export abstract class GrowingTree {
  state: number;
  entries: Int32Array = takeScratch();
  count: number = 0;
  origin: number = 0;
  cutAt: number;
  /** How many openers too deep wait for their closers. */
  overflow: number = 0;
  /** Those that are open now; from outside, for looking only. */
  readonly containers: OpenContainers;

  protected readonly language: Language;
  protected readonly soft: number;
  protected readonly hard: number;
  /** Null: tapes are not kept. */
  protected readonly slabs: Slabs | null;
  protected readonly text: PendingText = new PendingText();
  /** So many of the open containers have builders, the first in the list is the document's. */
  protected built = 0;
  protected readonly builders: Builder[] = [new Builder(null)];

  // Of the page that begins with the pending text:
  protected entry: number;
  protected entryOverflow = 0;
  protected deepest = 0;
  protected strays = 0;
  protected readonly reports: Reports = new Reports();
  protected readonly joints: Joints = new Joints();
  protected readonly skipping: Skipping;
  /** It has parts without entries: its tape is read when somebody looks. */
  protected hasSkipped = false;

  /** @param skips whether text may be passed over, so that its tokens are read when somebody looks */
  constructor(language: Language, slabs: Slabs | null, skips: boolean) {
    this.language = language;
    this.soft = language.pages?.soft ?? SOFT;
    this.hard = language.pages?.hard ?? HARD;
    this.skipping = new Skipping(skips ? language.skip : undefined, this.soft);
    this.cutAt = Math.min(this.soft, this.skipping.at);
    this.slabs = slabs;
    this.state = language.start;
    this.entry = language.start;
    this.containers = new OpenContainers(language.kinds.containers.length);
  }

  /** From where on the scanner is to tell of places where a page could end. */
  protected aim(): void {
    this.cutAt = Math.min(this.origin + this.soft, this.skipping.at);
  }

  /**
   * What is pending up to `end` becomes pages. Containers that are open and have
   * no builder yet get one: the page with the opener is the first of their body.
   */
  protected commit(end: number, exit: number, level: number = this.containers.depth): void {
    let from = 0;
    let entry = 0;
    let state = this.entry;
    let overflow = this.entryOverflow;
    for (; this.built < level; this.built++) {
      const start = this.containers.startOf(this.built);
      const opener = this.containers.entryOf(this.built);
      const before = this.containers.beforeOf(this.built);
      if (start > from) {
        this.push(from, start, entry, opener, state, before, overflow, 0);
        overflow = 0;
      }
      // At a border that is there already, a text that the opener ends reaches up to it.
      if (start > from || this.language.between(state) !== before) state = before;
      from = start;
      entry = opener;
      this.builders[this.built + 1] = new Builder(null);
    }
    if (end > from) this.push(from, end, entry, this.count, state, exit, overflow, this.overflow);
    this.drop(end, exit);
  }

  /**
   * Too much is pending, up to `end`. When a container began late in it, only
   * what lies before that becomes pages: the container may still be a small one.
   */
  protected relieve(end: number, exit: number): void {
    const { depth } = this.containers;
    let level = this.built;
    while (level < depth && this.containers.startOf(level) < this.soft) level++;
    if (level === depth) {
      this.commit(end, exit);
      return;
    }
    const { count, overflow } = this;
    const deepest = this.deepest;
    const strays = this.strays;
    const hasSkipped = this.hasSkipped;
    const start = this.containers.startOf(level);
    const opener = this.containers.entryOf(level);
    this.count = opener;
    this.overflow = 0;
    this.commit(start, this.containers.beforeOf(level), level);
    this.joints.join();
    // What stays pending may be as deep, and hold the strays, of which no places are known.
    this.deepest = deepest;
    this.strays = strays;
    this.hasSkipped = hasSkipped;
    this.overflow = overflow;
    for (let i = opener; i < count; i++) this.entries[i - opener] = this.entries[i]! - start;
    this.count = count - opener;
    this.containers.move(level, start, opener);
  }

  private push(
    from: number,
    to: number,
    entry: number,
    entryEnd: number,
    state: number,
    exit: number,
    overflowBefore: number,
    overflowAfter: number,
  ): void {
    const page = makePage(
      {
        text: this.text.piece(from + this.origin, to + this.origin),
        from,
        to,
        entries: this.entries,
        entry,
        entryEnd,
        state,
        exit,
        overflowBefore,
        overflowAfter,
        strays: this.strays,
        height: Math.max(0, this.deepest - this.built),
        joint: this.joints.at(from),
      },
      this.reports,
      this.hasSkipped ? null : this.slabs,
    );
    this.builders[this.built]!.push(page);
  }

  /** What is pending up to `end` is in pages now. */
  private drop(end: number, exit: number): void {
    const origin = end + this.origin;
    this.text.drop(origin);
    this.origin = origin;
    this.aim();
    this.count = 0;
    this.hasSkipped = false;
    this.entry = exit;
    this.entryOverflow = this.overflow;
    this.deepest = this.overflow > 0 ? TOO_DEEP : this.containers.depth;
    this.strays = 0;
    this.joints.move(end);
    if (!this.reports.isEmpty) this.reports.move(end);
  }

  protected finishContainer(end: typeof CLOSED | typeof IMPLIED | typeof MISSING, after: number): void {
    const body = this.builders[this.built]!.finish()!;
    this.builders.length = this.built;
    this.built--;
    const container = new Container(
      this.containers.innermost,
      this.containers.innermostName,
      end,
      after,
      body,
    );
    this.builders[this.built]!.push(container);
    this.entry = after;
  }
}
