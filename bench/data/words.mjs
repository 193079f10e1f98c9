/** Text that is the same in every process and every run. */

const words =
  'amber basin cargo delta ember fjord grain harbor inlet juniper kettle lantern meadow north orchard pebble quarry river summit timber under valley willow yonder'.split(
    ' ',
  );

/** A small generator (mulberry32) of numbers from 0 up to 1; the same seed gives the same row. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (next, list) => list[Math.floor(next() * list.length)];

export function sentence(next, length) {
  const out = [];
  for (let i = 0; i < length; i++) out.push(pick(next, words));
  return out.join(' ');
}
