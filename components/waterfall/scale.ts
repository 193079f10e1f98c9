/** Turns milliseconds into shares of the picture's width. */
export interface Scale {
  /** Milliseconds that the picture shows. */
  readonly total: number;
  /** Where a time lies, as a percentage: the picture fits any width, and its text keeps its size. */
  readonly at: (milliseconds: number) => string;
  /** Round times for the axis, from 0 on. */
  readonly ticks: readonly number[];
}

/** Marks on the axis, at most; they must fit on a phone. */
const TICKS = 5;

export function scaleFor(total: number): Scale {
  const shown = Math.max(total, 0.1);
  return {
    total: shown,
    at: (milliseconds) => `${((Math.min(Math.max(milliseconds, 0), shown) / shown) * 100).toFixed(2)}%`,
    ticks: ticksFor(shown),
  };
}

/** Steps of 1, 2 or 5 times a power of ten. */
function ticksFor(total: number): number[] {
  const rough = total / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(total / step + 1e-9) + 1 }, (_, i) =>
    Number((i * step).toPrecision(6)),
  );
}
