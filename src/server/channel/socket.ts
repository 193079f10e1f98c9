/** What is used of a WebSocket of `ws`; so this room needs no such package. */
export interface ChannelSocket {
  readonly protocol: string;
  /** Bytes that were sent and did not leave yet. */
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(data: string, sent: (error?: Error) => void): void;
  ping(): void;
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  terminate(): void;
  on(event: 'message', listener: (data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean) => void): unknown;
  on(event: 'close', listener: (code: number) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeAllListeners(event: 'error'): unknown;
  on(event: 'ping' | 'pong', listener: () => void): unknown;
}

export const OPEN = 1;
