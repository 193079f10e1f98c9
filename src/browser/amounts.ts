const NUMBER = new Intl.NumberFormat('en');
const UNITS = ['', 'k', 'M', 'G'] as const;

/** 12,345 */
export function count(value: number): string {
  return NUMBER.format(value);
}

/** `1 node`, `12 nodes` */
export function counted(value: number, one: string): string {
  return `${count(value)} ${one}${value === 1 ? '' : 's'}`;
}

/** 512 B, 3.4 kB, 120 MB: by thousands, with two digits that mean something. */
export function bytes(value: number): string {
  let unit = 0;
  let left = value;
  while (left >= 999.5 && unit < UNITS.length - 1) {
    left /= 1000;
    unit++;
  }
  return `${unit > 0 && left < 9.95 ? left.toFixed(1) : left.toFixed(0)} ${UNITS[unit]}B`;
}

/** 0.4 ms, 12 ms, 1.2 s */
export function time(milliseconds: number): string {
  if (milliseconds >= 999.5) return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
  return `${milliseconds.toFixed(milliseconds < 9.95 ? 1 : 0)} ms`;
}
