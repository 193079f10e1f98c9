/** The figures that parsing is held to, and where they stand. */
import { median, ratio } from './numbers.mjs';
import { printHeld } from './print.mjs';

const treeParsers = ['lezer', 'tree-sitter', 'jsonc-parser'];
const eventParsers = ['clarinet', 'streamparser', 'stream-json'];

export function printHeldParsing(results) {
  for (const { title, times } of results) {
    if (title.startsWith('markup')) {
      holdMarkup(title, times.whole);
    } else if (!title.startsWith('json-lines')) {
      holdWhole(title, times.whole);
    }
    for (const chunk of [65_536, 16_384, 1024]) {
      holdFaster(`${title} in chunks of ${chunk / 1024} KB`, times[chunk], eventParsers, 4);
    }
    holdCharacters(title, times);
  }
  printHeld({ what: 'plain values from a stream, times the best peer', atLeast: 2 });
}

function holdWhole(title, times) {
  const value = times.millrace && times.native && ratio(times.native, times.millrace);
  printHeld({ what: `${title} to a tree, times JSON.parse`, value, atLeast: 0.8 });
  holdFaster(`${title} to a tree`, times, treeParsers, 5);
}

/** The goal is twice its speed, the floor is its speed. */
function holdMarkup(title, times) {
  const value = times.millrace && times.htmlparser2 && ratio(times.htmlparser2, times.millrace);
  printHeld({ what: `${title} to a tree, structure only, times htmlparser2`, value, atLeast: 1 });
  printHeld({ what: `${title} to a tree, structure only, the goal`, value, atLeast: 2 });
  const checked = times['millrace-checked'];
  printHeld({
    what: `${title} with all expressions read, times htmlparser2`,
    value: checked && times.htmlparser2 && ratio(times.htmlparser2, checked),
    atLeast: 1,
  });
}

function holdCharacters(title, times) {
  const single = times[1];
  if (single === undefined) return;
  const at = `${title} by single characters`;
  const value = single.millrace && ratio(single.millrace, times[Infinity].millrace);
  printHeld({ what: `${at}, time to one chunk`, value, atMost: 10 });
  holdFaster(at, single, eventParsers, 1.2);
}

/** Against the peer that is the fastest here. */
function holdFaster(what, times, against, atLeast) {
  if (times === undefined) return;
  const best = against
    .filter((name) => times[name] !== undefined)
    .sort((a, b) => median(times[a]) - median(times[b]))[0];
  if (best === undefined) return;
  const value = times.millrace && ratio(times[best], times.millrace);
  printHeld({ what: `${what}, times ${best}`, value, atLeast });
}
