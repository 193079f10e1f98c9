import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

/** Writes pieces of text in colours, or as they are. */
export interface Colours {
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
}

type Paint = (text: string) => string;

const ESCAPE = '\u001B';

function painter(begin: number, end: number): Paint {
  return (text) => (text === '' ? '' : `${ESCAPE}[${begin}m${text}${ESCAPE}[${end}m`);
}

const plain: Paint = (text) => text;

const colours: Colours = {
  red: painter(31, 39),
  yellow: painter(33, 39),
  cyan: painter(36, 39),
  bold: painter(1, 22),
  dim: painter(2, 22),
};

const noColours: Colours = { red: plain, yellow: plain, cyan: plain, bold: plain, dim: plain };

/** For a terminal that has colours, unless `NO_COLOR` is set (https://no-color.org). */
export function coloursFor(stream: Writable): Colours {
  const terminal = stream as Partial<WriteStream>;
  return terminal.isTTY === true && terminal.hasColors!() ? colours : noColours;
}
