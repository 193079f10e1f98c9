/** Why a connection was closed. The reason that goes with it begins with the word. */
export const CLOSE = {
  /** All is done, or nothing was asked for too long; nothing is kept. */
  done: 1000,
  /** The server is leaving; what it knew of the session is gone. */
  leaving: 1001,
  /** The bytes of a stream, or of a message, are no UTF-8. */
  'bad-utf-8': 1007,
  /** A frame was larger than `limits.frame`. */
  'too-big': 1009,
  /** The server's own fault. */
  fault: 1011,
  /** The server is started anew, or others stand in for it: connect again. */
  restart: 1012,
  /** The server has too much to do: connect again later. */
  overloaded: 1013,
  /** The client did not take for too long what waited for it. The session lives on. */
  'slow-reader': 4008,
  'not-a-message': 4400,
  'not-authenticated': 4401,
  'not-allowed': 4403,
  /** The client did not ask for the subprotocol. */
  subprotocol: 4406,
  /** No `hello` came in time. */
  'handshake-too-late': 4408,
  /** The number of a stream was used again. */
  'stream-in-use': 4409,
  /** A newer connection has taken the session. */
  'session-taken': 4410,
  /** Too many messages that carry no text, for too long. */
  'too-fast': 4429,
} as const;

export type CloseWord = keyof typeof CLOSE;
export type CloseCode = (typeof CLOSE)[CloseWord];
