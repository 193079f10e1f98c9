import { Container } from './container.js';
import { Page } from './page.js';
import type { Leaf, Sequence } from './sequence.js';

/** The text from `start` to `end`. O(log n + length) */
export function sliceOf(body: Sequence | null, start: number, end: number): string {
  if (body === null || start >= end) return '';
  const pieces: string[] = [];
  const nodes: (Leaf | Sequence)[] = [body];
  const starts = [0];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const at = starts.pop()!;
    if (node instanceof Page) pieces.push(node.text.slice(Math.max(0, start - at), end - at));
    else if (node instanceof Container) {
      nodes.push(node.body);
      starts.push(at);
    } else {
      let behind = at + node.width;
      for (let i = node.kids.length - 1; i >= 0; i--) {
        const kid = node.kids[i]!;
        const front = behind - kid.width;
        if (front < end && behind > start) {
          nodes.push(kid);
          starts.push(front);
        }
        behind = front;
      }
    }
  }
  return pieces.length === 1 ? pieces[0]! : pieces.join('');
}

/** Calls `visit` with each page, in the order of the text. */
export function eachPage(body: Sequence | null, visit: (page: Page) => void): void {
  if (body === null) return;
  const nodes: (Leaf | Sequence)[] = [body];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node instanceof Page) visit(node);
    else if (node instanceof Container) nodes.push(node.body);
    else for (let i = node.kids.length - 1; i >= 0; i--) nodes.push(node.kids[i]!);
  }
}
