import { clientError } from '../error/client.js';
import type { TextEdit } from '../text/span.js';

/**
 * A text with edits applied, each to what the one before it left; and these edits
 * as messages, none of which is longer than a frame. They stay together when one
 * message can hold them, and long ones are cut.
 *
 * @param piece units that a frame has room for, whatever they are
 * @throws {MillraceError} `SPAN_OUTSIDE_TEXT`
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
  piece: number,
): readonly [edited: string, messages: readonly (readonly TextEdit[])[]] {
  const parts: TextEdit[] = [];
  let edited = text;
  for (const { start, end, text: put } of edits) {
    // The server would take half a unit for a message that is none, and hang up for good.
    if (!(start >= 0 && start <= end && end <= edited.length) || start % 1 || end % 1)
      throw clientError('SPAN_OUTSIDE_TEXT', start, 'to', end, 'of', edited.length);
    edited = edited.slice(0, start) + put + edited.slice(end);
    for (let from = 0; !from || from < put.length; from += piece) {
      parts.push({
        start: start + from,
        end: from ? start + from : end,
        text: put.slice(from, from + piece),
      });
    }
  }
  // A piece has room for six bytes a unit, when all is escaped. Here it is already: three are enough.
  return [edited, JSON.stringify(parts).length > 2 * piece ? parts.map((part) => [part]) : [parts]];
}
