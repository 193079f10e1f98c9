/** What Node has itself: values, no tree and no places, and the whole text at once. */

const lines = function* (text) {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end);
    start = end + 1;
  }
};

export const whole = {
  json: (text) => JSON.parse(text),
  jsonl: (text) => Array.from(lines(text), (line) => JSON.parse(line)),
};

/** Reads nothing before the end, as everyone does who collects a body first. */
export const streamed = {
  json() {
    const chunks = [];
    return {
      feed: (chunk) => chunks.push(chunk),
      finish: () => JSON.parse(chunks.join('')),
    };
  },
};

export const containers = { json: count, jsonl: (values) => count(values) - 1 };
export const streamedContainers = { json: count };

export function count(value) {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((sum, inside) => sum + count(inside), 0);
}
