import * as v from 'valibot';

/** How long things may take, in milliseconds. */
export interface Timeouts {
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until a whole request is there, from its first byte on. */
  readonly request: number;
  /** In which a reader must take something of what waits for it. */
  readonly stalledWrite: number;
  /** For a whole render. */
  readonly render: number;
  /** Until a connection without requests is closed. */
  readonly keepAlive: number;
  /** For what is running when the server is asked to stop. */
  readonly drain: number;
  /** How often all of these are looked at. */
  readonly check: number;
}

export type Mode = 'development' | 'production' | 'test';

export interface Configuration {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly timeouts: Timeouts;
}

export const defaultTimeouts: Timeouts = {
  headers: 10_000,
  request: 15_000,
  stalledWrite: 30_000,
  render: 5_000,
  keepAlive: 10_000,
  drain: 8_000,
  check: 1_000,
};

const MODES = ['development', 'production', 'test'] as const;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Docker grants a container ten seconds to stop; two are kept for closing. */
const LONGEST_DRAIN = 8_000;
const LONGEST = 600_000;

const Environment = v.pipe(
  v.object({
    NODE_ENV: choice(MODES, 'development'),
    HOST: v.optional(
      v.pipe(v.string(), v.regex(/^[\w.:-]{1,253}$/, 'a host name or an IP address')),
      '127.0.0.1',
    ),
    PORT: whole(0, 65_535, 3_000),
    LOG_LEVEL: choice(LEVELS, 'info'),
    HEADERS_TIMEOUT_MS: whole(1, LONGEST, defaultTimeouts.headers),
    REQUEST_TIMEOUT_MS: whole(1, LONGEST, defaultTimeouts.request),
    STALLED_WRITE_TIMEOUT_MS: whole(1, LONGEST, defaultTimeouts.stalledWrite),
    RENDER_DEADLINE_MS: whole(1, LONGEST, defaultTimeouts.render),
    KEEP_ALIVE_TIMEOUT_MS: whole(1, LONGEST, defaultTimeouts.keepAlive),
    DRAIN_TIMEOUT_MS: whole(0, LONGEST_DRAIN, defaultTimeouts.drain),
  }),
  // Node would refuse to start, and would not say which variables it means.
  v.forward(
    v.partialCheck(
      [['HEADERS_TIMEOUT_MS'], ['REQUEST_TIMEOUT_MS']],
      (given) => given.HEADERS_TIMEOUT_MS <= given.REQUEST_TIMEOUT_MS,
      'no more than REQUEST_TIMEOUT_MS, which counts from the same moment',
    ),
    ['HEADERS_TIMEOUT_MS'],
  ),
);

/** The environment is not right. The message has a line for each setting that is wrong. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  /** @param problems one line for each */
  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? '1 setting is' : `${problems.length} settings are`;
    super(`The server cannot start: ${count} not right.\n${problems.map((each) => `  ${each}\n`).join('')}`);
  }
}

/**
 * What the environment says about the server, with the defaults for the rest. A
 * variable that is set to nothing counts as not set.
 *
 * @throws {ConfigurationError} one for all that is wrong
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const result = v.safeParse(Environment, given);
  if (!result.success) throw new ConfigurationError(result.issues.map((issue) => problem(issue, given)));
  const read = result.output;
  return {
    mode: read.NODE_ENV,
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    timeouts: {
      headers: read.HEADERS_TIMEOUT_MS,
      request: read.REQUEST_TIMEOUT_MS,
      stalledWrite: read.STALLED_WRITE_TIMEOUT_MS,
      render: read.RENDER_DEADLINE_MS,
      keepAlive: read.KEEP_ALIVE_TIMEOUT_MS,
      drain: read.DRAIN_TIMEOUT_MS,
      check: defaultTimeouts.check,
    },
  };
}

function problem(issue: v.BaseIssue<unknown>, given: Record<string, string | undefined>): string {
  const name = String(issue.path?.[0]?.key);
  const value = given[name];
  // What is not set can be wrong only beside something that is.
  const shown =
    value === undefined
      ? `is not set (${String(issue.path?.[0]?.value)})`
      : `is ${JSON.stringify(value.slice(0, 80))}`;
  return `${name} ${shown}; expected ${issue.message}`;
}

function whole(
  least: number,
  most: number,
  otherwise: number,
): v.GenericSchema<string | number | undefined, number> {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.optional(v.union([v.string(), v.number()]), otherwise),
    v.check((value) => /^\d{1,9}$/.test(String(value).trim()), expected),
    v.transform(Number),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

function choice<const T extends readonly string[]>(
  values: T,
  otherwise: T[number],
): v.GenericSchema<string | undefined, T[number]> {
  const chosen: v.GenericSchema<string, T[number]> = v.picklist(values, `one of ${values.join(', ')}`);
  return v.optional(chosen, otherwise);
}
