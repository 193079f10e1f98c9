/** Looks for two texts at once, unit by unit: how much of either was met, before and behind a unit. */
export interface NestSteps {
  readonly steps: (met: number, code: number) => number;
  /** What `steps` gives where the whole closer, or the whole opener, was met. */
  readonly closed: number;
  readonly opened: number;
}

/**
 * The numbers are those of the beginnings of both texts, each once; 0 is that of
 * none.
 *
 *   closer -->    0  1 -  2 --  3 -->
 *   opener <!--   0  4 <  5 <!  6 <!-  7 <!--
 *
 * Behind a unit it is the longest beginning that the text read so far ends with.
 *
 * @see Aho and Corasick, "Efficient string matching", 1975
 */
export function nestSteps(closer: string, opener: string): NestSteps {
  const beginnings = [''];
  for (const text of [closer, opener])
    for (let length = 1; length <= text.length; length++) {
      const beginning = text.slice(0, length);
      if (!beginnings.includes(beginning)) beginnings.push(beginning);
    }
  const longest = (read: string): number => {
    for (let from = 0; ; from++) {
      const number = beginnings.indexOf(read.slice(from));
      if (number >= 0) return number;
    }
  };
  const units = new Set((closer + opener).split(''));
  const next = beginnings.map(
    (met) => new Map(Array.from(units, (unit) => [unit.charCodeAt(0), longest(met + unit)])),
  );
  return {
    steps: (met, code) => next[met]!.get(code) ?? 0,
    closed: closer === '' ? -1 : beginnings.indexOf(closer),
    opened: opener === '' ? -1 : beginnings.indexOf(opener),
  };
}
