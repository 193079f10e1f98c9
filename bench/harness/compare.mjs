/**
 * Are two pages the same document? What HTML lets one write in two ways is
 * nothing to compare: the form of an entity, quotes, the order of attributes,
 * void elements, comments (some peers mark their borders with them), the spaces
 * and the last semicolon of a style. Everything else has to be equal.
 */
import { parse } from 'parse5';

/** The first difference as a sentence, or `undefined`. */
export function difference(html, expected) {
  const lines = outline(html);
  const wanted = outline(expected);
  const n = Math.max(lines.length, wanted.length);
  for (let i = 0; i < n; i++) {
    if (lines[i] !== wanted[i]) return `line ${i} is ${lines[i]}, should be ${wanted[i]}`;
  }
  return undefined;
}

/** The tree, one line a tag or a text. */
function outline(html) {
  const lines = [];
  // An own stack: a page of this kind may be deeper than the call stack.
  const stack = [parse(html)];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === 'string') {
      lines.push(node);
    } else if (node.nodeName === '#text') {
      addText(lines, node.value);
    } else if (node.nodeName === '#documentType') {
      lines.push(`<!doctype ${node.name}>`);
    } else if (node.nodeName !== '#comment') {
      lines.push(`<${node.nodeName}${(node.attrs ?? []).map(attribute).sort().join('')}>`);
      stack.push(`</${node.nodeName}>`);
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]);
    }
  }
  return lines;
}

// A comment that is left out has cut one text in two.
function addText(lines, value) {
  const last = lines.length - 1;
  if (lines[last]?.startsWith('"')) lines[last] = JSON.stringify(JSON.parse(lines[last]) + value);
  else lines.push(JSON.stringify(value));
}

function attribute({ name, value }) {
  const same = name === 'style' ? value.replaceAll(/\s*([:;])\s*/g, '$1').replace(/;$/, '') : value;
  return ` ${name}=${JSON.stringify(same)}`;
}
