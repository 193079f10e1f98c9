import { quiet } from '../snippet/quiet.js';
import { Element } from './element.js';

/** Lists in lists in lists are common; deeper ones can take their time. */
const LEVELS = 4;

/**
 * Gives every promise in `value` a handler, as `quiet` does; quicker where most
 * things are elements or plain data, which are passed over. It runs for each
 * element that is made.
 */
export function guard(value: object | null): void {
  if (Array.isArray(value)) guardList(value, LEVELS);
  else if (!isPlain(value)) quiet(value);
}

function guardList(list: readonly unknown[], levels: number): void {
  if (levels === 0) {
    quiet(list);
    return;
  }
  for (let i = 0; i < list.length; i++) {
    const each = list[i];
    if (typeof each !== 'object' || each instanceof Element) continue;
    if (Array.isArray(each)) guardList(each, levels - 1);
    else if (!isPlain(each)) quiet(each);
  }
}

/** Whether it is an element, plain data or nothing. */
function isPlain(value: object | null): boolean {
  return value === null || value instanceof Element || Object.getPrototypeOf(value) === Object.prototype;
}
