/** The tokenizer of @streamparser/json: events, the least that it can be asked for. */
import { Tokenizer, TokenType } from '@streamparser/json';

const stream = (options) => () => {
  const tokenizer = new Tokenizer(options);
  let seen = 0;
  let containers = 0;
  tokenizer.onToken = ({ token }) => {
    seen++;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) containers++;
  };
  return {
    feed: (chunk) => tokenizer.write(chunk),
    seen: () => seen,
    finish() {
      // It ends by itself behind the last bracket, and may not be ended twice.
      if (!tokenizer.isEnded) tokenizer.end();
      return { seen, containers };
    },
  };
};

export const streamed = { json: stream({}), jsonl: stream({ separator: '\n' }) };

const found = (result) => result.containers;
export const streamedContainers = { json: found, jsonl: found };
