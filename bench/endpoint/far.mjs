/** Starts the server and asks it. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export async function startServer() {
  const child = fork(fileURLToPath(new URL('./server.mjs', import.meta.url)), {
    execArgv: ['--expose-gc'],
  });
  const waiting = new Map();
  let last = 0;
  const port = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.on('message', (message) => {
      if ('port' in message) resolve(message.port);
      else {
        waiting.get(message.id)(message.answer);
        waiting.delete(message.id);
      }
    });
  });
  return {
    port,
    ask: (what) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        child.send({ id, what });
      }),
    end: () => child.kill(),
  };
}
