/** The tree of Svelte's compiler from the same text: it reads these holes and blocks, with their expressions. */
import { parse } from 'svelte/compiler';

export const whole = { markup: (text) => parse(text, { modern: true }) };

export const containers = { markup: (root) => count(root.fragment) };

function count(fragment) {
  let sum = 0;
  for (const node of fragment?.nodes ?? []) {
    if (node.type === 'RegularElement') sum++;
    for (const part of ['fragment', 'body', 'consequent', 'alternate', 'fallback']) sum += count(node[part]);
  }
  return sum;
}
