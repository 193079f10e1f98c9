import type { Wanted } from '../wire/client-messages.js';
import type { SocketClass } from './socket.js';
import type { SessionState } from './state.js';

/** Options of `connect`. Times are milliseconds. */
export interface ConnectOptions {
  /** The global one unless given; for Node 20, that of `ws`. */
  readonly WebSocket?: SocketClass | undefined;
  /** Kinds of events to be told; all unless given. */
  readonly want?: readonly Wanted[] | undefined;
  /** Events that may wait here for their readers; 4,096. */
  readonly credit?: number | undefined;
  /**
   * A stream no longer than this, in units or bytes, is kept until its end, to be
   * sent again when the server has lost it; 1,048,576. Longer ones are `lost` then.
   */
  readonly keep?: number | undefined;
  /** The first wait before coming back is at most this, and each that follows at most twice as long; 250. */
  readonly firstWait?: number | undefined;
  /** The longest wait; 30,000. */
  readonly mostWait?: number | undefined;
  /** Attempts to come back after which the session is closed; without end unless given. */
  readonly attempts?: number | undefined;
  /** Told what the session is doing, whenever that changes. */
  readonly onState?: ((state: SessionState) => void) | undefined;
}

/** What a stream is opened with. */
export interface StreamOptions {
  /** One of the server's languages: `json`, `jsonc`, `jsonl` or `mill`. */
  readonly lang: string;
  /** A name for the server's log. */
  readonly file?: string | undefined;
}

/** What a document is opened with. */
export interface DocumentOptions extends StreamOptions {
  /** Empty unless given. */
  readonly text?: string | undefined;
  /** How deep its nodes are told, the outermost being 1; 2 unless given. */
  readonly depth?: number | undefined;
}
