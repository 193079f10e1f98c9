import type { SyntaxTree } from '../../../parse/tree.js';
import type { Span } from '../../../text/span.js';
import {
  COMMENT_WITHOUT_END,
  END_TAG_WITHOUT_END,
  HEAD_WITHOUT_END,
  NOT_ALLOWED_IN_CLOSER,
  NO_TAG,
} from '../codes.js';
import { fix } from '../expression/reader.js';
import { asTold, type Fault, lineEnd, piece } from './faults.js';
import type { Told } from './told.js';

/** A fault that lies in no hole, head or tag; what a comment has swallowed is added to what is lost. */
export function other(tree: SyntaxTree, fault: Fault, lost: Span[]): Told {
  const { code, start, end } = fault;
  if (code === COMMENT_WITHOUT_END) {
    lost.push({ start, end });
    return comment(tree, fault);
  }
  if (code === NO_TAG) return { ...asTold(fault), ...noTag(tree, fault) };
  if (code === NOT_ALLOWED_IN_CLOSER)
    return { ...asTold(fault), message: closerMessage(fault), fixes: closerFix(tree, fault) };
  if (code === HEAD_WITHOUT_END)
    return { ...asTold(fault), message: 'The end of a block has no "}" behind it.', fixes: fixAt(end, '}') };
  if (code === END_TAG_WITHOUT_END) {
    const message = `The end tag ${piece(tree, start, Math.min(end, start + 40))} has no ">" at its end.`;
    return { ...asTold(fault), message, fixes: fixAt(end, '>') };
  }
  return asTold(fault);
}

function comment(tree: SyntaxTree, fault: Fault): Told {
  const { start, end, token } = fault;
  const opener = piece(tree, start, start + 4);
  const closer = opener === '<!--' ? '-->' : opener.startsWith('<!') ? '>' : '--}';
  const stop = Math.min(end, lineEnd(tree, start));
  // In a hole it was meant to end before the brace of that.
  const isInHole = token !== null && (token.parent.kind === 'hole' || token.parent.kind === 'directive');
  const brace = isInHole ? piece(tree, start, stop).lastIndexOf('}') : -1;
  const at = brace < 0 ? stop : start + brace;
  const message = `${closer === '>' ? 'What begins with <! here' : 'This comment'} is never closed with ${closer}.`;
  const wrong = isInHole ? null : otherEnd(piece(tree, start, stop), closer);
  if (wrong !== null) {
    const from = start + wrong.at;
    return {
      ...asTold(fault),
      end: stop,
      message,
      fixes: fix(`Write ${closer}`, from, from + wrong.length, closer),
    };
  }
  return {
    ...asTold(fault),
    end: stop,
    message,
    fixes: fixAt(at, brace < 0 || piece(tree, at - 1, at) !== ' ' ? ` ${closer}` : closer),
  };
}

/** In a line: the end that comments have elsewhere, where nothing before it can be what that ends. */
function otherEnd(text: string, closer: string): { readonly at: number; readonly length: number } | null {
  if (closer === '>') return null;
  const ends = closer === '--}' ? /^[^{<]*?(-->|-?\}(?=\s*$))/ : /^[^{<]*?(--\}|->(?=\s*$))/;
  const found = ends.exec(text.slice(4));
  if (found === null) return null;
  const { length } = found[1]!;
  return { at: 4 + found[0].length - length, length };
}

function closerMessage({ token, message }: Fault): string {
  const around = token?.parent ?? null;
  if (around === null || around.name === null) return message;
  const end = around.kind === 'block' ? `{/${around.name}}` : `</${around.name}>`;
  return `An end has its name and nothing else: ${end}.`;
}

/** Leaves out what stands between the name of an end and its bracket. */
function closerFix(tree: SyntaxTree, { start, token }: Fault): Told['fixes'] {
  const text = piece(tree, start, lineEnd(tree, start));
  const length = text.indexOf(token?.parent.kind === 'block' ? '}' : '>');
  const isSure = length > 0 && !/[<{]/.test(text.slice(0, length));
  if (!isSure) return [];
  const before = /\s*$/.exec(piece(tree, Math.max(0, start - 40), start))![0].length;
  return fix('Leave it out', start - before, start + length, '');
}

/** Where the element begins that `</>` or `</ name>` was meant to end; -1 for none. */
export function endsElement(tree: SyntaxTree, { start, token, code }: Fault): number {
  const around = code === NO_TAG ? (token?.parent ?? null) : null;
  if (around === null || around.kind !== 'element') return -1;
  const name = /^<\/\s*([a-z][\w-]*)?\s*>/i.exec(piece(tree, start, start + 80));
  if (name === null) return -1;
  return name[1] === undefined || name[1].toLowerCase() === around.name ? around.start : -1;
}

/** What looks like a tag and is none, in words for what it looks like. */
function noTag(tree: SyntaxTree, { start, end, token }: Fault): Pick<Told, 'end' | 'message' | 'fixes'> {
  const text = piece(tree, start, lineEnd(tree, start));
  const next = text[1] === '/' ? text[2] : text[1];
  if (next === '{') {
    return { end, message: 'The name of a tag cannot be computed; {#if} chooses between tags.', fixes: [] };
  }
  if (text.startsWith('<!-')) {
    const note = /^<!-([^->][^<>]*?)-*>/.exec(text);
    const message = 'A comment that is sent begins with <!-- and ends with -->.';
    if (note === null) return { end, message, fixes: [] };
    const stop = start + note[0].length;
    return { end, message, fixes: fix('Write <!-- … -->', start, stop, `<!-- ${note[1]!.trim()} -->`) };
  }
  if (text.startsWith('</')) {
    const message = 'An end tag has its name directly behind the slash: </p>.';
    const apart = /^<\/\s+(?=[a-z][\w-]*\s*>)/i.exec(text);
    if (apart !== null) {
      return { end, message, fixes: fix('Leave the space out', start + 2, start + apart[0].length, '') };
    }
    const around = token?.parent ?? null;
    const name = around !== null && around.kind === 'element' ? around.name : null;
    if (next !== '>' || name === null) return { end, message, fixes: [] };
    if (around!.ending === 'closed') {
      return { end: start + 3, message, fixes: withoutFragment(tree, start, around!.start) };
    }
    return { end: start + 3, message, fixes: fix(`Write </${name}>`, start, start + 3, `</${name}>`) };
  }
  const escape = { title: 'Write &lt;', edits: [{ start, end: start + 1, text: '&lt;' }] };
  return { end, message: 'This begins no tag; for the sign itself, write &lt;.', fixes: [escape] };
}

/** `</>` and the `<>` before it, which is text. */
function withoutFragment(tree: SyntaxTree, start: number, from: number): Told['fixes'] {
  const before = piece(tree, Math.max(from, start - LONGEST), start);
  const at = start - before.length + before.lastIndexOf('<>');
  if (!before.includes('<>')) return fix('Leave it out', start, start + 3, '');
  const edits = [
    { start: at, end: at + 2, text: '' },
    { start, end: start + 3, text: '' },
  ];
  return [{ title: 'Leave out <> and </>', edits }];
}

/** So far is looked back for what begins something. */
const LONGEST = 2000;

/** The space in the last `< name` before a lone `</name>`; null when there is none. */
export function spaceBehindSign(tree: SyntaxTree, before: number, name: string): Span | null {
  const from = Math.max(0, before - LONGEST);
  const signs = [...piece(tree, from, before).matchAll(/<([ \t]+)([a-z][^\s/<>{}]*)(?=[\s/>])/gi)];
  const found = signs.findLast((one) => one[2]!.toLowerCase() === name.toLowerCase());
  if (found === undefined) return null;
  const start = from + found.index + 1;
  return { start, end: start + found[1]!.length };
}

function fixAt(at: number, text: string): Told['fixes'] {
  return [
    { title: `Insert${text.startsWith(' ') ? '' : ' '}${text}`, edits: [{ start: at, end: at, text }] },
  ];
}
