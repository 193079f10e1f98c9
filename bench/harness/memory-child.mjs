/**
 * What a tree takes beyond its text, in bytes a character. Needs --expose-gc.
 *
 * One tree is alive before anything is counted, so that neither code nor feedback
 * nor the shape of the heap is counted with the next ones.
 */
import { setTimeout } from 'node:timers/promises';
import { families } from '../data/texts.mjs';
import { answer } from './answer.mjs';

const [module, family, length] = process.argv.slice(2);
const parser = await import(module);
const { language, make } = families[family];
const text = make(Number(length));
const trees = [];
const counted = 3;

/**
 * A collection returns before the buffers that it found dead are given back:
 * another thread does that. Counted at once, they make a tree four times as large
 * as it is, or smaller than nothing.
 */
async function bytes() {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await setTimeout(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const questions = {
  async memory() {
    const parse = parser.whole[language];
    trees.push(parse(text));
    if (parser.bytesHeld !== undefined) return outsideBytes(parse, parser.bytesHeld);
    const before = await bytes();
    for (let i = 0; i < counted; i++) trees.push(parse(text));
    return ((await bytes()) - before) / (counted * text.length);
  },
};

/** Memory that grows in large steps is filled from the end of one step to that of another. */
function outsideBytes(parse, outside) {
  fillStep(parse, outside);
  const before = outside();
  const count = fillStep(parse, outside) + fillStep(parse, outside);
  return (outside() - before) / (count * text.length);
}

/** Answers how many trees it took until the memory grew. */
function fillStep(parse, outside) {
  const before = outside();
  let count = 0;
  for (; outside() === before; count++) trees.push(parse(text));
  return count;
}

answer(questions, 'ready');
