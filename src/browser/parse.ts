/**
 * The page `/parse`.
 *
 *   field, file ── send ──▶ stream ─────┐
 *   field ── keys ──▶ document ─────────┼──▶ session ──▶ switch ──▶ server
 *   nodes, diagnostics, marks ◀─ events ┘
 */
import { connect } from '../client/session.js';
import type { SessionState } from '../client/state.js';
import { bytes } from './amounts.js';
import { edit, type Editing } from './editing.js';
import { exampleOf } from './examples.js';
import { follow } from './marks.js';
import { send, type Sending } from './sending.js';
import { fileSource, languageOf, textSource } from './source.js';
import { createSwitch } from './switch.js';
import { mark, say, view } from './view.js';

/** A document has no more; what is longer can be sent all the same. */
const LONGEST_DOCUMENT = 200_000;

const line = createSwitch(WebSocket);
let sending: Sending | null = null;
let editing: Editing | null = null;
let file: File | null = null;

const address = new URL(location.pathname, location.href);
address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
const session = connect(address.href, {
  WebSocket: line.Socket,
  mostWait: 2_000,
  onState: showLine,
});

function showLine(state: SessionState): void {
  view.line.dataset['state'] = line.isCut ? 'cut' : state.is;
  view.cut.textContent = line.isCut ? 'Mend the line' : 'Cut the line';
  view.cut.disabled = state.is === 'closed';
  const text = textOf(state);
  // Said once, and not with every attempt: some have it read to them.
  if (text !== null && view.lineText.textContent !== text) view.lineText.textContent = text;
}

/** Null for what does not change what was said before. */
function textOf(state: SessionState): string | null {
  if (state.is === 'closed') return 'The session is closed. Load the page again.';
  if (line.isCut) return 'The line is cut. What you send waits here.';
  if (state.is === 'connecting') return session.server === undefined ? 'Connecting.' : null;
  if (state.is === 'waiting') return 'The line is broken; trying again.';
  if (state.is === 'idle') return 'Nothing is going on; the next text connects again.';
  return state.isResumed ? 'Connected.' : 'Connected, to a server that knew nothing of us.';
}

function settle(): void {
  view.send.textContent = sending === null ? 'Send' : 'Stop';
  view.send.disabled = editing !== null;
  view.edit.disabled = sending !== null || file !== null;
  view.edit.setAttribute('aria-pressed', String(editing !== null));
  for (const control of [view.language, view.piece, view.pace]) {
    control.disabled = sending !== null || editing !== null;
  }
  view.file.disabled = view.example.disabled = sending !== null || editing !== null;
  view.text.readOnly = sending !== null;
  view.sending.hidden = editing !== null;
  view.progress.hidden = editing !== null;
  view.editing.hidden = editing === null;
}

function clear(): void {
  view.nodes.replaceChildren();
  view.faults.replaceChildren();
  view.nodes.dataset['more'] = '';
  view.progress.value = 0;
  mark([]);
}

function choose(chosen: File | null): void {
  file = chosen;
  view.chosen.hidden = chosen === null;
  view.text.hidden = view.marks.hidden = chosen !== null;
  if (chosen !== null) {
    view.chosen.textContent = `${chosen.name}, ${bytes(chosen.size)}. It is read from the disk while it is sent.`;
    view.language.value = languageOf(chosen.name) ?? view.language.value;
  }
  clear();
  settle();
}

async function start(): Promise<void> {
  clear();
  sending = send(session, file === null ? textSource(view.text.value) : fileSource(file), {
    lang: view.language.value,
    piece: Number(view.piece.value),
    pace: Number(view.pace.value),
    isShown: file === null,
  });
  settle();
  await sending.over;
  sending = null;
  settle();
}

function toggleEditing(): void {
  if (editing === null) {
    if (view.text.value.length > LONGEST_DOCUMENT) {
      say('This is too long to be edited here; send it instead.');
      return;
    }
    clear();
    editing = edit(session, view.language.value);
    settle();
    view.text.focus();
    return;
  }
  editing.close();
  editing = null;
  settle();
  say('The document is closed.');
}

view.bench.addEventListener('submit', (event) => {
  event.preventDefault();
  if (sending === null) void start();
  else sending.cancel();
});
view.edit.addEventListener('click', toggleEditing);
view.cut.addEventListener('click', () => {
  if (line.isCut) {
    line.mend();
    session.reconnect();
  } else line.cut();
  showLine(session.state);
});
view.text.addEventListener('input', () => {
  if (editing === null) mark([]);
  else editing.typed();
});
view.text.addEventListener('scroll', () => follow(view.marks, view.text), { passive: true });
view.language.addEventListener('change', () => {
  if (file === null) showExample();
});
view.example.addEventListener('click', showExample);
view.file.addEventListener('change', () => choose(view.file.files?.item(0) ?? null));
view.field.addEventListener('dragover', (event) => {
  if (sending !== null || editing !== null || event.dataTransfer === null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  view.field.classList.add('over');
});
view.field.addEventListener('dragleave', () => view.field.classList.remove('over'));
view.field.addEventListener('drop', (event) => {
  view.field.classList.remove('over');
  const dropped = event.dataTransfer?.files.item(0) ?? null;
  if (dropped === null || sending !== null || editing !== null) return;
  event.preventDefault();
  choose(dropped);
});

function showExample(): void {
  view.file.value = '';
  choose(null);
  view.text.value = exampleOf(view.language.value);
  say('Nothing was sent yet.');
}

showExample();
view.controls.disabled = view.text.disabled = view.file.disabled = view.example.disabled = false;
view.cut.disabled = false;
settle();
