/**
 * W2: 1,000 rows of 5 cells, about two of them with something to escape: the
 * price of text.
 */
import { pick, random, sentence } from './words.mjs';

const names = [
  'Ada Ada & Söhne Sons',
  'Grace <Hopper>',
  'Edsger W. Dijkstra',
  'Barbara "Bobbie" Liskov',
  "Miles O'Brien",
];

export function table() {
  const next = random(2);
  const rows = [];
  for (let i = 0; i < 1000; i++) {
    rows.push({
      id: i + 1,
      name: pick(next, names),
      mail: `user-${i}@example.org`,
      note: i % 3 === 0 ? `${sentence(next, 14)} & ${sentence(next, 5)} <${i % 7}>` : sentence(next, 20),
      rule: `discount "${sentence(next, 9)}" if total < ${i * 10}`,
    });
  }
  return { rows };
}
