import { buildConnector, Client } from 'undici';
import type { Settings } from './options.js';

/** Is given a connection, and gives it back with `release`. */
export type Turn = (connection: Client) => void;

/**
 * The connections to one origin and the line of loads in front of them.
 *
 *   enter ─▶ a connection at once, or the line ─▶ turn ─▶ release ─▶ next in line
 *
 * undici's `Pool` does this too, but for loads that are to be cancelled:
 *
 * - Nobody can leave its line. A request that is cancelled there waits for its
 *   turn, is given a connection, and closes it.
 * - A request that is cancelled on its connection makes the pool open another
 *   one for it before it looks whether it is still wanted. 500 readers who leave
 *   would be 500 new connections that carry nothing.
 *
 * So each connection is a `Client` of its own, with one request at a time, and
 * one that failed or carried a cancelled request is thrown away.
 */
export class Origin {
  readonly #origin: string;
  readonly #limit: number;
  readonly #options: Client.Options;
  readonly #connections = new Set<Client>();
  /** The last used is used next, so that those too many grow old and close. */
  readonly #idle: Client[] = [];
  /** In order of arrival; anybody can leave from anywhere. */
  readonly #line = new Set<Turn>();

  constructor(origin: string, settings: Settings) {
    this.#origin = origin;
    this.#limit = settings.connections;
    this.#options = {
      // One for all, as it keeps the TLS sessions that make a second handshake short.
      connect: buildConnector({ timeout: settings.connectTimeout }),
      headersTimeout: settings.headersTimeout,
      bodyTimeout: settings.bodyTimeout,
      keepAliveTimeout: settings.keepAliveTimeout,
      // With more requests on a connection, cancelling one would end the others.
      pipelining: 1,
    };
  }

  /** Calls `turn` with a free connection, perhaps at once. @returns leaves the line */
  enter(turn: Turn): () => void {
    const connection = this.#line.size === 0 ? this.#take() : undefined;
    if (connection === undefined) this.#line.add(turn);
    else turn(connection);
    return () => this.#line.delete(turn);
  }

  /** @param whole whether the answer was read to its end, so that the next one starts clean */
  release(connection: Client, whole: boolean): void {
    if (whole && !connection.destroyed) {
      this.#idle.push(connection);
    } else {
      this.#connections.delete(connection);
      connection.destroy(null, nothing);
    }
    // This runs inside undici's parser, which must not be entered again from there.
    queueMicrotask(() => this.#serve());
  }

  /** Closes the connections when they have carried what they carry. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#connections].map((connection) =>
        // One that is being hung up just now would reject the wish to close it.
        connection.destroyed ? connection.destroy() : connection.close(),
      ),
    );
  }

  /** Closes the connections now. */
  async destroy(): Promise<void> {
    await Promise.all([...this.#connections].map((connection) => connection.destroy()));
  }

  #take(): Client | undefined {
    const idle = this.#idle.pop();
    if (idle !== undefined || this.#connections.size === this.#limit) return idle;
    const connection = new Client(this.#origin, this.#options);
    this.#connections.add(connection);
    return connection;
  }

  #serve(): void {
    const [first] = this.#line;
    if (first === undefined) return;
    const connection = this.#take();
    if (connection === undefined) return;
    this.#line.delete(first);
    first(connection);
  }
}

function nothing(): void {}
