/** What one session did, for a line in the log. */
export interface SessionReport {
  /** Streams and documents that were opened. */
  opened: number;
  /** What clients call them, as far as they do: of the first eight, the first 64 units. */
  files?: string[] | undefined;
  events: number;
  bytesIn: number;
  bytesOut: number;
  /** Spent with reading. */
  milliseconds: number;
  /** Connections that it lived on. */
  connections: number;
}

export function newReport(): SessionReport {
  return { opened: 0, events: 0, bytesIn: 0, bytesOut: 0, milliseconds: 0, connections: 0 };
}

/** What an endpoint has done since it began, and does; for metrics. */
export interface ChannelStats {
  /** Connections that are open. */
  readonly connections: number;
  /** Sessions, with those that wait to be resumed. */
  readonly sessions: number;
  /** Bytes that sessions and bodies hold, roughly. */
  readonly held: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Spent with reading. */
  readonly parseSeconds: number;
  /**
   * How many connections were closed, by the code that the server gave, or else the client; 1006 for
   * those that were lost. With those that were refused, which were never open.
   */
  readonly closes: ReadonlyMap<number, number>;
}
