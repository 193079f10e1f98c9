import type { DiagItem } from '../wire/server-messages.js';
import { count } from './amounts.js';
import { make } from './elements.js';
import type { ToldNode } from './told.js';

/** Lines that a list shows; what comes before or behind is counted in one more. */
const SHOWN = 200;
const VALUE_SHOWN = 60;

export interface ShownNode extends ToldNode {
  readonly value?: unknown;
  readonly isNew: boolean;
}

/**
 * A list that grows at its end and keeps the last lines; it stays at its end if that is what is looked at.
 * @param total how many there are with these
 */
export function addNodes(list: HTMLElement, nodes: readonly ShownNode[], total: number): void {
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
  list.append(...nodes.slice(-SHOWN).map(nodeLine));
  while (list.children.length > SHOWN) list.firstElementChild!.remove();
  const left = total - SHOWN;
  list.dataset['more'] = left > 0 ? `${count(left)} before these` : '';
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** @param from the first to be shown */
export function showNodes(list: HTMLElement, nodes: readonly ShownNode[], from: number): void {
  const place = list.scrollTop;
  list.replaceChildren(...nodes.slice(from, from + SHOWN).map(nodeLine));
  const left = nodes.length - from - SHOWN;
  if (left > 0) list.append(make('li', 'quiet', `and ${count(left)} more`));
  list.dataset['more'] = from > 0 ? `${count(from)} before these` : '';
  list.scrollTop = place;
}

function nodeLine({ label, kind, start, end, depth, value, isNew }: ShownNode): HTMLElement {
  const line = make(
    'li',
    isNew ? 'new' : '',
    make('code', 'label', label),
    make('span', 'quiet', `${kind} ${count(start)}–${count(end)}`),
  );
  if (value !== undefined) line.append(make('code', 'value', shorten(JSON.stringify(value))));
  // No inline style: the page's policy allows none.
  line.dataset['depth'] = String(Math.min(depth, 4));
  return line;
}

/** @param go shows a diagnostic in the text; without it, the text is not there */
export function showFaults(
  list: HTMLElement,
  faults: readonly DiagItem[],
  go: ((fault: DiagItem) => void) | undefined,
): void {
  const had = document.activeElement;
  const focused =
    had !== null && list.contains(had)
      ? [...list.querySelectorAll('button')].indexOf(had as HTMLButtonElement)
      : -1;
  list.replaceChildren(...faults.slice(0, SHOWN).map((fault) => faultLine(fault, go)));
  if (faults.length > SHOWN) list.append(make('li', 'quiet', `and ${count(faults.length - SHOWN)} more`));
  // Whoever was on one of them with the keyboard stays there.
  if (focused >= 0) ([...list.querySelectorAll('button')][focused] ?? list).focus();
}

function faultLine(fault: DiagItem, go: ((fault: DiagItem) => void) | undefined): HTMLElement {
  const place = `${fault.line + 1}:${fault.character + 1}`;
  const said = `${place} ${fault.message}`;
  const line = make('li', fault.severity);
  if (go === undefined) line.append(said);
  else {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = said;
    button.addEventListener('click', () => go(fault));
    line.append(button);
  }
  line.append(make('code', 'quiet', fault.code));
  return line;
}

function shorten(text: string): string {
  return text.length > VALUE_SHOWN ? `${text.slice(0, VALUE_SHOWN)}…` : text;
}
