/** Clients that do what is measured and little else: they look at frames no more than they must. */
import { WebSocket } from 'ws';

export const SUBPROTOCOL = 'millrace.parse.v1';

/** Connected and greeted. `hear` is told each frame as text. */
export function connect(port, hello, hear) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/parse`, SUBPROTOCOL, { perMessageDeflate: false });
    const client = {
      socket,
      hear: hear ?? (() => {}),
      say: (...messages) => socket.send(JSON.stringify(messages)),
    };
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ t: 'hello', credit: 1_000_000, ...hello })));
    socket.once('message', () => {
      socket.on('message', (data) => client.hear(Buffer.isBuffer(data) ? data.toString() : ''));
      resolve(client);
    });
    socket.once('close', (code, reason) => {
      client.closed = `${code} ${reason.toString()}`;
      client.onClose?.();
    });
  });
}

/** The number behind the last time that something stands in a frame; undefined when it does not. */
function lastNumber(frame, what) {
  const at = frame.lastIndexOf(what);
  return at < 0 ? undefined : Number.parseInt(frame.slice(at + what.length, at + what.length + 16), 10);
}

/** The number of the last event of a frame; 0 when it holds none. */
export const lastSeq = (frame) => lastNumber(frame, '"seq":') ?? 0;

/** Bytes that may be on their way without having been read. */
const WINDOW = 262_144;

/**
 * Sends `total` bytes of records over stream 1 as fast as they are read, or
 * `pace` bytes a millisecond, and gives credit. `onDone` is told the last frame. Resolves when all is told.
 */
export async function stream(client, { piece, total, pace, onDone }) {
  let sent = 0;
  let read = 0;
  let confirmed = 0;
  const head = Buffer.alloc(4);
  head.writeUInt32BE(1);
  const frame = Buffer.concat([head, piece]);
  client.say({ t: 'open', s: 1, lang: 'jsonl', mode: 'stream' });
  await new Promise((resolve, reject) => {
    const began = performance.now();
    let timer = null;
    const pump = () => {
      timer = null;
      while (sent < total && sent - read < WINDOW) {
        if (pace !== undefined && sent > (performance.now() - began) * pace) {
          timer = setTimeout(pump, piece.length / pace);
          return;
        }
        client.socket.send(frame);
        sent += piece.length;
        if (sent >= total) client.say({ t: 'end', s: 1 });
      }
    };
    client.onClose = () => reject(new Error(`closed: ${client.closed}`));
    client.hear = (text) => {
      read = lastNumber(text, '"t":"ack","s":1,"received":') ?? read;
      const seq = lastSeq(text);
      if (seq - confirmed > 512) {
        client.say({ t: 'credit', n: seq - confirmed, seq });
        confirmed = seq;
      }
      if (text.includes('"t":"done"')) {
        onDone?.(text);
        resolve();
      }
      if (timer === null) pump();
    };
    pump();
  });
  return sent;
}

/** Asks for something else, one request after the other, until `isOver()`; milliseconds of each. */
export async function askOther(port, isOver) {
  const times = [];
  while (!isOver()) {
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/other`)).text();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}
