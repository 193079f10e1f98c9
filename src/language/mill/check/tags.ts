import type { SyntaxTree } from '../../../parse/tree.js';
import {
  BLOCK_INSIDE_TAG,
  NOT_ALLOWED_IN_TAG,
  TAG_WITHOUT_END,
  UNEXPECTED,
  VALUE_WITHOUT_END,
} from '../codes.js';
import { htmlElements } from '../../../html/attributes.generated.js';
import type { Fix } from '../expression/nodes.js';
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
      ...inWords(tree, owner, block, end),
    });
  }
  const junk = faults.find(({ code }) => code === NOT_ALLOWED_IN_TAG);
  if (junk !== undefined && told.length === 0) told.push(junkInTag(tree, junk));
  return told.sort((a, b) => a.start - b.start);
}

/** A block in a tag: how its value is chosen instead, written out where it is simple. */
function inWords(
  tree: SyntaxTree,
  owner: number,
  { start }: Fault,
  end: number,
): Pick<Told, 'message' | 'fixes'> {
  const opener = piece(tree, start, end);
  if (opener.startsWith('{@')) {
    return {
      message: 'A directive cannot stand inside a tag; it stands at the top of the template.',
      fixes: [],
    };
  }
  const text = piece(tree, start, Math.min(start + LONGEST_CHOICE, tree.length));
  const choice = openQuote(tree, owner, start - 1) >= 0 ? choiceInValue(text) : attributeChosen(text);
  const condition = /^\{~?#if\s+([^}]{1,60})\}?/.exec(opener)?.[1]?.trim() ?? 'condition';
  const written = choice?.written ?? `class={${condition} ? "…" : null}`;
  return {
    message: `A block cannot stand inside a tag; a value can be chosen: ${written}.`,
    fixes: choice === null ? [] : fix(`Write ${written}`, start, start + choice.length, written),
  };
}

/** Longer blocks in tags are not written anew. */
const LONGEST_CHOICE = 300;

interface Choice {
  readonly written: string;
  /** Of what it stands for. */
  readonly length: number;
}

/** `{#if a}name="b"{/if}` between attributes. */
function attributeChosen(text: string): Choice | null {
  const found = /^\{#if\s+([^{}|?]+)\}\s*([a-z][\w:-]*)(?:="([^"{}\\]*)")?\s*\{\/if\}/i.exec(text);
  if (found === null) return null;
  const [whole, condition, name, value] = found;
  const chosen = value === undefined ? condition!.trim() : `${condition!.trim()} ? "${value}" : null`;
  return { written: `${name}={${chosen}}`, length: whole.length };
}

/** `{#if a}b{:else}c{/if}` in the quotes of a value. */
function choiceInValue(text: string): Choice | null {
  const found = /^\{#if\s+([^{}|?]+)\}([^{}"'<>\\]*)(?:\{:else\}([^{}"'<>\\]*))?\{\/if\}/.exec(text);
  if (found === null) return null;
  const [whole, condition, value, other = ''] = found;
  return { written: `{${condition!.trim()} ? "${value}" : "${other}"}`, length: whole.length };
}

function junkInTag(tree: SyntaxTree, fault: Fault): Told {
  const { start, end, code } = fault;
  const sign = piece(tree, start, end);
  const apart = slashApart(tree, start);
  if (apart > 0) {
    return {
      ...asTold(fault),
      end: apart,
      message: 'The "/" and the ">" at the end of a tag stand together: />.',
      fixes: fix('Write />', start, apart, '/>'),
    };
  }
  const before = fault.token?.previousToken ?? null;
  const isGlued = before !== null && before.end === start && /^[^\s>]/.test(piece(tree, end, end + 1));
  if (sign === '/' && isGlued && before.kind === 'attributeName') {
    const message = `Between "${before.text}" and its value "=" is missing.`;
    return { ...asTold(fault), message, fixes: fix('Insert =', start, start, '=') };
  }
  const message =
    sign === '/'
      ? 'A "/" belongs directly before the ">" of a tag.'
      : sign === '<'
        ? 'The sign < cannot stand in a tag; write &lt; in text, or end the tag first.'
        : sign === '}'
          ? 'There is one "}" too many here.'
          : `The sign ${sign} cannot stand in a tag.`;
  const fixes = sign === '/' || sign === '}' ? fix('Leave it out', start, end, '') : [];
  return { ...asTold(fault), code: sign === '}' ? UNEXPECTED : code, message, fixes };
}

/** Where `/ >` ends that begins at a place; -1 for all else. */
export function slashApart(tree: SyntaxTree, start: number): number {
  const found = /^\/\s+>/.exec(piece(tree, start, start + 40));
  return found === null ? -1 : start + found[0].length;
}

/** A tag without its ">", or the value in it that swallowed that. */
function tagNotEnded(tree: SyntaxTree, owner: number, fault: Fault): Told {
  const quote = openQuote(tree, owner, fault.start);
  if (quote >= 0) {
    const sign = piece(tree, quote, quote + 1);
    const end = Math.min(lineEnd(tree, quote), Math.max(fault.end, quote + 1));
    if (isBehindValue(tree, quote)) {
      return {
        code: VALUE_WITHOUT_END,
        start: quote,
        end: quote + 1,
        message: 'There is one quote too many here.',
        fixes: fix('Leave it out', quote, quote + 1, ''),
        isWarning: false,
      };
    }
    const fixes = valueFix(tree, quote, end, sign);
    return {
      code: VALUE_WITHOUT_END,
      start: quote,
      end: fixes[0]?.edits[0]?.end ?? end,
      message: `The value that begins with ${sign} here has no second ${sign}.`,
      fixes,
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
    fixes: tagFix(tree, owner, fault.end),
    isWarning: false,
  };
}

/** Ends a tag, or writes the sign of one that is none. */
function tagFix(tree: SyntaxTree, owner: number, end: number): readonly Fix[] {
  if (piece(tree, end - 1, end) === '/') return fix('Insert >', end, end, '>');
  const text = piece(tree, owner, Math.min(end, owner + LONGEST_CHOICE));
  const name = /^<([a-z][\w-]*)/i.exec(text)?.[1] ?? '';
  if (!htmlElements.has(name.toLowerCase()) && /^<\w+(?:\s+[a-z]+)+\s*$/i.test(text)) {
    return fix('Write &lt;', owner, owner + 1, '&lt;');
  }
  // A component that nothing stands in before what is around it ends.
  const behind = /^\s*(?:<\/([a-z][\w-]*)|\{~?[/:])/i.exec(piece(tree, end, end + LONGEST_CHOICE));
  const isEmpty = /^[A-Z]/.test(name) && behind !== null && behind[1] !== name;
  return isEmpty ? fix('Insert />', end, end, '/>') : fix('Insert >', end, end, '>');
}

/** Whether a quote stands directly behind a value that has ended: behind another quote, or a hole. */
function isBehindValue(tree: SyntaxTree, quote: number): boolean {
  const before = tree.tokenAt(quote)?.previousToken ?? null;
  return before !== null && before.end === quote && (before.kind === 'quote' || before.kind === 'holeClose');
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
