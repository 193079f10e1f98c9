/** What a session is doing, for whoever wants to show it. */
export type SessionState =
  | { readonly is: 'connecting' }
  /** `isResumed`: nothing is lost; false when the server knew nothing of the session any more. */
  | { readonly is: 'open'; readonly isResumed: boolean }
  /** Was cut off, and comes back after `wait` milliseconds. `code` and `reason` are those of the socket. */
  | {
      readonly is: 'waiting';
      readonly wait: number;
      /** How many there were, with this one, since something was achieved. */
      readonly attempt: number;
      readonly code: number;
      readonly reason: string;
    }
  /** The server has hung up because nothing was going on. The next stream connects again. */
  | { readonly is: 'idle' }
  | { readonly is: 'closed'; readonly code: number; readonly reason: string };
