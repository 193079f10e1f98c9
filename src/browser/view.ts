import type { DiagItem } from '../wire/server-messages.js';
import { element } from './elements.js';
import { showMarks } from './marks.js';
import type { Mark } from './slices.js';

/** What the page is made of. */
export const view = {
  bench: element('bench', HTMLFormElement),
  controls: element('controls', HTMLFieldSetElement),
  language: element('language', HTMLSelectElement),
  piece: element('piece', HTMLSelectElement),
  pace: element('pace', HTMLSelectElement),
  send: element('send', HTMLButtonElement),
  edit: element('edit', HTMLButtonElement),
  line: element('line', HTMLElement),
  lineText: element('line-text', HTMLElement),
  cut: element('break', HTMLButtonElement),
  file: element('file', HTMLInputElement),
  example: element('example', HTMLButtonElement),
  field: element('field', HTMLElement),
  marks: element('marks', HTMLElement),
  text: element('text', HTMLTextAreaElement),
  chosen: element('chosen', HTMLElement),
  summary: element('summary', HTMLElement),
  progress: element('progress', HTMLProgressElement),
  sending: element('sending', HTMLElement),
  editing: element('editing', HTMLElement),
  faults: element('fault-list', HTMLElement),
  nodes: element('node-list', HTMLElement),
};

/** Puts what is known into the cells that are called so. */
export function tell(facts: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(facts)) {
    const cell = element(id, HTMLElement);
    if (cell.textContent !== text) cell.textContent = text;
  }
}

/** Says how it stands, to those as well who do not see it. */
export function say(text: string): void {
  if (view.summary.textContent !== text) view.summary.textContent = text;
}

export function mark(marks: readonly Mark[]): void {
  showMarks(view.marks, view.text, marks);
}

export function faultMarks(faults: readonly DiagItem[]): readonly Mark[] {
  return faults.map(({ start, end }) => ({ kind: 'fault', start, end }));
}

/** Selects in the text what a diagnostic is about. */
export function goTo({ start, end }: DiagItem): void {
  view.text.focus();
  view.text.setSelectionRange(start, Math.max(end, start));
}
