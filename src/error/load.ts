import { MillraceError } from './millrace-error.js';

export function loadUrlNotAllowed(url: string, why: string): MillraceError {
  return new MillraceError('LOAD_URL_NOT_ALLOWED', `Cannot load "${shown(url)}": ${why}.`);
}

/** The upstream answered, but not with a 2xx status. Carries the status for boundaries that care. */
export class LoadStatusError extends MillraceError {
  /** As the upstream sent it: 300 to 599. */
  readonly status: number;

  constructor(url: string, status: number) {
    super('LOAD_STATUS', `Loading ${shown(url)} was answered with status ${status}; expected 2xx.`);
    this.status = status;
  }
}

export function loadStatus(url: string, status: number): LoadStatusError {
  return new LoadStatusError(url, status);
}

export function loadUnreachable(url: string, attempts: number, cause: unknown): MillraceError {
  const times = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return new MillraceError(
    'LOAD_UNREACHABLE',
    `Loading ${shown(url)} failed after ${times}: ${reason(cause)}.`,
    { cause },
  );
}

export function loadTimeout(url: string, milliseconds: number): MillraceError {
  return new MillraceError(
    'LOAD_TIMEOUT',
    `Loading ${shown(url)} was not done within ${milliseconds} ms (option timeout).`,
  );
}

/** The upstream fell silent for longer than `headersTimeout` or `bodyTimeout`; `cause` says for which. */
export function loadStalled(url: string, cause: unknown): MillraceError {
  return new MillraceError('LOAD_TIMEOUT', `Loading ${shown(url)} stalled: ${reason(cause)}.`, { cause });
}

export function loadTooLarge(url: string, limit: number): MillraceError {
  return new MillraceError(
    'LOAD_TOO_LARGE',
    `The body of ${shown(url)} is larger than the limit of ${limit} bytes (option maxResponseSize).`,
  );
}

export function loadNotParsed(url: string, cause: unknown, why: string = reason(cause)): MillraceError {
  return new MillraceError('LOAD_NOT_PARSED', `The body of ${shown(url)} could not be parsed: ${why}.`, {
    cause,
  });
}

export function loadAborted(url: string, cause: unknown): MillraceError {
  return new MillraceError('LOAD_ABORTED', `Loading ${shown(url)} was cancelled: ${reason(cause)}.`, {
    cause,
  });
}

export function loaderClosed(url: string, cause?: unknown): MillraceError {
  return new MillraceError(
    'LOADER_CLOSED',
    `Cannot load ${shown(url)}: the loader has been closed by its owner.`,
    cause === undefined ? undefined : { cause },
  );
}

export function loadOptionNotAllowed(option: string, expected: string, cause?: unknown): MillraceError {
  return new MillraceError(
    'OPTION_NOT_ALLOWED',
    `The load option ${option} ${expected}.`,
    cause === undefined ? undefined : { cause },
  );
}

/** A message stays one line of bounded length, whatever the URL was made from. */
function shown(url: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const line = url.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\uFFFD');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause).replace(/\.$/, '');
  // When every address of a host refuses, Node throws an AggregateError that
  // has a code and an empty message.
  const { code } = cause as { readonly code?: unknown };
  return (cause.message || (typeof code === 'string' ? code : cause.name)).replace(/\.$/, '');
}
