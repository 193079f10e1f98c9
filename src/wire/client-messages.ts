/**
 * What a client says.
 *
 *   hello ── open ── chunk, chunk, ... end            a stream
 *          └ open ── (chunk, ... end) ── edit, edit   a document
 *
 * `hello` comes first on each connection. A text frame holds one message or an
 * array of them; fields that are not known are ignored. Offsets count UTF-16
 * code units.
 */
export type ClientMessage =
  | HelloMessage
  | OpenMessage
  | ChunkMessage
  | EndMessage
  | EditMessage
  | FlushMessage
  | CancelMessage
  | CreditMessage
  | ModuleMessage
  | PingMessage;

/** Kinds of events that a client may do without. */
export type Wanted = 'node' | 'diag' | 'progress';

export type OpenMode = 'stream' | 'document';

export interface HelloMessage {
  readonly t: 'hello';
  /** The session to go on with, and the last event of it that was processed. */
  readonly resume?: { readonly session: string; readonly seq: number } | undefined;
  /** All unless given. */
  readonly want?: readonly Wanted[] | undefined;
  /** So many events may come; those after `resume.seq` when a session goes on. 256 unless given. */
  readonly credit?: number | undefined;
}

export interface OpenMessage {
  readonly t: 'open';
  /** A number of the client's, from 1, greater than all before in this session. */
  readonly s: number;
  readonly lang: string;
  readonly mode: OpenMode;
  /** A name for logs. */
  readonly file?: string | undefined;
  /** The first piece of a stream; of a document the whole text, and no `end` follows. */
  readonly text?: string | undefined;
  /** How deep the nodes of a document are told, the outermost being 1; 2 unless given. */
  readonly depth?: number | undefined;
}

export interface ChunkMessage {
  readonly t: 'chunk';
  readonly s: number;
  readonly text: string;
  /** Where it belongs: what was accepted so far, or it is not taken. */
  readonly off?: number | undefined;
}

export interface EndMessage {
  readonly t: 'end';
  readonly s: number;
}

/** What stands from `start` to `end` becomes `text`. */
export interface WireEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EditMessage {
  readonly t: 'edit';
  readonly s: number;
  /** The version that this makes: one more than the last. */
  readonly v: number;
  /** Each applies to the text that the one before it left. */
  readonly edits: readonly WireEdit[];
}

/** Asks for `flushed` behind all events about what was sent so far. Ends no token. */
export interface FlushMessage {
  readonly t: 'flush';
  readonly s: number;
  readonly hash?: boolean | undefined;
}

/** Gives a stream or document up. */
export interface CancelMessage {
  readonly t: 'cancel';
  readonly s: number;
}

export interface CreditMessage {
  readonly t: 'credit';
  /** So many more events may come. */
  readonly n: number;
  /** Everything up to this one was processed and need not be kept. */
  readonly seq: number;
}

/** Answers `need`. */
export interface ModuleMessage {
  readonly t: 'module';
  readonly s: number;
  readonly key: string;
  readonly ok: boolean;
  readonly text?: string | undefined;
  readonly error?: string | undefined;
}

export interface PingMessage {
  readonly t: 'ping';
}
