import { quiet } from '../snippet/quiet.js';
import { Element } from './element.js';

/** Lists in lists in lists are common; deeper ones can take their time. */
const LEVELS = 4;

/**
 * Gives every promise in `value` a handler, as `quiet` does; quicker where most
 * things are elements, which are passed over.
 */
export function guard(value: object, levels: number = LEVELS): void {
  if (value instanceof Element) return;
  if (!Array.isArray(value) || levels === 0) {
    quiet(value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    if (typeof each === 'object' && each !== null) guard(each, levels - 1);
  }
}
