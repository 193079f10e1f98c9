/**
 * Who gives values of a text that arrives in pieces: each takes pieces and
 * answers how many values it gave. Pieces lie in an array, so nobody waits for
 * any. `items` are those of one array, `lines` one on each line, `partial` what
 * is there of one value after each piece.
 */
import { JSONParser } from '@streamparser/json';
import clarinet from 'clarinet';
import { parse as parsePartial } from 'partial-json';
import { getManyValues, isMany, none } from 'stream-chain/core';
import { Assembler } from 'stream-json/core/assembler.js';
import { jsonParser } from 'stream-json/core/parser.js';
import { jsonValues } from '../../dist/src/parse.js';

async function count(values) {
  let many = 0;
  for await (const _ of values) many++;
  return many;
}

export const givers = {
  millrace: {
    items: (pieces) => count(jsonValues(pieces)),
    lines: (pieces) => count(jsonValues(pieces, { lines: true })),
    partial: (pieces) => count(jsonValues(pieces, { partial: true })),
  },
  'stream-json': {
    items: (pieces) => streamJson(pieces, {}, 1),
    lines: (pieces) => streamJson(pieces, { jsonStreaming: true }, 0),
  },
  streamparser: {
    items: (pieces) => streamparser(pieces, { paths: ['$.*'] }),
    lines: (pieces) => streamparser(pieces, { paths: ['$'], separator: '\n' }),
    partial: (pieces) => streamparser(pieces, { emitPartialValues: true, emitPartialTokens: true }),
  },
  clarinet: { items: clarinetItems },
  'partial-json': {
    /** What its readers do: all of the text so far, again for each piece. */
    partial(pieces) {
      let text = '';
      let many = 0;
      for (const piece of pieces) {
        text += piece;
        if (parsePartial(text) !== undefined) many++;
      }
      return many;
    },
  },
  'JSON.parse at the end': {
    items: (pieces) => JSON.parse(pieces.join('')).length,
    lines: (pieces) =>
      pieces
        .join('')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)).length,
  },
};

/** Its tokens, put together by its own assembler; `depth` is how many arrays lie around a value. */
function streamJson(pieces, options, depth) {
  const parse = jsonParser({ streamValues: false, ...options });
  const assembler = new Assembler();
  let many = 0;
  const take = (result) => {
    if (result === none) return;
    for (const token of isMany(result) ? getManyValues(result) : [result]) {
      assembler.consume(token);
      if (assembler.depth !== depth) continue;
      if (depth === 0) many++;
      // As its StreamArray does: the array is not kept.
      else if (assembler.current.length > 0) many += assembler.current.splice(0).length;
    }
  };
  for (const piece of pieces) take(parse(piece));
  take(parse(none));
  return many;
}

function streamparser(pieces, options) {
  const parser = new JSONParser({ keepStack: false, ...options });
  let many = 0;
  parser.onValue = () => {
    many++;
  };
  for (const piece of pieces) parser.write(piece);
  if (!parser.isEnded) parser.end();
  return many;
}

/** Events, put together as its readers do it. */
function clarinetItems(pieces) {
  const parser = clarinet.parser();
  const open = [];
  const keys = [];
  let many = 0;
  const put = (value) => {
    const parent = open.at(-1);
    if (open.length === 1) many++;
    else if (Array.isArray(parent)) parent.push(value);
    else parent[keys.at(-1)] = value;
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no target of events
  parser.onerror = (error) => {
    throw error;
  };
  parser.onvalue = put;
  parser.onkey = (key) => {
    keys[keys.length - 1] = key;
  };
  parser.onopenobject = (key) => {
    open.push({});
    keys.push(key);
  };
  parser.onopenarray = () => {
    open.push([]);
    keys.push(undefined);
  };
  const close = () => {
    const value = open.pop();
    keys.pop();
    if (open.length > 0) put(value);
  };
  parser.oncloseobject = close;
  parser.onclosearray = close;
  for (const piece of pieces) parser.write(piece);
  parser.close();
  return many;
}
