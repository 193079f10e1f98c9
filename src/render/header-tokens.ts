/** The value of a header that is a list, with `token` in it; as it is, when it has that or `*` already. */
export function withToken(present: string | null | undefined, token: string): string {
  if (present === undefined || present === null || present === '') return token;
  const tokens = present.split(',').map((each) => each.trim().toLowerCase());
  if (tokens.includes(token.toLowerCase()) || tokens.includes('*')) return present;
  return `${present}, ${token}`;
}
