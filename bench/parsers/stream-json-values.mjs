/** The tokens of stream-json put together to values by its own assembler. */
import { getManyValues, isMany, none } from 'stream-chain/core';
import { Assembler } from 'stream-json/core/assembler.js';
import { jsonParser } from 'stream-json/core/parser.js';
import { count } from './native.mjs';

function stream() {
  const parse = jsonParser({ streamValues: false });
  const assembler = new Assembler();
  const take = (result) => {
    if (result === none) return;
    for (const token of isMany(result) ? getManyValues(result) : [result]) assembler.consume(token);
  };
  return {
    feed: (chunk) => take(parse(chunk)),
    finish() {
      take(parse(none));
      return assembler.current;
    },
  };
}

export const streamed = { json: stream };

export const streamedContainers = { json: count };
