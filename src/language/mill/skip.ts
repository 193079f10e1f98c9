import type { Tape } from '../../lex/tape.js';
import { BASE_MASK, CONTENT, outerOf } from './states.js';

/** `<!-- ... -->` goes on. */
export function readHtmlComment(tape: Tape, text: string, from: number, end: number): number {
  return readTo(tape, text, from, end, '-->', CONTENT | (tape.state & BASE_MASK));
}

/** `<!doctype ...>` goes on. */
export function readDeclaration(tape: Tape, text: string, from: number, end: number): number {
  return readTo(tape, text, from, end, '>', CONTENT | (tape.state & BASE_MASK));
}

/** `{!-- ... --}` goes on. */
export function readComment(tape: Tape, text: string, from: number, end: number): number {
  return readTo(tape, text, from, end, '--}', outerOf(tape.state));
}

/** Reads behind the next `closer`, into `outside`; what may be the beginning of one is left. */
function readTo(
  tape: Tape,
  text: string,
  from: number,
  end: number,
  closer: string,
  outside: number,
): number {
  const last = closer.charCodeAt(closer.length - 1);
  const first = from + closer.length - 1;
  for (let at = first; at < end; at++) {
    if (text.charCodeAt(at) !== last || !text.startsWith(closer, at - closer.length + 1)) continue;
    tape.state = outside;
    return at + 1;
  }
  if (tape.final) return end;
  for (let held = Math.min(closer.length - 1, end - from); held > 0; held--) {
    if (text.startsWith(closer.slice(0, held), end - held)) return end - held;
  }
  return end;
}

/** What belongs to a block that cannot stand here: up to its brace, or to where its line or other markup begins. */
export function readSkipped(tape: Tape, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 125 || code === 60 || code === 123 || code === 10 || code === 13) {
      tape.state = outerOf(tape.state);
      return code === 125 ? at + 1 : at;
    }
  }
  return end;
}

/** An end tag that closes nothing: up to its `>`, or to where other markup begins. */
export function readStrayEnd(tape: Tape, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 60 || code === 123) {
      tape.state = CONTENT | (tape.state & BASE_MASK);
      return code === 62 ? at + 1 : at;
    }
  }
  return end;
}
