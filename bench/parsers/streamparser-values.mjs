/** @streamparser/json as most use it: values as they are complete. */
import { JSONParser } from '@streamparser/json';
import { count } from './native.mjs';

const stream = (options) => () => {
  const parser = new JSONParser({ paths: ['$'], keepStack: false, ...options });
  const values = [];
  parser.onValue = ({ value }) => values.push(value);
  return {
    feed: (chunk) => parser.write(chunk),
    finish() {
      if (!parser.isEnded) parser.end();
      return values;
    },
  };
};

export const streamed = { json: stream({}), jsonl: stream({ separator: '\n' }) };

const countInside = (values) => count(values) - 1;
export const streamedContainers = { json: countInside, jsonl: countInside };
