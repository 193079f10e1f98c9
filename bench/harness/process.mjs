/** A forked process that is asked one thing at a time and is ended by its handle. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export class Asked {
  #child;
  #name;

  constructor(name, script, args, execArgv = []) {
    this.#name = name;
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
      execArgv,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }

  /** Resolves with what the process says first. */
  ready() {
    return this.#next();
  }

  ask(ask, options = {}) {
    const answer = this.#next();
    this.#child.send({ ask, ...options });
    return answer;
  }

  end() {
    this.#child.kill();
  }

  #next() {
    return new Promise((resolve, reject) => {
      const onExit = (code, signal) => reject(new Error(`${this.#name} ended early (${signal ?? code})`));
      this.#child.once('exit', onExit);
      this.#child.once('message', ({ answer, failed }) => {
        this.#child.off('exit', onExit);
        if (failed === undefined) resolve(answer);
        else reject(new Error(`${this.#name}: ${failed}`));
      });
    });
  }
}
