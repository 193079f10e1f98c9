import type { Shape } from './shape.js';

/** How the scanner knows `{@mode ...}`, of which it looks at so many units. */
const MODE = /^\{~?@mode\s+(text|html)\s*~?\}/;
export const LONGEST_MODE = 64;

/** Whether any of a template is plain text, in which all white space is printed. */
export function isPlain({ text, count, kinds, starts, scopes }: Shape): boolean {
  for (let token = 0; token < count; token++) {
    const scope = scopes[token]!;
    const isMode = kinds[token] === 'directiveOpen' && scope.name === 'mode' && scope.depth === 1;
    if (!isMode) continue;
    const head = text.slice(starts[token], starts[token]! + LONGEST_MODE);
    if (MODE.exec(head)?.[1] === 'text') return true;
  }
  return false;
}
