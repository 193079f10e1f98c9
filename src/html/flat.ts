/**
 * The same text, in one piece of memory. A text that was put together may be kept as its
 * parts, and everything that it is added to would be made of more parts: for
 * texts that are made once and added often.
 */
export function flat(text: string): string {
  return text.split('').join('');
}
