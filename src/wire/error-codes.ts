/**
 * What a message of type `error` can be about. Those with `s` are about that
 * stream or document, and end it when they are `fatal`.
 */
export type WireErrorCode =
  // about a message; nothing ends
  /** No message of this type is known. */
  | 'unknown-type'
  /** No stream or document of this number is open. */
  | 'unknown-stream'
  /** An edit for a stream, or bytes for what takes text. */
  | 'wrong-mode'
  /** `off` is not what was accepted so far; nothing of the chunk was taken. */
  | 'gap'
  /** `v` is not the next version; the document is unchanged. The message has the current one. */
  | 'version'
  /** An edit reaches out of the text; the document is unchanged. */
  | 'range'
  /** An edit, or the wish for a hash, before the text of a document was `end`ed. */
  | 'not-ended'
  /** Text after `end`. */
  | 'ended'
  // about an `open`; fatal for it
  | 'unknown-language'
  | 'too-many-streams'
  | 'overloaded'
  // about a stream or document; fatal for it
  /** A document is larger than `limits.document`. */
  | 'too-large'
  /** Containers of a stream nest deeper than `limits.depth`. */
  | 'too-deep'
  /** One token of a stream is longer than any that can be held. */
  | 'token-too-long'
  /** It was cancelled, as asked. */
  | 'cancelled'
  /** The bytes of a request are no UTF-8; a WebSocket is closed then. */
  | 'bad-utf-8';
