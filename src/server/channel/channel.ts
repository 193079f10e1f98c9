import { randomBytes } from 'node:crypto';
import type { Wants } from '../../document/told.js';
import type { Language } from '../../lex/language.js';
import { type Clock, systemClock, type Timer } from '../../schedule/clock.js';
import { Scheduler } from '../../schedule/scheduler.js';
import type { HelloMessage } from '../../wire/client-messages.js';
import type { CloseWord } from '../../wire/close-codes.js';
import { SUBPROTOCOL } from '../../wire/protocol.js';
import { readBody } from './body.js';
import { Connection, type ConnectionHost } from './connection.js';
import { Holdings } from './holdings.js';
import type { ChannelLimits } from './limits.js';
import { Refusals } from './refusals.js';
import { type ChannelStats, newReport, type SessionReport } from './report.js';
import { Session, type SessionHost } from './session.js';
import type { ChannelSocket } from './socket.js';

export interface ChannelOptions {
  readonly languages: readonly Language[];
  readonly limits: ChannelLimits;
  /** What limits of time are measured by. */
  readonly clock?: Clock | undefined;
  /** What turns and slices are measured by, and how long an event waits for others; the machine's clock unless given. */
  readonly workClock?: Clock | undefined;
  /** A session is over, and why: the word of a close, or `lost`. */
  readonly onSession?: ((report: SessionReport, why: string) => void) | undefined;
  /** Something has thrown that should not. Its connection is closed, and the others go on. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** How the server leaves: for good, or to be there again. */
export type Leaving = 'leaving' | 'restart';

/** Milliseconds between two looks at who is late. */
const LOOK = 1000;
/** In which sockets close after they were asked to; then they are cut. */
const LEAVE = 1000;

function ignore(): void {}

function nextTurn(run: () => void): void {
  setImmediate(run);
}

/** All connections and sessions of an endpoint. Sessions never meet. */
export class Channel {
  readonly #limits: ChannelLimits;
  readonly #clock: Clock;
  readonly #workClock: Clock;
  readonly #scheduler: Scheduler;
  readonly #connections = new Set<Connection>();
  readonly #sessions = new Map<string, Session>();
  readonly #owners = new Map<Session, Connection>();
  readonly #refusals: Refusals;
  readonly #holdings: Holdings;
  readonly #dirty = new Set<Connection>();
  readonly #onSession: (report: SessionReport, why: string) => void;
  readonly #onFault: (error: unknown) => void;
  readonly #sessionHost: SessionHost;
  readonly #connectionHost: ConnectionHost;
  readonly #closes = new Map<number, number>();
  #bodies = 0;
  #bytesIn = 0;
  #bytesOut = 0;
  #milliseconds = 0;
  #timer: { readonly is: Timer } | null = null;
  #leaving: Leaving | null = null;
  #onEmpty: (() => void) | null = null;

  constructor(options: ChannelOptions) {
    const { languages, limits, clock = systemClock, workClock = systemClock, onSession, onFault } = options;
    this.#limits = limits;
    this.#clock = clock;
    this.#workClock = workClock;
    this.#onSession = onSession ?? (() => {});
    this.#onFault = onFault ?? (() => {});
    this.#refusals = new Refusals(clock, (code) => this.#countClose(code));
    this.#holdings = new Holdings(limits.held);
    this.#scheduler = new Scheduler({
      clock: workClock,
      turn: limits.turn,
      nextTurn,
      afterTurn: () => {
        this.#flush();
        if (this.#holdings.isOver) this.#shed();
      },
    });
    this.#sessionHost = {
      languages: new Map(languages.map((language) => [language.name, language])),
      limits,
      scheduler: this.#scheduler,
      clock: workClock,
      onFault: (session, error) => this.#sessionFault(session, error),
      onRead: (session, milliseconds) => {
        this.#milliseconds += milliseconds;
        this.#holdings.weigh(session);
      },
      hasRoom: () => this.#holdings.hasRoom,
    };
    this.#connectionHost = {
      limits,
      clock,
      workClock,
      scheduler: this.#scheduler,
      sessionFor: (hello, owner) => this.#sessionFor(hello, owner),
      take: (session, connection) => this.#take(session, connection),
      release: (session, connection) => {
        if (this.#owners.get(session) === connection) this.#owners.delete(session);
        this.#holdings.weigh(session);
      },
      markDirty: (connection) => this.#markDirty(connection),
      weigh: (session) => this.#holdings.weigh(session),
      count: (way, bytes) => {
        if (way === 'in') this.#bytesIn += bytes;
        else this.#bytesOut += bytes;
      },
      end: (session, word) => this.#end(session, word),
      onFault: (error) => this.#onFault(error),
    };
  }

  get stats(): ChannelStats {
    return {
      connections: this.#connections.size,
      sessions: this.#sessions.size,
      held: this.#holdings.total,
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
      parseSeconds: this.#milliseconds / 1000,
      closes: this.#closes,
    };
  }

  /** The body of a request, which shares the thread with sessions. */
  readBody(
    source: AsyncIterable<Uint8Array>,
    language: Language,
    wants: Wants,
  ): AsyncGenerator<string, void, undefined> {
    return readBody(this.#counted(source), {
      language,
      wants,
      limits: this.#limits,
      scheduler: this.#scheduler,
      clock: this.#workClock,
      onRead: (milliseconds) => (this.#milliseconds += milliseconds),
      onHeld: this.#holdings.body(),
    });
  }

  /** Whether one more body may be read: there are as many as there may be sessions. */
  get hasRoom(): boolean {
    return this.#bodies < this.#limits.sessions && this.#holdings.hasRoom && this.#leaving === null;
  }

  async *#counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    this.#bodies++;
    try {
      for await (const bytes of source) {
        this.#bytesIn += bytes.length;
        yield bytes;
      }
    } finally {
      this.#bodies--;
    }
  }

  /**
   * A socket that was opened. Listens at once: what is sent with the handshake comes
   * in the same turn.
   *
   * @param owner who opened it, or an empty string when nobody asked
   */
  accept(socket: ChannelSocket, owner: string): void {
    if (this.#leaving !== null) this.refuse(socket, this.#leaving, 'the server is leaving');
    else if (socket.protocol !== SUBPROTOCOL) this.refuse(socket, 'subprotocol', `ask for ${SUBPROTOCOL}`);
    else if (this.#connections.size >= this.#limits.sessions)
      this.refuse(socket, 'overloaded', `${this.#limits.sessions} are open`);
    else this.#open(socket, owner);
  }

  /** Closes a socket that was opened only so that its client is told why. */
  refuse(socket: ChannelSocket, word: CloseWord, why: string): void {
    this.#refusals.refuse(socket, word, why);
  }

  /** Whether there is room for one more that is refused. */
  get hasRoomToRefuse(): boolean {
    return !this.#refusals.isFull;
  }

  #open(socket: ChannelSocket, owner: string): void {
    const connection = new Connection(socket, owner, this.#connectionHost);
    this.#connections.add(connection);
    // A throw in a listener would end the process.
    const guarded =
      <A extends readonly unknown[]>(listener: (...given: A) => void) =>
      (...given: A): void => {
        try {
          listener(...given);
        } catch (error) {
          this.#onFault(error);
          connection.close('fault', 'our fault');
        }
      };
    socket.on(
      'message',
      guarded((data, isBinary) => connection.receive(bufferOf(data), isBinary)),
    );
    socket.on(
      'close',
      guarded((code) => this.#closed(connection, code)),
    );
    socket.on(
      'ping',
      guarded(() => connection.receivePing()),
    );
    socket.on('pong', () => connection.receivePong());
    // Whoever listened before holds the whole request for as long as the socket lives. A close follows.
    socket.removeAllListeners('error');
    socket.on('error', ignore);
    this.#watch();
  }

  /** Closes all and takes no more. Resolves when all are closed, or were cut. */
  async leave(how: Leaving): Promise<void> {
    this.#leaving = how;
    for (const connection of this.#connections) connection.close(how, 'the server is leaving');
    for (const session of this.#sessions.values()) this.#end(session, how);
    if (this.#connections.size > 0) {
      await new Promise<void>((resolve) => {
        this.#onEmpty = resolve;
        setTimeout(() => {
          for (const connection of this.#connections) connection.terminate();
          resolve();
        }, LEAVE).unref();
      });
    }
    this.#refusals.leave();
    if (this.#timer !== null) this.#clock.clear(this.#timer.is);
    this.#timer = null;
  }

  #sessionFor({ resume }: HelloMessage, owner: string): Session | null {
    const known = resume === undefined ? undefined : this.#sessions.get(resume.session);
    if (known?.owner === owner && known.outbox.canReplay(resume!.seq)) return known;
    if (this.#sessions.size >= this.#limits.sessions && !this.#endOldest()) return null;
    const id = randomBytes(16).toString('hex');
    const session = new Session(this.#sessionHost, id, randomBytes(8).toString('hex'), owner, newReport());
    this.#sessions.set(id, session);
    return session;
  }

  /** Whoever waits longest to be resumed makes room for one who is there. */
  #endOldest(): boolean {
    let oldest: Session | null = null;
    for (const session of this.#sessions.values()) {
      if (session.lostAt !== null && session.lostAt < (oldest?.lostAt ?? Infinity)) oldest = session;
    }
    if (oldest !== null) this.#end(oldest, 'overloaded');
    return oldest !== null;
  }

  #take(session: Session, connection: Connection): void {
    this.#owners.get(session)?.close('session-taken', 'by a newer connection');
    this.#owners.set(session, connection);
  }

  #end(session: Session, why: string): void {
    if (session.isOver) return;
    session.end();
    this.#holdings.weigh(session);
    this.#sessions.delete(session.id);
    this.#owners.delete(session);
    try {
      this.#onSession(session.report, why);
    } catch (error) {
      this.#onFault(error);
    }
  }

  #sessionFault(session: Session, error: unknown): void {
    this.#onFault(error);
    const connection = this.#owners.get(session);
    if (connection?.session === session) connection.close('fault', 'our fault');
    else this.#end(session, 'fault');
  }

  /** Ends the sessions that hold most, for the process would end with all of them. */
  #shed(): void {
    for (const session of this.#holdings.tooMany()) {
      const connection = this.#owners.get(session);
      if (connection?.session === session) connection.close('overloaded', 'all together hold too much');
      else this.#end(session, 'overloaded');
    }
  }

  #closed(connection: Connection, code: number): void {
    this.#countClose(connection.closedWith ?? code);
    this.#connections.delete(connection);
    this.#dirty.delete(connection);
    connection.lost(code);
    if (this.#connections.size === 0) this.#onEmpty?.();
  }

  #countClose(code: number): void {
    this.#closes.set(code, (this.#closes.get(code) ?? 0) + 1);
  }

  #markDirty(connection: Connection): void {
    if (this.#dirty.has(connection)) return;
    connection.dirtyAt = this.#workClock.now();
    this.#dirty.add(connection);
  }

  /** Sends what has waited long enough for more, or would wait for nothing. */
  #flush(): void {
    const now = this.#workClock.now();
    for (const connection of this.#dirty) {
      const { session } = connection;
      const isEarly = now - connection.dirtyAt < this.#limits.batchTime;
      if (session !== null && isEarly && session.isWaiting) continue;
      this.#dirty.delete(connection);
      try {
        connection.flush();
        if (connection.session !== null) this.#holdings.weigh(connection.session);
      } catch (error) {
        this.#onFault(error);
        connection.close('fault', 'our fault');
      }
    }
  }

  #watch(): void {
    this.#timer ??= { is: this.#clock.set(() => this.#look(), LOOK) };
  }

  /** Whoever breaks lines on purpose must not fill the memory with sessions that nobody comes back to. */
  #lookAtLost(now: number): void {
    const lost: { readonly session: Session; readonly at: number }[] = [];
    for (const session of this.#sessions.values()) {
      if (session.lostAt === null) continue;
      if (now - session.lostAt >= this.#limits.resume) this.#end(session, 'lost');
      else lost.push({ session, at: session.lostAt });
    }
    let held = 0;
    for (const { session } of lost.sort((a, b) => b.at - a.at)) {
      held += session.weight;
      if (held > this.#limits.lost) this.#end(session, 'overloaded');
    }
  }

  #look(): void {
    this.#timer = null;
    const now = this.#clock.now();
    for (const connection of this.#connections) {
      try {
        connection.look(now);
      } catch (error) {
        this.#onFault(error);
        connection.terminate();
      }
    }
    this.#lookAtLost(now);
    if (this.#connections.size > 0 || this.#sessions.size > 0) this.#watch();
  }
}

function bufferOf(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
