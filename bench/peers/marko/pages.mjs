/**
 * Marko 6: templates compiled for the server. Its way to share a value with
 * everything below is `$global`, so W6 reads the theme there.
 */
import cards from './cards.marko';
import deep from './deep.marko';
import hello from './hello.marko';
import sections from './sections.marko';
import spiral from './spiral.marko';
import table from './table.marko';

export const pages = {
  W1: (data) => spiral.render(data).toString(),
  W2: (data) => table.render(data).toString(),
  W3: (data) => cards.render(data).toString(),
  W4: (data) => hello.render(data).toString(),
  W5: (data) => sections.render(data),
  W6: ({ theme, depth }) => deep.render({ depth, $global: { theme } }).toString(),
};
