/**
 * A process of its own for one parser and one document. The document is opened
 * once; every edit is timed alone and then undone, which is timed, too, so that
 * the text never drifts while the tree goes through all of it.
 */
import { families } from '../data/texts.mjs';
import { answer } from './answer.mjs';
import { cpuSince } from './cpu.mjs';
import { editsOf } from './edits.mjs';
import { Pieces } from './pieces.mjs';

const [module, family, length] = process.argv.slice(2);
const parser = await import(module);
const { language, make, items } = families[family];
const text = make(Number(length));
const open = parser.documents[language];
const containers = parser.containers[language];
const document = open(text);
const unedited = new Pieces(text, { start: 0, end: 0, inserted: '' });
const makers = new Map();

function nextOf(kind) {
  if (!makers.has(kind)) makers.set(kind, editsOf(text, { language, items: items?.(1000) }, kind));
  return makers.get(kind)();
}

const questions = {
  /** Edits for some milliseconds of CPU, at least once and at most so often; answers microseconds of CPU. */
  edits({ kind, ms, count }) {
    const there = [];
    const back = [];
    let spent = 0;
    while (there.length === 0 || (spent < ms * 1000 && there.length < count)) {
      const { edit, back: undo } = nextOf(kind);
      const edited = new Pieces(text, edit);
      there.push(cpuSince(() => document.edit(edit, edited)));
      back.push(cpuSince(() => document.edit(undo, unedited)));
      spent += there.at(-1) + back.at(-1);
    }
    return { there, back };
  },

  /** The share of the tree that an edit of this kind keeps: from one edit, undone again. */
  kept({ kind }) {
    const { edit, back } = nextOf(kind);
    document.edit(edit, new Pieces(text, edit));
    const kept = document.kept();
    document.edit(back, unedited);
    return kept;
  },

  /** Of so many edits of this kind, how many led to the tree that a fresh parse gives. */
  agrees({ kind, count }) {
    let right = 0;
    for (let i = 0; i < count; i++) {
      const { edit, back } = nextOf(kind);
      document.edit(edit, new Pieces(text, edit));
      const fresh = open(text.slice(0, edit.start) + edit.inserted + text.slice(edit.end));
      if (parser.shape(document.tree()) === parser.shape(fresh.tree())) right++;
      document.edit(back, unedited);
    }
    return right;
  },

  /** All edits were undone, so the tree must be that of the text again. */
  check() {
    const before = containers(open(text).tree(), text);
    const after = containers(document.tree(), text);
    if (before !== after) throw new Error(`the tree drifted: ${before} containers became ${after}`);
  },
};

answer(questions, text.length);
