/** So many units of small pieces are left as a rope. */
const ROPE = 64;

/**
 * One text behind another. V8 keeps what is put together as a tree of its pieces,
 * which takes 32 bytes for each: a text that comes in single characters is made one string
 * now and then, or it would take more than anybody may hold.
 */
export function appended(text: string, more: string): string {
  const all = text + more;
  // To look at a character puts the rope together.
  if (more.length < ROPE && all.length % ROPE < more.length) all.charCodeAt(0);
  return all;
}
