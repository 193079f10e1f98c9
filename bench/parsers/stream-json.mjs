/**
 * The token stream of stream-json without the streams of Node around it, which
 * would only make it slower, and with each value in one piece.
 */
import { getManyValues, isMany, none } from 'stream-chain/core';
import { jsonParser } from 'stream-json/core/parser.js';

const stream = (options) => () => {
  const parse = jsonParser({ streamValues: false, ...options });
  let seen = 0;
  let containers = 0;
  const take = (result) => {
    if (result === none) return;
    for (const { name } of isMany(result) ? getManyValues(result) : [result]) {
      seen++;
      if (name === 'startObject' || name === 'startArray') containers++;
    }
  };
  return {
    feed: (chunk) => take(parse(chunk)),
    seen: () => seen,
    finish() {
      take(parse(none));
      return { seen, containers };
    },
  };
};

export const streamed = { json: stream({}), jsonl: stream({ jsonStreaming: true }) };

const found = (result) => result.containers;
export const streamedContainers = { json: found, jsonl: found };
