import type { Skip } from '../lex/language.js';
import {
  ARRAY_AFTER,
  ARRAY_FIRST,
  ARRAY_VALUE,
  OBJECT_AFTER,
  OBJECT_FIRST,
  OBJECT_KEY,
  ROOT_VALUE,
} from './json-places.js';

/** How deep containers nest in an item that is passed over, at most: each level doubles the pattern. */
const DEPTH = 3;
const COMMA = 44;

const inString = String.raw`[^"\\\u0000-\u001f]*`;
const string = String.raw`"${inString}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${inString})*"`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const scalar = `${string}|${number}|true|false|null`;

/** A value without a fault, by the text that may stand between its tokens. */
function value(space: string, depth: number): string {
  if (depth === 0) return `(?:${scalar})`;
  const inner = value(space, depth - 1);
  const member = `${string}${space}:${space}${inner}`;
  return String.raw`(?:${scalar}|\[${list(inner, space, '\\]')}\]|\{${list(member, space, '\\}')}\})`;
}

/** Items up to the closer: a comma stands where another follows, and none in front of the closer. */
function list(item: string, space: string, closer: string): string {
  return `${space}(?:${item}${space}(?:,(?!${space}${closer})${space}|(?=${closer})))*`;
}

/** As many items as follow one another, with the last of its container if that is met. */
function items(item: string, space: string, closer: string): RegExp {
  return new RegExp(`(?:${space}${item}${space},)*(?:${space}${item}${space}(?=${closer}))?`, 'y');
}

/** By the state that they are met in. */
function patterns(hasLines: boolean): readonly (RegExp | undefined)[] {
  const space = hasLines ? String.raw`[\t ]*` : String.raw`[\t\n\r ]*`;
  const one = value(space, DEPTH);
  const made: (RegExp | undefined)[] = [];
  made[ARRAY_FIRST] = made[ARRAY_VALUE] = items(one, space, '\\]');
  made[OBJECT_FIRST] = made[OBJECT_KEY] = items(`${string}${space}:${space}${one}`, space, '\\}');
  if (hasLines) made[ROOT_VALUE] = new RegExp(String.raw`(?:${space}${one}${space}\r?\n)*`, 'y');
  return made;
}

/**
 * Passes over items of arrays, members of objects and lines, as long as nothing is wrong with them: a regular
 * expression reads three times as fast as the scanner does. It is given a piece of bounded length each time; so is
 * what it goes back over, and what it reads for nothing when an item turns out not to be one.
 */
export function itemSkip(hasLines: boolean): Skip {
  // Made with the first long text: most programs read none.
  let made: readonly (RegExp | undefined)[] | undefined;
  return {
    depth: DEPTH,
    items(text, from, end, state) {
      made ??= patterns(hasLines);
      const pattern = made[state];
      if (pattern === undefined) return from;
      pattern.lastIndex = 0;
      pattern.test(text.slice(from, end));
      return from + pattern.lastIndex;
    },
    after(state, last) {
      if (state === ROOT_VALUE) return ROOT_VALUE;
      const isArray = state === ARRAY_FIRST || state === ARRAY_VALUE;
      if (last === COMMA) return isArray ? ARRAY_VALUE : OBJECT_KEY;
      return isArray ? ARRAY_AFTER : OBJECT_AFTER;
    },
  };
}
