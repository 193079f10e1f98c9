/** What a client may do; told in `ready`. */
export interface WireLimits {
  /** Bytes of one frame. */
  readonly frame: number;
  /** UTF-16 code units of a document. A stream may be as long as it likes. */
  readonly document: number;
  /** Streams and documents that are open at once. */
  readonly streams: number;
  /** Messages a second that carry no text. */
  readonly messages: number;
  /** Containers in one another. */
  readonly depth: number;
  /** Units of a node's text up to which its value is sent with it. */
  readonly value: number;
}

export const defaultWireLimits: WireLimits = {
  frame: 262_144,
  document: 2_097_152,
  streams: 8,
  messages: 200,
  depth: 1000,
  value: 65_536,
};

/** How deep nodes of a document are told unless `open` says so, and how deep at most. */
export const DEFAULT_DEPTH = 2;

/** Events that may come before the first `credit`, unless `hello` says so. */
export const DEFAULT_CREDIT = 256;
