/**
 * The workloads by name. Each peer gets exactly these data: `data()` once for
 * what is settled, a fresh one a render where a page waits.
 */
import { cards } from './cards.mjs';
import { Source } from './sections.mjs';
import { spiral } from './spiral.mjs';
import { table } from './table.mjs';

export const workloads = {
  W1: { title: '2,398 small boxes', data: once(spiral) },
  W2: { title: 'table of 1,000 rows', data: once(table) },
  W3: { title: '100 product cards', data: once(cards) },
  W4: { title: 'hello', data: once(() => ({ name: 'World' })) },
  W5: { title: 'ten sections that wait', data: () => ({ source: new Source() }), waits: true },
  W6: { title: '500 levels with context', data: once(() => ({ theme: 'dark', depth: 500 })) },
};

// Through JSON, so that every string is flat, as one from a database is. A string
// put together here would be a rope, and its first reader would pay for that.
function once(make) {
  let made;
  return () => (made ??= JSON.parse(JSON.stringify(make())));
}
