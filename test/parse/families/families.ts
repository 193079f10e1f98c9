import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Language } from '../../../src/lex/language.js';
import { parse } from '../../../src/parse/parser.js';
import { type Case, cases } from './case.js';
import { runsOf } from './count.js';
import { areEqual, demandEqual, factsOf } from './facts.js';
import { demandAlike } from './looks.js';
import { fedInPieces } from './pieces.js';
import { demandChanged, demandShared } from './sharing.js';
import { demandSound } from './sums.js';
import { fillTapes } from './tapes.js';
import type { Texts } from './texts.js';
import { walk } from './walk.js';

/** So many cases of each language on each run: of the first two families, and of the others, which lean on them. */
const CASES = 20_000;
const MORE_CASES = 3000;
const FEW_CASES = 500;
/** Even when all cores are busy. */
const TIME_LIMIT_MS = process.env['MILLRACE_CASES'] === undefined ? 170_000 : 0;

/** What the public methods say is looked at in one case of so many: it costs more than all the rest. */
const LOOKED_AT_IN = 40;

function isLookedAt({ look }: Case): boolean {
  return look % LOOKED_AT_IN === 0;
}

/**
 * The standing families of a language:
 *
 *   chunked = whole         whatever the text is cut into
 *   incremental = fresh     whatever edits led to it, and the tree before them stays
 *   on demand = kept        whether tokens are kept or read again
 *   sliced = at once        whatever slices an edit is made in, and when it is left
 *
 * A failure prints a seed and a path, and the case made small. `MILLRACE_SEED`
 * begins from that seed again, and `MILLRACE_CASES` multiplies all counts; a
 * million cases of each language and of both large families are
 *
 *     MILLRACE_CASES=50 npx vitest run --config test/vitest.config.ts test/parse/families
 */
export function describeFamilies(language: Language, texts: Texts): void {
  describeIn(language, texts, `${language.name} in families of random cases`, CASES, MORE_CASES);
  // Where every few units lie at a border, what borders do to each other shows.
  const small: Language = { ...language, pages: { soft: 8, hard: 24 } };
  describeIn(
    small,
    texts,
    `${language.name} in families of random cases, in tiny pages`,
    MORE_CASES,
    FEW_CASES,
  );
}

function describeIn(language: Language, texts: Texts, title: string, most: number, more: number): void {
  const every = cases(texts);
  const assertFor = (count: number, check: (made: Case) => void): void => {
    fc.assert(fc.property(every, check), runsOf(count));
  };

  describe(title, () => {
    it('1: gives the same tree however the text is cut into pieces', { timeout: TIME_LIMIT_MS }, () => {
      assertFor(most, (made) => {
        // Token by token: nothing may be passed over that this finds a fault in.
        const whole = parse(made.text, { ...language, skip: undefined }, { maxDepth: made.maxDepth });
        const chunked = fedInPieces(made.text, language, made.maxDepth, made.sizes);
        if (chunked.text !== made.text || whole.text !== made.text) throw new Error('the text differs');
        demandEqual(chunked, whole, 'chunked');
        demandSound(whole);
        demandSound(chunked);
        if (isLookedAt(made)) demandAlike(chunked, whole, made.text, made.look);
      });
    });

    it('9: gives after any edits the tree of a fresh parse', { timeout: TIME_LIMIT_MS }, () => {
      assertFor(most, (made) => {
        const options = { maxDepth: made.maxDepth };
        const first = parse(made.text, language, options);
        let before = factsOf(first);
        walk(made, first, texts.delimiters, ({ old, oldText, edits, text }) => {
          const result = old.edit(edits);
          const { tree } = result;
          if (tree.text !== text) throw new Error('the text differs');
          const fresh = parse(text, language, options);
          if (old.length !== oldText.length || !areEqual(factsOf(old), before))
            throw new Error('the old tree is not what it was');
          before = demandEqual(tree, fresh, 'edited');
          demandSound(tree);
          demandShared(old, result);
          demandChanged(oldText, text, result);
          if (isLookedAt(made)) demandAlike(tree, fresh, text, made.look);
          return result;
        });
      });
    });

    it('9: reads tokens that it did not keep as it read them first', { timeout: TIME_LIMIT_MS }, () => {
      assertFor(more, (made) => {
        const { text, maxDepth } = made;
        const first = parse(text, language, { maxDepth, tokens: 'demand' });
        let now = text;
        const last = walk(made, first, texts.delimiters, (taken) => {
          now = taken.text;
          const result = taken.old.edit(taken.edits);
          if ((made.look & 4) === 0) result.tree.release();
          return result;
        });
        const fresh = parse(now, language, { maxDepth });
        fillTapes(last, maxDepth);
        demandEqual(last, fresh, 'on demand');
        const facts = factsOf(fresh);
        fresh.release();
        fillTapes(fresh, maxDepth);
        if (!areEqual(factsOf(fresh), facts)) throw new Error('a released tree reads otherwise');
        if (!isLookedAt(made)) return;
        last.release();
        demandAlike(last, parse(now, language, { maxDepth }), now, made.look);
      });
    });

    it(
      '13: gives in slices what it gives at once, and can be left between them',
      { timeout: TIME_LIMIT_MS },
      () => {
        assertFor(more, (made) => {
          const { maxDepth, sizes } = made;
          walk(
            made,
            parse(made.text, language, { maxDepth }),
            texts.delimiters,
            ({ old, oldText, edits, text }) => {
              const before = factsOf(old);
              const left = old.startEdit(edits);
              for (let i = made.look & 7; i > 0; i--) left.step(sizes[0]!);
              if (!areEqual(factsOf(old), before))
                throw new Error('the tree of an edit that was left is not what it was');
              const running = old.startEdit(edits);
              for (let i = 0; !running.step(sizes[i % sizes.length]!); i++)
                if (running.result !== null) throw new Error('there is a result before the end');
              const once = old.edit(edits);
              const result = running.result!;
              if (result.tree.text !== text) throw new Error('the text differs');
              demandEqual(result.tree, once.tree, 'sliced');
              // What was read again may differ by a page: how pages are cut hangs on the slices.
              demandShared(old, result);
              demandChanged(oldText, text, result);
              if (isLookedAt(made)) demandAlike(result.tree, once.tree, text, made.look);
              return result;
            },
          );
        });
      },
    );
  });
}
