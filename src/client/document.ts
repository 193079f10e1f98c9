import { editOutside } from '../error/client.js';
import type { TextEdit } from '../text/span.js';
import type { OpenMessage } from '../wire/client-messages.js';
import type { DocumentEvent } from './events.js';
import type { Link } from './link.js';
import { createWork, type Talk, type Work } from './work.js';

/** A text that is edited, and is told about after each edit. */
export interface ParseDocument extends Talk<DocumentEvent> {
  /** As it is with all edits. */
  readonly text: string;
  /** Of `text`; 0 for what it was opened with. */
  readonly version: number;
  /**
   * Applies edits, each to the text that the one before it left, and says so to
   * the server. Answers with the version that this makes: events about it have
   * it as their `v`. What is long makes several, of which this is the last.
   *
   * Nothing has to be waited for. What the server has not acknowledged is said
   * again after a break; when it has lost the document, it is given the text as it
   * is by then, and the reader is told `restart`.
   *
   * @throws {MillraceError} `SPAN_OUTSIDE_TEXT` when one does not lie in the text; none is applied then
   */
  edit(edits: readonly TextEdit[]): number;
}

export function createDocument(link: Link, open: OpenMessage, given: string): readonly [ParseDocument, Work] {
  const { s } = open;
  const { piece } = link;
  let text = given;
  let version = 0;
  /** What the server was given, and the version that this is. */
  let loaded = 0;
  let base = 0;

  const load = (): void => {
    loaded = text.length;
    base = version;
    outbox.write(text);
    outbox.add({ t: 'end', s });
    go();
  };

  const parts = createWork<DocumentEvent>({ ...link, keep: -1 }, open, {
    loaded: () => loaded,
    read: (event) => ('v' in event && event.v !== undefined ? { ...event, v: event.v + base } : event),
    restart() {
      outbox.clear();
      outbox.add(open);
      load();
      for (const said of flushes.keys()) outbox.add(said);
      inbox.put({ t: 'restart', s, v: version });
    },
  });
  const { work, talk, inbox, outbox, flushes, go } = parts;
  load();
  const document: ParseDocument = {
    ...talk,
    get text() {
      return text;
    },
    get version() {
      return version;
    },
    edit(edits) {
      go();
      let edited = text;
      for (const edit of edits) {
        const { start, end } = edit;
        // The server would take half a unit for a message that is none, and hang up for good.
        const isPlace = start % 1 === 0 && end % 1 === 0;
        if (!(isPlace && start >= 0 && start <= end && end <= edited.length))
          throw editOutside(edit, edited.length);
        edited = edited.slice(0, start) + edit.text + edited.slice(end);
      }
      text = edited;
      for (const group of groups(edits, piece)) {
        outbox.add({ t: 'edit', s, v: ++version - base, edits: group }, 1);
      }
      return version;
    },
  };
  return [document, work];
}

/** No message may be longer than a frame: edits together as far as they go, and long ones in pieces. */
function groups(edits: readonly TextEdit[], piece: number): readonly (readonly TextEdit[])[] {
  const all: TextEdit[][] = [[]];
  let size = 0;
  for (const { start, end, text } of edits) {
    for (let from = 0; from === 0 || from < text.length; from += piece) {
      const part = text.slice(from, from + piece);
      size += part.length + 64;
      if (size > piece + 64) {
        size = part.length + 64;
        all.push([]);
      }
      all.at(-1)!.push({ start: start + from, end: from > 0 ? start + from : end, text: part });
    }
  }
  return all;
}
