import type { DoneMessage } from '../wire/server-messages.js';
import type { StreamEvent } from './events.js';
import type { Talk } from './talk.js';

/** A text that is sent in pieces, and is told about while it is. */
export interface ParseStream extends Talk<StreamEvent> {
  /**
   * Adds text, or bytes of UTF-8; one or the other for the whole stream. Resolves
   * when more may be written: who waits for it holds about half a million units.
   * Rejected with `OPTION_NOT_ALLOWED` when it is the other kind than before, with
   * `CHANNEL_CLOSED` behind the end, and with what ended the stream once it is over.
   */
  readonly write: (data: string | Uint8Array) => Promise<void>;
  /** The text is complete. Resolves to the last event, which has the hash of the whole. */
  readonly end: () => Promise<DoneMessage>;
}
