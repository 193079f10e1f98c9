import type { Session } from '../client/session.js';
import type { DocumentEvent } from '../client/events.js';
import type { Span } from '../text/span.js';
import { count, counted, time } from './amounts.js';
import { difference } from './difference.js';
import { drawing } from './elements.js';
import { showFaults, showNodes } from './lists.js';
import { createTold } from './told.js';
import { faultMarks, goTo, mark, say, tell, view } from './view.js';

/** How deep nodes are shown: the items of a list in the outermost object are. */
const DEPTH = 3;
/** Milliseconds for which what was told again stays marked. */
const SHOWN = 1_600;
/** Nodes that are shown in front of those that were told last. */
const BEFORE = 3;

/** The text in the field, edited under the eyes of the server. */
export interface Editing {
  /** The field has changed. */
  typed(): void;
  close(): void;
}

/** Opens what stands in the field as a document. */
export function edit(session: Session, lang: string): Editing {
  let text = view.text.value;
  const document = session.document({ lang, text, depth: DEPTH });
  const told = createTold();
  /** When each version was made that was not answered. */
  const made = new Map<number, number>([[0, performance.now()]]);
  let again: Span | null = null;
  let fading: ReturnType<typeof setTimeout> | undefined;
  let newest = -1;
  /** The first node that the list shows. */
  let from = 0;
  let hasNews = false;

  const redraw = drawing(() => {
    const nodes = told.nodes.map((node) => ({ ...node, isNew: node.v === newest && newest > 0 }));
    if (hasNews) {
      // What was told last is to be seen, with a little of what stands before it.
      const first = nodes.findIndex(({ isNew }) => isNew);
      if (first >= 0) from = Math.max(0, first - BEFORE);
      view.nodes.scrollTop = 0;
    }
    hasNews = false;
    showNodes(view.nodes, nodes, Math.min(from, Math.max(0, nodes.length - 1)));
    showFaults(view.faults, told.diagnostics, goTo);
    const span = again === null ? [] : [{ kind: 'again' as const, ...again }];
    mark([...span, ...faultMarks(told.diagnostics)]);
    tell({ all: count(told.nodes.length), wrong: count(told.diagnostics.length) });
  });

  const answered = (v: number, nodes: number): void => {
    const since = made.get(v);
    for (const version of made.keys()) if (version <= v) made.delete(version);
    newest = v;
    hasNews = true;
    tell({
      version: count(v),
      answer: since === undefined ? '–' : time(performance.now() - since),
      again: again === null ? '0' : count(again.end - again.start),
      told: count(nodes),
    });
    // Some have it read to them: said when it is another number, and not with each key.
    say(`${counted(told.diagnostics.length, 'diagnostic')} in the text.`);
    clearTimeout(fading);
    fading = setTimeout(() => {
      again = null;
      newest = -1;
      redraw();
    }, SHOWN);
  };

  const hear = (event: DocumentEvent): void => {
    if (event.t === 'change') {
      told.change(event);
      again = { start: event.start, end: Math.max(event.newEnd, event.start) };
    } else if (event.t === 'node') told.node(event);
    else if (event.t === 'diag') told.diag(event);
    else if (event.t === 'restart') told.clear();
    else if (event.t === 'done') answered(event.v ?? 0, event.nodes);
    else if (event.t === 'error') say(`The server said: ${event.message}`);
    redraw();
  };

  const read = async (): Promise<void> => {
    try {
      for await (const event of document.events) hear(event);
    } catch {
      say('The session was closed by the server.');
    }
  };

  void read();
  say('Type: each key is sent, and what changed comes back.');
  return {
    typed() {
      const now = view.text.value;
      const change = difference(text, now);
      text = now;
      if (change !== null) made.set(document.edit([change]), performance.now());
      // The marks are of the text before; they come right with the answer.
      redraw();
    },
    close() {
      clearTimeout(fading);
      document.cancel();
      mark([]);
    },
  };
}
