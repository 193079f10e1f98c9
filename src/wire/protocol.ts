/** What a client asks for in `Sec-WebSocket-Protocol`, and the server answers. */
export const SUBPROTOCOL = 'millrace.parse.v1';

/** Bytes in front of the text of a binary frame: the stream's number, big endian. */
export const BINARY_HEAD = 4;

/** Streams have numbers of four bytes. */
export const LAST_STREAM = 0xffff_ffff;
