import type { SocketClass, SocketLike } from '../client/socket.js';

/** A line that can be cut and mended by hand, to see what becomes of what was on its way. */
export interface Switch {
  /** To connect with; while the line is cut, nothing gets through. */
  readonly Socket: SocketClass;
  readonly isCut: boolean;
  cut(): void;
  mend(): void;
}

export function createSwitch(Real: SocketClass): Switch {
  let isCut = false;
  const open = new Set<SwitchedSocket>();

  class SwitchedSocket implements SocketLike {
    onopen: SocketLike['onopen'] = null;
    onmessage: SocketLike['onmessage'] = null;
    onclose: SocketLike['onclose'] = null;
    onerror: SocketLike['onerror'] = null;
    readonly #real: SocketLike | null;

    constructor(url: string, protocols: string) {
      this.#real = isCut ? null : new Real(url, protocols);
      if (this.#real === null) {
        queueMicrotask(() => this.onclose?.({ code: 1006, reason: 'cut by hand' }));
        return;
      }
      open.add(this);
      /* oxlint-disable unicorn/prefer-add-event-listener -- as its owner does it */
      this.#real.onopen = (event) => this.onopen?.(event);
      this.#real.onmessage = (event) => this.onmessage?.(event);
      this.#real.onclose = (event) => {
        open.delete(this);
        this.onclose?.(event);
      };
      this.#real.onerror = (event) => this.onerror?.(event);
    }

    send(data: string | Uint8Array<ArrayBuffer>): void {
      this.#real?.send(data);
    }

    close(code?: number, reason?: string): void {
      open.delete(this);
      this.#real?.close(code, reason);
    }

    /** What is still under way is lost, in both directions, as far as a page can do that. */
    break(): void {
      const real = this.#real!;
      real.onopen = real.onmessage = real.onclose = null;
      real.close(4_000, 'cut by hand');
      open.delete(this);
      this.onclose?.({ code: 1006, reason: 'cut by hand' });
    }
  }

  return {
    Socket: SwitchedSocket,
    get isCut() {
      return isCut;
    },
    cut() {
      isCut = true;
      for (const socket of open) socket.break();
    },
    mend() {
      isCut = false;
    },
  };
}
