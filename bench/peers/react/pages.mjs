/** React: `renderToString` where nothing waits, else its stream once it is complete. */
import { Writable } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { trees } from './trees.jsx';

const doctype = '<!DOCTYPE html>';
const render = (node) => doctype + renderToString(node);

function renderAsync(node) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(node, { onAllReady: () => pipe(sink), onError: reject });
  });
}

export const pages = {
  W1: (data) => render(trees.W1(data)),
  W2: (data) => render(trees.W2(data)),
  W3: (data) => render(trees.W3(data)),
  W4: (data) => render(trees.W4(data)),
  W5: (data) => renderAsync(trees.W5(data)),
  W6: (data) => render(trees.W6(data)),
};
