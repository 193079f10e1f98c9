import type { SyntaxTree } from '../../../parse/tree.js';
import type { SyntaxToken } from '../../../syntax/red.js';
import { htmlElements, voidElements } from '../../../html/attributes.generated.js';
import {
  CROSSED,
  END_TAG_WITHOUT_END,
  FOREIGN,
  NOTHING_TO_CLOSE,
  PART_MISPLACED,
  UNKNOWN_WORD,
  VOID_CLOSED,
  WRONG_CLOSER,
} from '../codes.js';
import { sectionBlock } from '../elements.js';
import type { Fix } from '../expression/nodes.js';
import { fix } from '../expression/reader.js';
import { type Fault, piece } from './faults.js';
import { spaceBehindSign } from './lone.js';
import { capital } from './unclosed.js';
import { nearest, blockWords, distance, foreignParts, partsElsewhere, partWords } from '../words.js';

/** What a person meant to open at a place, though it opened nothing there. */
export interface Meant {
  readonly at: number;
  readonly word: string;
}

/**
 * Puts together what belongs together: an opener that is never closed and a
 * closer that finds nothing are one fault when the one was meant for the other.
 *
 *   <div>{#if a}</div>{/if}    crossed
 *   {#if a} ... {/fi}          the wrong word
 *   {if a} ... {/if}           the closer is no fault, what was meant is known
 */
export class Pairs {
  readonly #tree: SyntaxTree;
  readonly #all: readonly Fault[];
  readonly #dropped: Set<Fault> = new Set();
  /** How many of all begin before where the strays have come to. */
  #next = 0;
  /** Those of them that are still open there, the innermost last. */
  readonly #open: Fault[] = [];
  /** Those that ended before, by what they are. */
  readonly #ended: Map<string, Fault[]> = new Map();
  readonly #meant: Map<string, number[]> = new Map();
  readonly told: Fault[] = [];

  /** `open` and `meant` in the order of the text; so must strays be given. */
  constructor(tree: SyntaxTree, open: readonly Fault[], meant: readonly Meant[]) {
    this.#tree = tree;
    this.#all = open;
    for (const { at, word } of meant) {
      const places = this.#meant.get(word);
      if (places === undefined) this.#meant.set(word, [at]);
      else places.push(at);
    }
  }

  /** What is never closed and was not meant to be by any closer. */
  get left(): readonly Fault[] {
    return this.#all.filter((fault) => !this.#dropped.has(fault));
  }

  /** A closer or a part that has found nothing. */
  take(stray: Fault): void {
    this.#goTo(stray.start);
    if (stray.subject === 'part') this.#part(stray);
    else if (stray.subject === 'block') this.#blockEnd(stray);
    else this.#endTag(stray);
  }

  #part(stray: Fault): void {
    const { name, start } = stray;
    const end = this.#endOfTag(stray);
    const elsewhere = foreignParts.get(name);
    const block = sectionBlock(name);
    if (block === undefined) {
      const near = elsewhere === undefined ? nearest(name, partWords) : null;
      const from = start + piece(this.#tree, start, stray.token!.end).indexOf(name);
      const better = partsElsewhere.get(name) ?? near;
      this.#tell(
        stray,
        elsewhere === undefined ? UNKNOWN_WORD : FOREIGN,
        end,
        elsewhere ??
          `No block has a part {:${name}}${near === null ? '; there are {:else}, {:empty}, {:pending} and {:error}.' : `; did you mean {:${near}}?`}`,
        better === null ? [] : fix(`Write {:${better}}`, from, from + name.length, better),
      );
      return;
    }
    if (this.#wasMeant(start, block, false)) return;
    const around = this.#blockAround(stray);
    const message =
      around === null
        ? `{:${name}} is a part of {#${block}}, and no {#${block}} is open here.`
        : `{:${name}} is a part of {#${block}}, and this is inside {#${around}}${around === 'if' || around === 'each' ? `, whose part is {:${around === 'if' ? 'else' : 'empty'}}` : ''}.`;
    const other = around === 'each' ? 'empty' : around === 'if' ? 'else' : '';
    const isSure = isSwapped(name, other) && this.#isLone(stray, other);
    this.#tell(
      stray,
      PART_MISPLACED,
      end,
      message,
      isSure ? fix(`Write {:${other}}`, end - 1 - name.length, end - 1, other) : [],
    );
  }

  /** Whether a part is written without anything but its word, in a block that does not have `other` yet. */
  #isLone({ token }: Fault, other: string): boolean {
    if (token === null || !/^\{~?:[a-z]+\}$/.test(token.text) || token.parent.kind !== 'block') return false;
    let left = MOST_ITEMS;
    for (let item = token.parent.firstChild; item !== null && left > 0; item = item.nextSibling, left--) {
      if (item.kind === 'section' && item.text.endsWith(`:${other}`)) return false;
    }
    return left > 0;
  }

  /** The name of the block that a place lies in; null in none. */
  #blockAround({ token }: Fault): string | null {
    let node = token?.parent ?? null;
    while (node !== null && node.kind !== 'block') node = node.parent;
    return node?.name ?? null;
  }

  #blockEnd(stray: Fault): void {
    const { name, start } = stray;
    const end = this.#endOfTag(stray);
    if (this.#wasMeant(start, name, true)) return;
    if (sectionBlock(name) !== undefined || name === 'elseif' || name === 'elif') {
      const block = sectionBlock(name) ?? 'if';
      this.#tell(
        stray,
        WRONG_CLOSER,
        end,
        `A part such as {:${sectionBlock(name) === undefined ? 'else if' : name}} has no end of its own; the block ends with {/${block}}.`,
        fix('Leave it out', start, end, ''),
      );
      return;
    }
    if (this.#crossed(stray, end)) return;
    const open = this.#innermostAt(start, 'block');
    const isKnown = blockWords.includes(name);
    if (open !== null && isKnown) {
      this.#drop(open);
      this.#wrongEnd(open, stray, `{/${name}}`, `{/${open.name}}`);
      return;
    }
    // Whatever was meant by the word, something is open here that has no end.
    if (open !== null) {
      this.#drop(open);
      const from = start + piece(this.#tree, start, stray.token!.end).indexOf(name);
      this.#tell(
        stray,
        WRONG_CLOSER,
        end,
        `{#${open.name}} is open here, which ends with {/${open.name}}.`,
        fix(`Write {/${open.name}}`, from, from + name.length, open.name),
      );
      return;
    }
    const near = isKnown ? null : nearest(name, blockWords);
    this.#tell(
      stray,
      isKnown ? NOTHING_TO_CLOSE : UNKNOWN_WORD,
      end,
      isKnown
        ? `No {#${name}} is open here that this could end.`
        : `There is no block "${name}"${near === null ? '.' : `; did you mean {/${near}}?`}`,
      fix('Leave it out', start, end, ''),
    );
  }

  #endTag(stray: Fault): void {
    const { name, start } = stray;
    const end = this.#endOfTag(stray);
    if (voidElements.has(name)) {
      this.#tell(
        stray,
        VOID_CLOSED,
        end,
        `<${name}> has no content and no end tag.`,
        fix('Leave it out', start, end, ''),
      );
      return;
    }
    if (this.#crossed(stray, end)) return;
    const open = this.#innermostAt(start, 'element');
    const isTypo =
      open !== null &&
      distance(name.toLowerCase(), open.name.toLowerCase()) < (open.name.length < 4 ? 2 : 3) &&
      !(/^h[1-6]$/.test(name) && /^h[1-6]$/.test(open.name) && open.endAt <= end);
    if (open !== null && name === open.name.toLowerCase() && htmlElements.has(name)) {
      this.#drop(open);
      this.told.push(capital(open));
      return;
    }
    if (open !== null && isTypo) {
      this.#drop(open);
      const from = start + 2;
      const stop = from + open.name.length;
      if (this.#isCutOff(name, open.name, from)) {
        const message = `The end tag </${open.name} has no ">" at its end.`;
        this.#tell(stray, END_TAG_WITHOUT_END, stop, message, fix('Insert >', stop, stop, '>'));
        return;
      }
      this.#tell(
        stray,
        WRONG_CLOSER,
        end,
        `<${open.name}> is open here, which ends with </${open.name}>.`,
        fix(`Write </${open.name}>`, from, from + name.length, open.name),
      );
      return;
    }
    if (open !== null && this.#isAligned(open, stray)) {
      this.#drop(open);
      this.#wrongEnd(open, stray, `</${name}>`, `</${open.name}>`);
      return;
    }
    const space = spaceBehindSign(this.#tree, start, name);
    if (space !== null) {
      const message = `No <${name}> is open here that this could end: "< ${name}" with a space is text.`;
      this.#tell(
        stray,
        NOTHING_TO_CLOSE,
        end,
        message,
        fix('Leave the space out', space.start, space.end, ''),
      );
      return;
    }
    this.#tell(
      stray,
      NOTHING_TO_CLOSE,
      end,
      name === 'p'
        ? 'No <p> is open here: a paragraph ends by itself where a block such as <div> or <ul> begins.'
        : `No <${name}> is open here that this could end.`,
      fix('Leave it out', start, end, ''),
    );
  }

  /** Whether a name goes on with what is none, as in `</b.`, and no bracket follows. */
  #isCutOff(written: string, name: string, from: number): boolean {
    const behind = from + written.length;
    const isLonger = written.startsWith(name) && /^[^\w-]/.test(written.slice(name.length));
    return isLonger && piece(this.#tree, behind, behind + 1) !== '>';
  }

  /** Something ends with what ends something else. */
  #wrongEnd(open: Fault, stray: Fault, written: string, right: string): void {
    const from = stray.start + 2;
    this.told.push({
      ...open,
      code: WRONG_CLOSER,
      message: `${tagFor(open)} begins here and ends with ${right}, not with ${written}.`,
      fixes: fix(`Write ${right}`, from, from + stray.name.length, open.name),
    });
  }

  /** Whether a closer stands on the line of the opener, or below it in the same column. */
  #isAligned(open: Fault, stray: Fault): boolean {
    const one = this.#tree.position(open.start);
    const other = this.#tree.position(stray.start);
    return one.line === other.line || one.character === other.character;
  }

  /** Whether something of this name ended without its closer because something around it ended first. */
  #crossed(stray: Fault, end: number): boolean {
    const { start, subject, name } = stray;
    const ended = this.#ended.get(`${subject} ${name}`);
    const opener = ended?.findLast((fault) => !this.#dropped.has(fault)) ?? null;
    if (opener === null) return false;
    const closer = this.#tree.tokenAt(Math.min(opener.endAt, this.#tree.length));
    const next = closer !== null && closer.start < opener.endAt ? closer.nextToken : closer;
    const isCloser = next !== null && (next.kind === 'endTag' || next.kind === 'blockEnd');
    if (!isCloser && next?.kind !== 'section') return false;
    this.#drop(opener);
    const written = piece(this.#tree, start, end);
    const crossing = next.text;
    const [inner, outer] = [tagFor(opener), crossing.startsWith('<') ? `${crossing}>` : `${crossing}}`];
    const fixes: Fix[] = [];
    if (isCloser && this.#isEmptyBetween(next, start)) {
      fixes.push({
        title: `Put ${written} before ${outer}`,
        edits: [
          { start: next.start, end: next.start, text: written },
          { start, end, text: '' },
        ],
      });
    }
    this.told.push({
      ...opener,
      code: CROSSED,
      message: `${inner} begins before ${outer} and ends behind it: what is opened last is closed first.`,
      fixes,
    });
    return true;
  }

  /** Whether the order of two ends makes no other difference: nothing lies in the one that is not in the other. */
  #isEmptyBetween({ parent }: SyntaxToken, stray: number): boolean {
    return stray - parent.end <= MOST_SPACE && piece(this.#tree, parent.end, stray).trim() === '';
  }

  /** What is never closed and still open where the strays have come to: the innermost. */
  #innermostAt(at: number, subject: 'element' | 'block'): Fault | null {
    return this.#open.findLast((fault) => fault.subject === subject && fault.endAt >= at) ?? null;
  }

  /** Containers nest: what begins later ends before, or has ended. */
  #goTo(at: number): void {
    for (; this.#next < this.#all.length && this.#all[this.#next]!.start < at; this.#next++) {
      const fault = this.#all[this.#next]!;
      this.#endBefore(fault.start);
      this.#open.push(fault);
    }
    this.#endBefore(at);
  }

  #endBefore(at: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.endAt <= at; last = this.#open.at(-1)) {
      this.#open.pop();
      const key = `${last.subject} ${last.name}`;
      const ended = this.#ended.get(key);
      if (ended === undefined) this.#ended.set(key, [last]);
      else ended.push(last);
    }
  }

  #drop(fault: Fault): void {
    this.#dropped.add(fault);
    const ended = this.#ended.get(`${fault.subject} ${fault.name}`);
    if (ended?.at(-1) === fault) ended.pop();
    const at = this.#open.lastIndexOf(fault);
    if (at >= 0) this.#open.splice(at, 1);
  }

  /** Whether a block of this name was meant to be open; its end is used up. */
  #wasMeant(at: number, word: string, ends: boolean): boolean {
    const places = this.#meant.get(word);
    const last = places?.findLastIndex((place) => place < at) ?? -1;
    if (last < 0) return false;
    if (ends) places!.splice(last, 1);
    return true;
  }

  /** The end of a stray closer with its bracket. */
  #endOfTag({ token, end }: Fault): number {
    return token === null ? end : token.end;
  }

  #tell(stray: Fault, code: string, end: number, message: string, fixes: readonly Fix[] = []): void {
    this.told.push({ ...stray, code, end, message, fixes });
  }
}

/** So much white space is looked through. */
const MOST_SPACE = 400;

/** So many items of a block are looked through. */
const MOST_ITEMS = 500;

/** `{:else}` in `{#each}` and `{:empty}` in `{#if}`. */
function isSwapped(name: string, other: string): boolean {
  return (name === 'else' && other === 'empty') || (name === 'empty' && other === 'else');
}

/** `{#name}` or `<name>` */
function tagFor({ subject, name }: Fault): string {
  return subject === 'block' ? `{#${name}}` : `<${name}>`;
}
