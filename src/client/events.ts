import type { EventMessage } from '../wire/server-messages.js';

/**
 * The server has lost a document, and was given it again as it is: everything
 * that was told of it before is void, and all is told anew from version `v` on.
 */
export interface RestartEvent {
  readonly t: 'restart';
  readonly s: number;
  readonly v: number;
}

/**
 * The server has lost a stream, and what was written first is not kept here any
 * more. Nothing else comes; what was told is right. Whoever has the text opens
 * another stream.
 */
export interface LostEvent {
  readonly t: 'lost';
  readonly s: number;
}

/** What a reader of a stream gets. */
export type StreamEvent = Exclude<EventMessage, { readonly t: 'change' }> | LostEvent;

/** What a reader of a document gets. Versions are those that `edit` gave. */
export type DocumentEvent = EventMessage | RestartEvent;
