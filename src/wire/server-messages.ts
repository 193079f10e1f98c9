import type { WireErrorCode } from './error-codes.js';
import type { WireLimits } from './limits.js';

/**
 * What the server says. Those with `seq` are events: a session counts them from
 * 1 without gaps, and sends them again to a client that resumes.
 */
export type ServerMessage = ReadyMessage | PongMessage | AckMessage | EventMessage;

export type EventMessage =
  | NodeMessage
  | ChangeMessage
  | DiagMessage
  | ProgressMessage
  | NeedMessage
  | FlushedMessage
  | DoneMessage
  | ErrorMessage;

/** Types of events that cost a credit each. */
export type CostlyType = 'node' | 'change' | 'diag' | 'progress';

/** Answers `hello`. */
export interface ReadyMessage {
  readonly t: 'ready';
  readonly session: string;
  /** Another one than before: the session that was to be resumed is gone, and all must be sent anew. */
  readonly epoch: string;
  /** Whether `ack` means that it is stored. */
  readonly durable: boolean;
  readonly languages: readonly string[];
  readonly limits: WireLimits;
  /** So many events may come now; those that are sent again are taken off already. */
  readonly credit: number;
  /** What is open, and from where on to send. */
  readonly streams: readonly StreamState[];
  /**
   * The greatest number that was ever opened in this session; 0 when none was. What is no
   * greater and not in `streams` is over, and its last events are sent again.
   */
  readonly opened: number;
}

export interface StreamState {
  readonly s: number;
  /** Units of text, or bytes, accepted so far. */
  readonly received: number;
  /** Of a document, the last version that was accepted; 0 for a stream. */
  readonly v: number;
  /** Whether `end` came. */
  readonly ended: boolean;
  /** How many `flush` came, answered or not: those are not to be sent again. */
  readonly flushes: number;
}

export interface PongMessage {
  readonly t: 'pong';
}

/**
 * Says how far a text was read, and up to which version edits were applied. What
 * was accepted and waits to be read is acknowledged when it was: who keeps what is not
 * acknowledged within bounds does not fill the line in front of its own credit.
 */
export interface AckMessage {
  readonly t: 'ack';
  readonly s: number;
  readonly received?: number | undefined;
  readonly v?: number | undefined;
}

/** Where a node lies: keys and indices from the outermost on. A label, and no identity. */
export type NodePath = readonly (string | number)[];

/**
 * A settled node of a stream, which is never taken back, or a node of version
 * `v` of a document.
 */
export interface NodeMessage {
  readonly t: 'node';
  readonly seq: number;
  readonly s: number;
  readonly v?: number | undefined;
  readonly path: NodePath;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** What it says, for JSON, when it has no fault and is no longer than `limits.value`. */
  readonly value?: unknown;
}

/**
 * Comes before the nodes and diagnostics of version `v`, and says what becomes of those that
 * were told before:
 *
 *   begins in [start, end)                 it is gone
 *   begins at `end` or later               it moves by newEnd - end
 *   begins before `start`, ends after it,
 *   at `end` or later                      it ends newEnd - end later
 *
 * The nodes of `v` that begin in [start, newEnd) follow.
 */
export interface ChangeMessage {
  readonly t: 'change';
  readonly seq: number;
  readonly s: number;
  readonly v: number;
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

export interface DiagItem {
  readonly start: number;
  readonly end: number;
  /** Of the start; both from 0, characters in UTF-16 code units. */
  readonly line: number;
  readonly character: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
}

/**
 * What `pass` has to say about what begins in [start, end): it replaces what it
 * said there before. A range that reaches to the end of the text ends one behind
 * it, so that what lies at the very end is in it.
 */
export interface DiagMessage {
  readonly t: 'diag';
  readonly seq: number;
  readonly s: number;
  readonly v?: number | undefined;
  /** Who says so: `syntax`, or a pass of the compiler. */
  readonly pass: string;
  readonly start: number;
  readonly end: number;
  readonly items: readonly DiagItem[];
  /** Nothing more will be said by this pass, about this version or at all. */
  readonly final: boolean;
}

export interface ProgressMessage {
  readonly t: 'progress';
  readonly seq: number;
  readonly s: number;
  /** Units of the text that were read. */
  readonly read: number;
  readonly pass?: string | undefined;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
}

/** Asks for a module, which the client answers with `module`. */
export interface NeedMessage {
  readonly t: 'need';
  readonly seq: number;
  readonly s: number;
  readonly key: string;
  readonly spec: string;
}

/** Answers `flush`. */
export interface FlushedMessage {
  readonly t: 'flushed';
  readonly seq: number;
  readonly s: number;
  readonly hash?: string | undefined;
}

/** The last of a stream, and of each version of a document that was told to its end. */
export interface DoneMessage {
  readonly t: 'done';
  readonly seq: number;
  readonly s: number;
  readonly v?: number | undefined;
  /** Of a stream all that were settled; of a document those of this version that were told. */
  readonly nodes: number;
  /** How many there are in all. */
  readonly diagnostics: number;
  /** Of the whole text, in UTF-16 code units. */
  readonly length: number;
  /** Of a stream, and of version 0 of a document. */
  readonly hash?: string | undefined;
}

/** A message was not followed, or something has ended before its time. */
export interface ErrorMessage {
  readonly t: 'error';
  readonly seq?: number | undefined;
  /** Without it, it is about the session. */
  readonly s?: number | undefined;
  readonly code: WireErrorCode;
  readonly message: string;
  /** Ends the stream or document. */
  readonly fatal: boolean;
}
