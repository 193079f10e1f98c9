import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/document/faults.js';
import { json } from '../../src/language/json.js';
import { parse } from '../../src/parse/parser.js';
import type { SyntaxTree } from '../../src/parse/tree.js';

describe('all faults of a tree', () => {
  it('are asked for in pieces that are no more than a slice, however many follow behind none', () => {
    const tree = parse(`[${'1,'.repeat(100_000)}${']'.repeat(200_000)}`, json);
    let most = 0;
    const asked = {
      length: tree.length,
      diagnostics(span: { readonly start: number; readonly end: number }) {
        const found = tree.diagnostics(span);
        most = Math.max(most, found.length);
        return found;
      },
    } as unknown as SyntaxTree;
    const faults = faultsOf(asked, 10);
    let step = faults.next();
    while (step.done !== true) step = faults.next();
    expect(step.value).toMatchObject({ count: 200_000 });
    expect(step.value.first).toEqual(tree.diagnostics().slice(0, 10));
    expect(most).toBeLessThan(40_000);
  });
});
