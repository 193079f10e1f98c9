/** React's stream, sent as soon as its shell is ready, the way its guide does. */
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { trees } from './trees.jsx';

const streamed = (tree) => (reply, data) => {
  const body = new PassThrough();
  const { pipe } = renderToPipeableStream(tree(data), {
    onShellReady: () => pipe(body),
    onError: (error) => body.destroy(error),
  });
  return reply.type('text/html; charset=utf-8').send(body);
};

export const replies = { W1: streamed(trees.W1), W3: streamed(trees.W3), W4: streamed(trees.W4) };
