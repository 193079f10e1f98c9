/** The command cannot be done as it was given; the message is one line for who gave it. */
export class Misuse extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links lead in a circle',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room',
};

/** A file that cannot be opened, or read to its end. */
export function notReadable(file: string, cause: unknown): Misuse {
  return new Misuse(`cannot read ${file}: ${reasonOf(cause)}.`, { cause });
}

/** A file that cannot be replaced. */
export function notWritable(file: string, cause: unknown): Misuse {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'EACCES' || code === 'EPERM' ? 'it may not be written' : reasonOf(cause);
  return new Misuse(`cannot write ${file}: ${reason}.`, { cause });
}

/** Results that cannot be written to the standard output. */
export function cannotWrite(cause: unknown): Misuse {
  return new Misuse(`cannot write: ${reasonOf(cause)}.`, { cause });
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return (code !== undefined && reasons[code]) || message;
}
