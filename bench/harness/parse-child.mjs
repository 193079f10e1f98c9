/**
 * A process of its own for one parser and one text, so that none runs in the type
 * feedback of another. The parent asks, over IPC, and asks one child at a time.
 *
 * Nothing is collected by force. The last result stays alive until the next is
 * there, as a document does whose text is read again: V8 shrinks a heap in which
 * nothing lives, and every parser in JavaScript then takes four times as long.
 */
import { families } from '../data/texts.mjs';
import { answer } from './answer.mjs';

const [module, family, length] = process.argv.slice(2);
const parser = await import(module);
const { language, make } = families[family];
const text = make(Number(length), parser.dialect);

const whole = parser.whole?.[language];
const stream = parser.streamed?.[language];
let live;

const questions = {
  /** What can be measured, of how many characters, and in whose words. */
  able() {
    return {
      length: text.length,
      dialect: parser.dialect ?? 'mill',
      whole: whole !== undefined,
      streamed: stream !== undefined,
      first: first() !== undefined,
    };
  },

  /** How many containers were found; undefined when the parser checks itself. */
  check() {
    const counts = [];
    if (whole !== undefined) counts.push(parser.containers[language](whole(text), text));
    if (stream !== undefined) {
      counts.push(parser.streamedContainers[language](feedAll(chunksOf(1000)), text));
    }
    return counts.filter((count) => count !== undefined);
  },

  whole: ({ ms }) => time(ms, () => whole(text)),

  /** Chunks of so many characters, made beforehand, and what `finish` answers. */
  streamed({ chunk, ms }) {
    const chunks = chunksOf(chunk);
    return time(ms, () => feedAll(chunks));
  },

  /** From a fresh parser and a first chunk to something that can be looked at. */
  first({ chunk, ms }) {
    const [head] = chunksOf(chunk);
    const run = first();
    return time(ms, () => run(head));
  },
};

function first() {
  if (parser.first !== undefined) return parser.first[language];
  if (stream === undefined || stream().seen === undefined) return undefined;
  return (chunk) => {
    const { feed, seen } = stream();
    feed(chunk);
    if (seen() === 0) throw new Error('nothing was seen in the first chunk');
    return seen;
  };
}

/** Flat strings, as a decoder makes them, not slices of the whole text. */
function chunksOf(size) {
  const chunks = [];
  for (let at = 0; at < text.length; at += size) {
    const slice = text.slice(at, at + size);
    chunks.push(size === 1 ? slice : Buffer.from(slice).toString());
  }
  return chunks;
}

function feedAll(chunks) {
  const sink = stream();
  for (const chunk of chunks) sink.feed(chunk);
  return sink.finish();
}

/** Runs for some milliseconds, at least once; answers the microseconds a run. */
function time(ms, run) {
  let runs = 0;
  const start = performance.now();
  let now = start;
  while (now - start < ms || runs === 0) {
    const result = run();
    // Trees outside the heap are released by hand, which is a part of their price as collecting is.
    if (live?.delete !== undefined) parser.release?.(live);
    live = result;
    runs++;
    now = performance.now();
  }
  return ((now - start) * 1000) / runs;
}

answer(questions, 'ready');
