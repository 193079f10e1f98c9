import type { ClientMessage } from '../wire/client-messages.js';

/** How an event came. */
export interface Receipt {
  /** Which event of the session it was, from 1; those of servers that are gone count as well. */
  readonly n: number;
  readonly costs: boolean;
  /** Units of the frame that it came with. */
  readonly size: number;
}

/** As much of a session as its streams see. */
export interface Link {
  /** The longest data in one message. */
  readonly piece: number;
  /** How much of a stream is kept for a server that loses it. */
  readonly keep: number;
  /** Whether what is said reaches a server that knows what it is about. */
  readonly isReady: () => boolean;
  readonly say: (message: ClientMessage | Uint8Array<ArrayBuffer>) => void;
  /** The reader has taken an event, or nobody will. */
  readonly taken: (receipt: Receipt) => void;
}
