/**
 * The readers, in a process of their own: some sockets that are kept alive, each
 * with one request at a time. It reads no more of an answer than it needs to know
 * its end, so that the server is what is measured.
 */
import { connect } from 'node:net';
import { once } from 'node:events';
import { answer } from './answer.mjs';

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const lastChunk = Buffer.from('0\r\n\r\n');

/** Asks again and again until `until()`; resolves with the number of whole answers. */
function readAgain(socket, until) {
  return new Promise((resolve, reject) => {
    let answerCount = 0;
    // Bytes of the body still to come; `undefined` before the head was read, -1 when chunked.
    let left;
    let tail = Buffer.alloc(0);

    function next() {
      if (until()) {
        socket.destroy();
        resolve(answerCount);
      } else {
        left = undefined;
        socket.write(request);
      }
    }

    socket.on('data', (bytes) => {
      let body = bytes;
      if (left === undefined) {
        // The head is always in the first piece that Node writes.
        const end = bytes.indexOf('\r\n\r\n');
        const head = bytes.latin1Slice(0, end);
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head));
        left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? -1);
        body = bytes.subarray(end + 4);
        tail = Buffer.alloc(0);
      }
      if (left === -1) {
        tail = body.length >= 5 ? body.subarray(-5) : Buffer.concat([tail, body]).subarray(-5);
        if (!tail.equals(lastChunk)) return;
      } else {
        left -= body.length;
        if (left > 0) return;
      }
      answerCount++;
      next();
    });
    socket.on('error', reject);
    next();
  });
}

async function load({ port, ms, connections }) {
  const sockets = Array.from({ length: connections }, () =>
    connect({ port, host: '127.0.0.1', noDelay: true }),
  );
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const start = performance.now();
  const until = () => performance.now() - start >= ms;
  const counts = await Promise.all(sockets.map((socket) => readAgain(socket, until)));
  const answerCount = counts.reduce((sum, count) => sum + count, 0);
  return { answerCount, perSecond: (answerCount * 1000) / (performance.now() - start) };
}

answer({ load }, 'ready');
