import { DIRECTIVE_MISPLACED, NO_TAG, PART_MISPLACED, PART_REPEATED } from '../codes.js';
import type { Finding, Mark } from './finding.js';

/** The parts of one block in their order: tells which repeat one or stand behind the last. */
export class Parts {
  #last: string | null = null;
  readonly #seen: Set<string> = new Set();

  /** Returns what is wrong with the next part of the block; null for nothing. */
  add({ word, start, end, hasCondition }: Mark): Finding | null {
    if (word === 'else') {
      if (this.#last === 'else') {
        return hasCondition
          ? found(
              PART_MISPLACED,
              start,
              end,
              '{:else if …} stands before {:else}, which is for all other cases.',
            )
          : found(
              PART_REPEATED,
              start,
              end,
              'This block has an {:else} already; only one case can be all others.',
            );
      }
      if (!hasCondition) this.#last = 'else';
      return null;
    }
    if (this.#seen.has(word)) {
      return found(PART_REPEATED, start, end, `This block has its part {:${word}} already.`);
    }
    this.#seen.add(word);
    return null;
  }
}

/** What directives need to know that are in the document itself. */
export class Directives {
  #contentAt = -1;
  readonly #seen: Set<string> = new Set();

  /** From here on something is printed. */
  content(at: number): void {
    if (this.#contentAt < 0) this.#contentAt = at;
  }

  add({ word, start, end }: Mark): Finding | null {
    const isOnce = word === 'lang' || word === 'mode' || word === 'props';
    if (this.#contentAt >= 0 && this.#contentAt < start) {
      return found(
        DIRECTIVE_MISPLACED,
        start,
        end,
        `{@${word}} stands at the top of the template, before everything that is printed.`,
      );
    }
    if (isOnce && this.#seen.has(word)) {
      return found(DIRECTIVE_MISPLACED, start, end, `This template has a {@${word}} already.`);
    }
    const isLate = (word === 'lang' && this.#seen.size > 0) || (word === 'mode' && this.#hasOthers());
    this.#seen.add(word);
    if (!isLate) return null;
    return found(
      DIRECTIVE_MISPLACED,
      start,
      end,
      word === 'lang'
        ? '{@lang} is the first thing in a template.'
        : '{@mode} stands before all other directives but {@lang}.',
    );
  }

  #hasOthers(): boolean {
    return this.#seen.size > (this.#seen.has('lang') ? 1 : 0);
  }
}

export function found(code: string, start: number, end: number, message: string): Finding {
  return {
    code,
    start,
    end,
    message,
    fixes: [],
    isWarning: false,
    meant: null,
    ends: null,
    owner: start,
    isSure: true,
  };
}

/** `<{name}>`, from its sign on. */
export function computedTag(start: number, end: number): Finding {
  const message =
    'The name of a tag cannot be computed; {#if} chooses between tags. For the sign itself, write &lt;.';
  const fixes = [{ title: 'Write &lt;', edits: [{ start, end: start + 1, text: '&lt;' }] }];
  return { ...found(NO_TAG, start, end, message), fixes };
}

/** A directive inside an element or block. */
export function directiveInside({ word, start, end }: Mark): Finding {
  return found(
    DIRECTIVE_MISPLACED,
    start,
    end,
    `{@${word}} stands at the top of the template, not inside an element or block.`,
  );
}

/** A fill that is not directly in a component. */
export function fillOutside({ start, end }: Mark): Finding {
  return found(
    PART_MISPLACED,
    start,
    end,
    '{#fill} gives content to a component: it stands directly between <Layout> and </Layout>.',
  );
}

/** Whether an element is a component: its name begins with a capital. */
export function isComponent(name: string): boolean {
  const code = name.charCodeAt(0);
  return code >= 65 && code <= 90;
}
