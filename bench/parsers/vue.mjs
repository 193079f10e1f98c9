/**
 * The tree of Vue's compiler, of the same template in Vue's own words. Expressions
 * stay text: structure only.
 */
import { parse } from '@vue/compiler-dom';

export const dialect = 'vue';

export const whole = { markup: (text) => parse(text, { comments: true }) };

export const containers = { markup: count };

/** What is a block in other dialects is a `template` element here. */
function count(node) {
  const own = node.tag === undefined || node.tag === 'template' ? 0 : 1;
  return (node.children ?? []).reduce((sum, child) => sum + count(child), own);
}
