import type { SyntaxTree } from '../../../parse/tree.js';
import {
  BLOCK_INSIDE_TAG,
  NOT_ALLOWED_IN_TAG,
  TAG_WITHOUT_END,
  UNEXPECTED,
  VALUE_WITHOUT_END,
} from '../codes.js';
import { fix } from '../expression/reader.js';
import { valueFix } from './ends.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import type { Told } from './told.js';

/** One start tag: what is said of it and its attributes. What is in its holes is told with those. */
export function inTag(
  tree: SyntaxTree,
  owner: number,
  faults: readonly Fault[],
  derived: readonly Told[],
): Told[] {
  const swallowed = derived.find(({ code }) => code === VALUE_WITHOUT_END);
  if (swallowed !== undefined) return [swallowed];
  const open = faults.find(({ code }) => code === TAG_WITHOUT_END || code === VALUE_WITHOUT_END);
  if (open !== undefined) return [tagNotEnded(tree, owner, open)];
  const block = faults.find(({ code }) => code === BLOCK_INSIDE_TAG);
  const told: Told[] = [...derived];
  if (block !== undefined) {
    const end = Math.max(block.end, block.token?.end ?? block.end);
    told.push({
      ...asTold(block),
      end: Math.min(end, lineEnd(tree, block.start)),
      message: blockMessage(piece(tree, block.start, end)),
    });
  }
  const junk = faults.find(({ code }) => code === NOT_ALLOWED_IN_TAG);
  if (junk !== undefined && told.length === 0) told.push(junkInTag(tree, junk));
  return told.sort((a, b) => a.start - b.start);
}

function blockMessage(text: string): string {
  if (text.startsWith('{@'))
    return 'A directive cannot stand inside a tag; it stands at the top of the template.';
  const condition = /^\{~?#if\s+([^}]{1,60})\}?/.exec(text)?.[1]?.trim();
  return condition === undefined
    ? 'A block cannot stand inside a tag; a value can be chosen: class={condition ? "on" : null}.'
    : `A block cannot stand inside a tag; a value can be chosen: class={${condition} ? "…" : null}.`;
}

function junkInTag(tree: SyntaxTree, fault: Fault): Told {
  const sign = piece(tree, fault.start, fault.end);
  const message =
    sign === '/'
      ? 'A "/" belongs directly before the ">" of a tag.'
      : sign === '<'
        ? 'The sign < cannot stand in a tag; write &lt; in text, or end the tag first.'
        : sign === '}'
          ? 'There is one "}" too many here.'
          : `The sign ${sign} cannot stand in a tag.`;
  return { ...asTold(fault), code: sign === '}' ? UNEXPECTED : fault.code, message };
}

/** A tag without its ">", or the value in it that swallowed that. */
function tagNotEnded(tree: SyntaxTree, owner: number, fault: Fault): Told {
  const quote = openQuote(tree, owner, fault.start);
  if (quote >= 0) {
    const sign = piece(tree, quote, quote + 1);
    const end = Math.min(lineEnd(tree, quote), Math.max(fault.end, quote + 1));
    return {
      code: VALUE_WITHOUT_END,
      start: quote,
      end,
      message: `The value that begins with ${sign} here has no second ${sign}.`,
      fixes: valueFix(tree, quote, end, sign),
      isWarning: false,
    };
  }
  const opener = tree.tokenAt(owner);
  const name = opener?.text ?? '<';
  const end = Math.max(opener?.end ?? owner + 1, Math.min(fault.end, lineEnd(tree, owner)));
  return {
    code: TAG_WITHOUT_END,
    start: owner,
    end,
    message: `The tag ${name} has no ">" at its end.`,
    fixes: fix('Insert >', fault.end, fault.end, '>'),
    isWarning: false,
  };
}

/** The quote of the value that a tag lost its end in; -1 when it is in none. */
export function openQuote(tree: SyntaxTree, owner: number, at: number): number {
  let quote = -1;
  for (let token = tree.tokenAt(owner); token !== null && token.start <= at; token = token.nextToken) {
    if (token.kind === 'quote') quote = quote < 0 ? token.start : -1;
    if (token.kind === 'tagEnd' && quote < 0) break;
  }
  return quote;
}
