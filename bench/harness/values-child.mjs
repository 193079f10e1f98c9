/** A process of its own for one giver of values. The last values stay nobody's: they are counted and let go. */
import { flatJson, jsonLines } from '../data/json.mjs';
import { sentence, random } from '../data/words.mjs';
import { answer } from './answer.mjs';
import { givers } from './values.mjs';

const giver = givers[process.argv[2]];

const texts = {
  items: (length) => flatJson(length),
  lines: (length) => jsonLines(Math.round(length / 137)),
  /** What a model writes: a title, and long text in paragraphs. */
  partial(length) {
    const next = random(21);
    const paragraphs = [];
    for (let size = 0; size < length; size += paragraphs.at(-1).length + 4)
      paragraphs.push(sentence(next, 60));
    return JSON.stringify({ title: sentence(next, 4), paragraphs, done: true });
  },
};

const made = new Map();

function piecesOf({ kind, length, size }) {
  const key = `${kind} ${length} ${size}`;
  if (!made.has(key)) {
    const text = texts[kind](length);
    const pieces = [];
    for (let at = 0; at < text.length; at += size) {
      const slice = text.slice(at, at + size);
      pieces.push(size < 16 ? slice : Buffer.from(slice).toString());
    }
    made.set(key, { pieces, length: text.length });
  }
  return made.get(key);
}

answer(
  {
    able: ({ kind }) => giver[kind] !== undefined,
    /** How many values it gives, and the length of the text. */
    async check(question) {
      const { pieces, length } = piecesOf(question);
      return { count: await giver[question.kind](pieces), length };
    },
    /** Microseconds a run. */
    async run(question) {
      const { pieces } = piecesOf(question);
      const start = performance.now();
      let runs = 0;
      do {
        await giver[question.kind](pieces);
        runs++;
      } while (performance.now() - start < question.ms);
      return ((performance.now() - start) * 1000) / runs;
    },
  },
  'ready',
);
