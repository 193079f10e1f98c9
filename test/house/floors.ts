/** The floors of the house, from the ground up. Rooms on one floor do not see each other. */
export const floors: readonly (readonly string[])[] = [
  ['error'],
  ['text', 'html'],
  ['flow', 'wire', 'schedule', 'syntax'],
  ['snippet', 'lex'],
  ['element', 'parse'],
  ['render', 'load', 'language', 'toolkit'],
  ['testing', 'compile', 'format'],
  ['template', 'document'],
  ['client', 'lsp'],
  ['worker'],
  ['server'],
  ['cli', 'browser'],
  ['components'],
  ['routes'],
];

/** Rooms of either wing; the wings meet in `template` and `server` only. */
export const renderWing: readonly string[] = ['flow', 'snippet', 'element', 'render', 'load', 'testing'];
export const syntaxWing: readonly string[] = [
  'syntax',
  'lex',
  'parse',
  'language',
  'toolkit',
  'compile',
  'format',
  'document',
  'lsp',
];

/** The floor of a room, from 0; undefined when it has none. */
export function floorOf(room: string): number | undefined {
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? undefined : floor;
}
