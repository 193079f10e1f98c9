import { MillraceError } from './millrace-error.js';

export function loadUrlNotAllowed(url: string, why: string): MillraceError {
  return new MillraceError('LOAD_URL_NOT_ALLOWED', `Cannot load "${url}": ${why}.`);
}

/** The upstream answered, but not with a 2xx status. Carries the status for boundaries that care. */
export class LoadStatusError extends MillraceError {
  readonly status: number;

  constructor(url: string, status: number) {
    super('LOAD_STATUS', `Loading ${url} was answered with status ${status}; expected 2xx.`);
    this.status = status;
  }
}

export function loadStatus(url: string, status: number): LoadStatusError {
  return new LoadStatusError(url, status);
}

export function loadUnreachable(url: string, attempts: number, cause: unknown): MillraceError {
  const times = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return new MillraceError('LOAD_UNREACHABLE', `Loading ${url} failed after ${times}: ${reason(cause)}.`, { cause });
}

export function loadTimeout(url: string, milliseconds: number): MillraceError {
  return new MillraceError('LOAD_TIMEOUT', `Loading ${url} was not done within ${milliseconds} ms.`);
}

export function loadTooLarge(url: string, limit: number): MillraceError {
  return new MillraceError(
    'LOAD_TOO_LARGE',
    `The body of ${url} is larger than the limit of ${limit} bytes (option maxResponseSize).`,
  );
}

export function loadNotParsed(url: string, cause: unknown): MillraceError {
  return new MillraceError('LOAD_NOT_PARSED', `The body of ${url} could not be parsed: ${reason(cause)}.`, { cause });
}

export function loadAborted(url: string, cause: unknown): MillraceError {
  return new MillraceError('LOAD_ABORTED', `Loading ${url} was cancelled: ${reason(cause)}.`, { cause });
}

export function loaderClosed(url: string): MillraceError {
  return new MillraceError('LOADER_CLOSED', `Cannot load ${url}: the loader has been closed by its owner.`);
}

function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.replace(/\.$/, '');
}
