/** A name that a registry would take, today or long ago; no dot first, no second slash, nothing that climbs. */
const NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const LONGEST = 214;

export function isPackageName(name: string): boolean {
  return name.length <= LONGEST && NAME.test(name);
}

const FOLDER = 'node_modules/';

/**
 * The names of the packages on the way to one copy, outermost first: for
 * `node_modules/a/node_modules/@b/c` they are `a` and `@b/c`. Null for what is
 * no path of a copy, as the workspaces that a lock file names too.
 */
export function namesOfPath(path: string): readonly string[] | null {
  if (!path.startsWith(FOLDER)) return null;
  const names = path.slice(FOLDER.length).split(`/${FOLDER}`);
  return names.every(isPackageName) ? names : null;
}

/**
 * Where Node would look for `name` from the copy at `path`, nearest first. The
 * project itself has the path ''.
 */
export function* placesToLook(path: string, name: string): Generator<string> {
  for (let from = path; from !== '';) {
    yield `${from}/${FOLDER}${name}`;
    from = from.slice(0, Math.max(0, from.lastIndexOf(FOLDER) - 1));
  }
  yield FOLDER + name;
}

/** Orders versions as numbers, and what follows a dash before the version it leads to. */
export function compareVersions(a: string, b: string): number {
  const [coreA = '', preA] = a.split(/-(.*)/s);
  const [coreB = '', preB] = b.split(/-(.*)/s);
  const order = coreA.localeCompare(coreB, 'en', { numeric: true });
  if (order !== 0) return order;
  if (preA === undefined || preB === undefined)
    return (preA === undefined ? 1 : 0) - (preB === undefined ? 1 : 0);
  return preA.localeCompare(preB, 'en', { numeric: true });
}
