/** The command cannot be done as it was given; the message is one line for who gave it. */
export class Misuse extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
};

/** A file that cannot be opened, or read to its end. */
export function notReadable(file: string, cause: unknown): Misuse {
  const { code, message } = cause as NodeJS.ErrnoException;
  const reason = (code !== undefined && reasons[code]) || message;
  return new Misuse(`cannot read ${file}: ${reason}.`, { cause });
}
