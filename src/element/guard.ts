import { quiet } from '../snippet/quiet.js';
import { Element } from './element.js';

/** Lists in lists in lists are common; deeper ones can take their time. */
const LEVELS = 4;

/**
 * Gives every promise in `value` a handler, as `quiet` does; quicker where most
 * things are elements or plain data, which are passed over. It runs for each
 * element that is made.
 */
export function guard(value: object): void {
  if (value instanceof Element) return;
  if (Array.isArray(value)) guardList(value, LEVELS);
  else if (Object.getPrototypeOf(value) !== Object.prototype) quiet(value);
}

function guardList(list: readonly unknown[], levels: number): void {
  if (levels === 0) {
    quiet(list);
    return;
  }
  for (let i = 0; i < list.length; i++) {
    const each = list[i];
    if (typeof each !== 'object' || each === null || each instanceof Element) continue;
    if (Array.isArray(each)) guardList(each, levels - 1);
    else if (Object.getPrototypeOf(each) !== Object.prototype) quiet(each);
  }
}
