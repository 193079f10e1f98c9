import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { runsOf } from '../parse/families/count.js';
import { holdsFor } from './family.js';
import { anyTemplate, anyText } from './templates.js';

const someOptions = fc.record({
  width: fc.constantFrom(20, 40, 100),
  indent: fc.constantFrom(0, 2, 4),
});

describe('formatting random templates', () => {
  it('keeps tokens and what is printed, and is done at once', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyTemplate, someOptions, (template, options) => void holdsFor(template, options)),
      runsOf(10_000),
    );
  });

  it('does so for texts with faults', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyText, someOptions, (template, options) => void holdsFor(template, options)),
      // A quote was lost, which a space behind the next one would hide.
      { ...runsOf(10_000), examples: [['<span c=" s="f {!----}></span>', { width: 20, indent: 0 }]] },
    );
  });
});
