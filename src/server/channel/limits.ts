import { optionNotAllowed } from '../../error/render.js';
import { defaultWireLimits, type WireLimits } from '../../wire/limits.js';

/** What clients may do, and for how long. Times are milliseconds, sizes bytes unless they say units. */
export interface ChannelLimits extends WireLimits {
  /** For so many seconds in a row may there be more `messages` than a second allows; 10. */
  readonly messageSeconds: number;
  /** Units of one token of a stream; 1,048,576. */
  readonly token: number;
  /** Until `hello`; 5,000. */
  readonly handshake: number;
  /** Without a message, when nothing is open; 60,000. */
  readonly idle: number;
  /** Without a message, when a stream or document is open; 1,800,000. */
  readonly idleOpen: number;
  /** Between two pings; 20,000. */
  readonly ping: number;
  /** So many pings in a row may be left without an answer; 2. */
  readonly missedPings: number;
  /** In which a session without a connection may be resumed; 60,000. */
  readonly resume: number;
  /**
   * Bytes that all sessions and bodies may hold together, roughly; beyond that those that hold most are
   * closed, and from 7/8 of it on nothing more is opened. 1,073,741,824
   */
  readonly held: number;
  /** Bytes that sessions without a connection may hold, all together; those that wait longest are ended. 268,435,456 */
  readonly lost: number;
  /** Bytes of events that were not confirmed, from which on no more are made; 1,048,576. */
  readonly unconfirmed: number;
  /** Bytes of events that go in one frame; a larger event goes alone. 16,384 */
  readonly batch: number;
  /** How long an event may wait for others; 5. */
  readonly batchTime: number;
  /** Units that are not read, from which on nothing more is taken from the connection; 262,144. */
  readonly pause: number;
  /** Units below which it is taken again; 65,536. */
  readonly unpause: number;
  /** The same as `pause`, while the client must say something for reading to go on: give credit. 4,194,304 */
  readonly blocked: number;
  /** Bytes that the connection has not taken, from which on no events are made; 262,144. */
  readonly buffered: number;
  /** Bytes that the connection may leave for `slowTime`; 1,048,576. */
  readonly slow: number;
  /** 10,000. */
  readonly slowTime: number;
  /** Sessions at once; 16,384. */
  readonly sessions: number;
  /** In a row that texts are read for before anything else has its turn; 5. */
  readonly turn: number;
}

export const defaultLimits: ChannelLimits = {
  ...defaultWireLimits,
  messageSeconds: 10,
  token: 1_048_576,
  handshake: 5_000,
  idle: 60_000,
  idleOpen: 1_800_000,
  ping: 20_000,
  missedPings: 2,
  resume: 60_000,
  held: 1_073_741_824,
  lost: 268_435_456,
  unconfirmed: 1_048_576,
  batch: 16_384,
  batchTime: 5,
  pause: 262_144,
  unpause: 65_536,
  blocked: 4_194_304,
  buffered: 262_144,
  slow: 1_048_576,
  slowTime: 10_000,
  sessions: 16_384,
  turn: 5,
};

/** Longer timers fire at once, and larger sizes are no limit. */
const MOST = 0x7fff_ffff;
/** Those that mean something at 0, too. */
const fromZero: ReadonlySet<string> = new Set(['value', 'resume', 'batchTime', 'missedPings']);

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function readLimits(given: {
  readonly [Name in keyof ChannelLimits]?: number | undefined;
}): ChannelLimits {
  const limits: Record<string, number> = { ...defaultLimits };
  for (const name of Object.keys(defaultLimits) as (keyof ChannelLimits)[]) {
    const value = given[name];
    if (value === undefined) continue;
    const least = fromZero.has(name) ? 0 : 1;
    if (!Number.isInteger(value) || value < least || value > MOST)
      throw optionNotAllowed(`parse.${name}`, value, `a whole number from ${least} to ${MOST}`);
    limits[name] = value;
  }
  const read = limits as unknown as ChannelLimits;
  if (read.unpause > read.pause)
    throw optionNotAllowed('parse.unpause', read.unpause, `at most parse.pause, which is ${read.pause}`);
  return read;
}

/** Those that are told to clients. */
export function toldLimits({ frame, document, streams, messages, depth, value }: ChannelLimits): WireLimits {
  return { frame, document, streams, messages, depth, value };
}
