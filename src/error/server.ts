import { MillraceError } from './millrace-error.js';

export function writeStalled(milliseconds: number, bytes: number): MillraceError {
  return new MillraceError(
    'WRITE_STALLED',
    `The reader took nothing of the ${bytes} bytes that waited for it for ${milliseconds} ms; the connection was cut.`,
  );
}

/** @param problems one line for each setting that is wrong */
export function configurationNotValid(problems: readonly string[]): MillraceError {
  const count = problems.length === 1 ? '1 setting is' : `${problems.length} settings are`;
  return new MillraceError(
    'CONFIGURATION_NOT_VALID',
    `The server cannot start: ${count} not right.\n${problems.map((each) => `  ${each}\n`).join('')}`,
  );
}
