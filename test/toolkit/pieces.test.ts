import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parser.js';
import type { TextEdit } from '../../src/text/span.js';
import { fedInPieces } from '../parse/families/pieces.js';
import { samples } from './texts.js';

/** So many cases of each language and law. */
const CASES = 5000;
const TIME_LIMIT_MS = 170_000;

const sizes = fc.constantFrom([1], [2, 3, 1, 7], [60, 1, 300], [1024], [4095, 1, 2]);
const depths = fc.constantFrom(1000, 1000, 4);

function textsOf(pieces: readonly string[], bits: readonly string[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...bits) },
  );
  return fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
}

interface Draft {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function draftsOf(bits: readonly string[]): fc.Arbitrary<readonly Draft[]> {
  const draft = fc.record({
    at: fc.nat(100_000),
    length: fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(3000) }),
    text: fc.oneof(fc.constant(''), fc.constantFrom(...bits)),
  });
  return fc.array(draft, { minLength: 1, maxLength: 4 });
}

function placed({ at, length, text }: Draft, inText: string): TextEdit {
  const start = at % (inText.length + 1);
  return { start, end: Math.min(inText.length, start + length), text };
}

describe.each(samples)('a text of the language $language.name', ({ language, pieces, bits }) => {
  const texts = textsOf(pieces, bits);

  it('gives the same tree however it is cut into pieces', { timeout: TIME_LIMIT_MS }, () => {
    fc.assert(
      fc.property(texts, sizes, depths, (text, cuts, maxDepth) => {
        const whole = parse(text, language, { maxDepth });
        expect(whole.text === text).toBe(true);
        const tree = fedInPieces(text, language, maxDepth, cuts);
        if (tree.dump() !== whole.dump()) expect(tree.dump()).toBe(whole.dump());
      }),
      { numRuns: CASES },
    );
  });

  it('gives after edits the tree of a fresh parse', { timeout: TIME_LIMIT_MS }, () => {
    fc.assert(
      fc.property(texts, draftsOf(bits), depths, (text, drafts, maxDepth) => {
        let tree = parse(text, language, { maxDepth });
        let now = text;
        for (const draft of drafts) {
          const edit = placed(draft, now);
          tree = tree.edit([edit]).tree;
          now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          const fresh = parse(now, language, { maxDepth });
          if (tree.dump() !== fresh.dump()) expect(tree.dump()).toBe(fresh.dump());
        }
      }),
      { numRuns: CASES },
    );
  });

  it('gives the same tokens when they are read again on demand', { timeout: TIME_LIMIT_MS }, () => {
    fc.assert(
      fc.property(texts, depths, (text, maxDepth) => {
        const kept = parse(text, language, { maxDepth });
        const dump = kept.dump();
        kept.release();
        if (kept.dump() !== dump) expect(kept.dump()).toBe(dump);
      }),
      { numRuns: CASES / 5 },
    );
  });
});
