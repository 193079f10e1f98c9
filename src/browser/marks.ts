import { slices, type Mark } from './slices.js';

/** Longer texts are shown without marks. */
const LONGEST = 200_000;

/** Shows marks behind a field, and keeps them where its text is. */
export function showMarks(behind: HTMLElement, field: HTMLTextAreaElement, marks: readonly Mark[]): void {
  const text = field.value;
  if (text.length > LONGEST) {
    behind.replaceChildren();
    return;
  }
  const parts = slices(text.length, marks).map(({ start, end, kinds }) => {
    const slice = text.slice(start, end);
    if (kinds.length === 0) return document.createTextNode(slice);
    const mark = document.createElement('mark');
    mark.className = kinds.join(' ');
    mark.textContent = slice;
    return mark;
  });
  // A last empty line has a height only when something is in it.
  behind.replaceChildren(...parts, '\n');
  follow(behind, field);
}

/** Scrolls what is behind with the field. */
export function follow(behind: HTMLElement, field: HTMLTextAreaElement): void {
  behind.scrollTop = field.scrollTop;
  behind.scrollLeft = field.scrollLeft;
}
