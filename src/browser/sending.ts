import type { Session } from '../client/session.js';
import type { StreamEvent } from '../client/events.js';
import type { ParseStream } from '../client/stream.js';
import type { DiagItem, DoneMessage } from '../wire/server-messages.js';
import { bytes, count, counted, time } from './amounts.js';
import { drawing } from './elements.js';
import { addNodes, showFaults, type ShownNode } from './lists.js';
import type { Source } from './source.js';
import { pathLabel } from './told.js';
import { faultMarks, goTo, mark, say, tell, view } from './view.js';

/** More faults than anybody reads are only counted. */
const FAULTS_KEPT = 2_000;

export interface SendingOptions {
  readonly lang: string;
  /** Units of text, or bytes. */
  readonly piece: number;
  /** Pieces a second; 0 for as many as go. */
  readonly pace: number;
  /** Whether the text stands in the field, to be marked. */
  readonly isShown: boolean;
}

/** A text on its way. */
export interface Sending {
  /** Resolves when all is over, whatever came of it. */
  readonly over: Promise<void>;
  cancel(): void;
}

/** Sends a text in pieces, and shows what comes back meanwhile. */
export function send(session: Session, source: Source, options: SendingOptions): Sending {
  const { lang, piece, pace, isShown } = options;
  const stream = session.stream({ lang, file: source.name });
  const begun = performance.now();
  const fresh: ShownNode[] = [];
  const faults: DiagItem[] = [];
  let sent = 0;
  let nodes = 0;
  let faultCount = 0;
  let first: number | undefined;
  let told = 0;
  let ended: number | undefined;
  const stop = new AbortController();

  const draw = (): void => {
    const elapsed = Math.max(1, (ended ?? performance.now()) - begun);
    tell({
      sent: bytes(sent),
      rate: bytes((sent / elapsed) * 1000),
      first: first === undefined ? '–' : time(first),
      nodes: count(nodes),
      faults: count(faultCount),
      memory: memory(),
    });
    view.progress.value = source.size === 0 ? 1 : sent / source.size;
    addNodes(view.nodes, fresh.splice(0), nodes);
    if (isShown) mark([{ kind: 'read', start: 0, end: told }, ...faultMarks(faults)]);
  };
  const redraw = drawing(draw);
  const drawFaults = drawing(() => showFaults(view.faults, faults, isShown ? goTo : undefined));

  const hear = (event: StreamEvent): void => {
    if (event.t === 'node') {
      first ??= performance.now() - begun;
      nodes++;
      told = event.end;
      fresh.push(shown(event));
      if (fresh.length > 1_000) fresh.splice(0, 500);
    } else if (event.t === 'diag') {
      faultCount += event.items.length;
      faults.push(...event.items.slice(0, FAULTS_KEPT - faults.length));
      if (event.items.length > 0) drawFaults();
    } else if (event.t === 'done') told = event.length;
    else if (event.t === 'error') say(`The server said: ${event.message}`);
    else if (event.t === 'lost') {
      say('The server lost it, and more was sent than is kept here. Send it again.');
    }
    redraw();
  };

  const write = async (): Promise<DoneMessage> => {
    for (let from = 0; from < source.size && !stop.signal.aborted; from += piece) {
      // oxlint-disable-next-line no-await-in-loop -- one piece comes after the other
      await stream.write(await source.piece(from, Math.min(source.size, from + piece)));
      sent = Math.min(source.size, from + piece);
      redraw();
      // oxlint-disable-next-line no-await-in-loop -- that is what pace means
      if (pace > 0) await until(begun + ((from / piece + 1) * 1000) / pace);
    }
    return stream.end();
  };

  const run = async (): Promise<void> => {
    const reading = read(stream, hear);
    let outcome: string | undefined;
    try {
      const done = await write();
      outcome = `Done: ${counted(done.nodes, 'node')}, ${counted(done.diagnostics, 'diagnostic')}, hash ${done.hash?.slice(0, 8) ?? 'none'}…`;
    } catch {
      // The reader has heard why, or whoever cancelled knows it.
      if (stop.signal.aborted) outcome = `Stopped after ${bytes(sent)}.`;
    }
    ended = performance.now();
    await reading;
    draw();
    // Whoever reads that it is done finds all of it in the page.
    if (outcome !== undefined) say(outcome);
  };

  say(`Sending ${source.name}: ${bytes(source.size)}`);
  return {
    over: run(),
    cancel() {
      stop.abort();
      stream.cancel();
    },
  };
}

async function read(stream: ParseStream, hear: (event: StreamEvent) => void): Promise<void> {
  try {
    for await (const event of stream.events) hear(event);
  } catch {
    say('The session was closed by the server.');
  }
}

function shown(event: StreamEvent & { readonly t: 'node' }): ShownNode {
  const { kind, path, start, end, value } = event;
  return { kind, label: pathLabel(path), depth: 0, start, end, v: 0, value, isNew: false };
}

/** Of this page, where the browser says so. */
function memory(): string {
  const { memory: told } = performance as Performance & {
    readonly memory?: { readonly usedJSHeapSize: number };
  };
  return told === undefined ? 'not told' : bytes(told.usedJSHeapSize);
}

function until(moment: number): Promise<void> {
  const left = moment - performance.now();
  if (left <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, left);
  });
}
