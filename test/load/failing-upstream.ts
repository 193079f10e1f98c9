import type { Socket } from 'node:net';
import { answer, rawUpstream, type Upstream } from './upstream.js';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n';

/** Each way in which an upstream can fail, by its path; `/well` answers well, others with their name. */
export async function failingUpstream(): Promise<Upstream & { readonly written: () => number }> {
  let written = 0;

  const ways: Readonly<Record<string, (socket: Socket) => void>> = {
    '/well': (socket) => socket.write(answer('{"well":true}')),
    '/hangs': () => {},
    '/hangs-in-body': (socket) => socket.write(`${HEAD}{"a":`),
    '/dribbles': (socket) => {
      socket.write(HEAD);
      const timer = setInterval(() => socket.write(' '), 20);
      socket.on('close', () => clearInterval(timer));
    },
    '/resets': (socket) => socket.resetAndDestroy(),
    '/resets-in-body': (socket) => {
      socket.write(`${HEAD}{"a":`);
      setTimeout(() => socket.resetAndDestroy(), 10);
    },
    '/closes': (socket) => socket.end(),
    '/truncates': (socket) => socket.end(`${HEAD}{"a":1}`),
    '/truncates-chunks': (socket) =>
      socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\n"a"\r\n'),
    '/is-no-http': (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
    '/huge': (socket) => flood(socket, 'transfer-encoding: chunked'),
    '/announces-huge': (socket) => flood(socket, `content-length: ${2 ** 30}`),
  };

  /** Writes 1 GB as fast as it is taken. */
  function flood(socket: Socket, head: string): void {
    socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`);
    const piece = Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`);
    const more = (): void => {
      let room = true;
      while (room && !socket.destroyed && written < 2 ** 30) {
        written += piece.length;
        room = socket.write(piece);
      }
      socket.once('drain', more);
    };
    more();
  }

  const server = await rawUpstream((socket) => {
    socket.on('data', (data) => {
      const path = /^GET (\S+)/.exec(data.toString())?.[1] ?? '';
      const way = ways[path];
      if (way === undefined) socket.write(answer(path));
      else way(socket);
    });
  });
  return { ...server, written: () => written };
}
