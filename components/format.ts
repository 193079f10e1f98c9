const NUMBER = new Intl.NumberFormat('en');

/** 12,345 */
export function count(value: number): string {
  return NUMBER.format(value);
}

/** One thing, or so many of them: `1 file`, `12 files`. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** 512 bytes, 3.4 kB, 120 MB: by thousands, with two digits that mean something. */
export function bytes(value: number): string {
  let unit = 0;
  let left = value;
  // Half a unit less, for what would be rounded up to a thousand.
  while (left >= 999.5 && unit < UNITS.length - 1) {
    left /= 1000;
    unit++;
  }
  const text = unit > 0 && left < 9.95 ? left.toFixed(1) : left.toFixed(0);
  return `${text} ${value === 1 ? 'byte' : UNITS[unit]}`;
}

/** 0.4 ms, 12 ms, 1,204 ms */
export function milliseconds(value: number): string {
  return `${value < 9.95 ? value.toFixed(1) : count(Math.round(value))} ms`;
}

/** The address of a package's page; scopes keep their slash. */
export function packageUrl(name: string): string {
  return `/packages/${name.split('/').map(encodeURIComponent).join('/').replace('%40', '@')}`;
}

/** `path` with the query's `name` set to nothing, as `?trace`, or taken away. */
export function withFlag(url: string, name: string, on: boolean): string {
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  const rest = query.split('&').filter((pair) => pair !== '' && pair.split('=', 1)[0] !== name);
  const all = on ? [...rest, name] : rest;
  return all.length === 0 ? path : `${path}?${all.join('&')}`;
}
