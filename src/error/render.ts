import { MillraceError } from './millrace-error.js';

export function optionNotAllowed(name: string, got: unknown, expected: string): MillraceError {
  return new MillraceError(
    'OPTION_NOT_ALLOWED',
    `The option ${name} is ${String(got)}; expected ${expected}.`,
  );
}

export function clientGone(): MillraceError {
  return new MillraceError('CLIENT_GONE', 'The reader left before the document was complete.');
}

export function deadlinePassed(milliseconds: number, idle: boolean): MillraceError {
  const what = idle
    ? `wrote nothing for ${milliseconds} ms (option idle)`
    : `took over ${milliseconds} ms (option deadline)`;
  return new MillraceError('DEADLINE_PASSED', `The render ${what}.`);
}

export function renderEnded(why: string): MillraceError {
  return new MillraceError('RENDER_ENDED', `The render ended without the rest of the document: ${why}.`);
}

export function lateContent(milliseconds: number): MillraceError {
  return new MillraceError(
    'LATE_CONTENT',
    `The content of a boundary was not ready within ${milliseconds} ms and is not wanted any more.`,
  );
}

export function contentReplaced(cause: unknown): MillraceError {
  return new MillraceError(
    'CONTENT_REPLACED',
    'A boundary shows something else, because its content failed.',
    { cause },
  );
}

export function responseCommitted(what: string): MillraceError {
  return new MillraceError(
    'RESPONSE_COMMITTED',
    `${what} came too late: status and headers have left. Decide in a blocking component, or before the first wait.`,
  );
}

export function headerNotAllowed(name: string, why: string): MillraceError {
  return new MillraceError('HEADER_NOT_ALLOWED', `The header ${JSON.stringify(name)} ${why}.`);
}

export function statusNotAllowed(status: number, expected: string): MillraceError {
  return new MillraceError(
    'STATUS_NOT_ALLOWED',
    `The status ${status} is not allowed here; expected ${expected}.`,
  );
}

export function loaderMissing(url: string): MillraceError {
  return new MillraceError(
    'LOADER_MISSING',
    `Cannot load ${url}: the host gave this render no loader (option loader, made with createLoader).`,
  );
}
