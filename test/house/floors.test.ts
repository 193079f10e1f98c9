import { describe, expect, it } from 'vitest';
import { floorOf, renderWing, syntaxWing } from './floors.js';
import { importsOf, roomOf, sources, type ImportLine } from './sources.js';

const lines: ImportLine[] = sources('src', 'components', 'routes').flatMap(importsOf);
const isLocal = (line: ImportLine): boolean => /^(?:src|components|routes)\//.test(line.to);
const local = lines.filter(isLocal);
const packages = lines.filter((line) => !isLocal(line));

const show = (line: ImportLine): string => `${line.from} imports ${line.to}`;
const inRoom = (path: string, ...rooms: readonly string[]): boolean => rooms.includes(roomOf(path) ?? '');

describe('the house', () => {
  it('is read at all', () => {
    expect(local.length).toBeGreaterThan(100);
    expect(packages.length).toBeGreaterThan(10);
  });

  it('has a floor for every room', () => {
    const rooms = new Set(sources('src', 'components', 'routes').map(roomOf));
    rooms.delete(null);
    expect([...rooms].filter((room) => floorOf(room!) === undefined)).toEqual([]);
  });

  it('imports only within a room and from lower floors', () => {
    const climbing = local.filter((line) => {
      const [from, to] = [roomOf(line.from), roomOf(line.to)];
      if (from === null || to === null || from === to) return false;
      return floorOf(to)! >= floorOf(from)!;
    });
    expect(climbing.map(show)).toEqual([]);
  });

  it('keeps the wings apart', () => {
    const crossing = local.filter(
      (line) =>
        (inRoom(line.from, ...renderWing) && inRoom(line.to, ...syntaxWing)) ||
        (inRoom(line.from, ...syntaxWing) && inRoom(line.to, ...renderWing)),
    );
    expect(crossing.map(show)).toEqual([]);
  });

  it('has doors that only export, and rooms that use no door', () => {
    const doors = sources('src').filter((file) => roomOf(file) === null);
    const notExport = doors.flatMap(importsOf).filter((line) => !isLocal(line));
    expect(notExport.map(show)).toEqual([]);
    const inward = local.filter((line) => line.from.startsWith('src/') && roomOf(line.to) === null);
    expect(inward.map(show)).toEqual([]);
  });

  it('lets components and routes in by the doors only', () => {
    const around = local.filter(
      (line) => inRoom(line.from, 'components', 'routes') && line.to.startsWith('src/'),
    );
    expect(around.map(show)).toEqual([]);
  });

  it('needs nothing of Node, Fastify or ws below the server', () => {
    const hosts = packages.filter(
      (line) =>
        line.from.startsWith('src/') &&
        !inRoom(line.from, 'server', 'cli') &&
        (/^(?:node:|fastify|@fastify\/|ws$)/.test(line.to) ||
          (line.to === 'undici' && !inRoom(line.from, 'load'))),
    );
    expect(hosts.map(show)).toEqual([]);
  });

  it('has no cycles between files at run time', () => {
    const uses = new Map<string, string[]>();
    const files = new Set(sources('src', 'components', 'routes').map((file) => file.replace(/\.tsx?$/, '')));
    for (const line of local.filter((each) => !each.typeOnly && files.has(each.to))) {
      const from = line.from.replace(/\.tsx?$/, '');
      uses.set(from, [...(uses.get(from) ?? []), line.to]);
    }
    expect(cycleIn(uses)).toEqual([]);
  });
});

/** The files of a cycle, in order; empty when there is none. */
function cycleIn(uses: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of uses.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of uses.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
