/** The method makes it loose: the events of browsers and of `ws` have more to them than is needed here. */
type Listener<E> = { listen(event: E): void }['listen'] | null;

/**
 * As much of a WebSocket as the client uses: those of browsers, of Node and of
 * `ws` are all of this kind.
 */
export interface SocketLike {
  onopen: Listener<object>;
  onmessage: Listener<{ readonly data: unknown }>;
  onclose: Listener<{ readonly code: number; readonly reason: string }>;
  onerror: Listener<object>;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
}

export type SocketClass = new (url: string, protocols: string) => SocketLike;

/** Where browsers have one, and Node from 22 on. */
export interface SocketScope {
  readonly WebSocket?: SocketClass;
}
