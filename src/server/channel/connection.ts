import type { Clock } from '../../schedule/clock.js';
import type { Job } from '../../schedule/lanes.js';
import type { Scheduler } from '../../schedule/scheduler.js';
import type { HelloMessage } from '../../wire/client-messages.js';
import { readClientMessage } from '../../wire/client-shapes.js';
import { CLOSE, type CloseWord } from '../../wire/close-codes.js';
import { readBinaryFrame } from '../../wire/frame.js';
import { closeReason } from './close-reason.js';
import { Inbox, readFrame } from './inbox.js';
import type { ChannelLimits } from './limits.js';
import { Rate } from './rate.js';
import type { Line, Session } from './session.js';
import { type ChannelSocket, OPEN } from './socket.js';
import { BadUtf8 } from './work.js';

/** What a connection asks of the channel that it belongs to. */
export interface ConnectionHost {
  readonly limits: ChannelLimits;
  /** What limits of time are measured by. */
  readonly clock: Clock;
  /** What slices are measured by. */
  readonly workClock: Clock;
  readonly scheduler: Scheduler;
  /** The session to go on with, or a new one; null when there are too many. */
  sessionFor(hello: HelloMessage, owner: string): Session | null;
  /** The session belongs to this connection from now on. */
  take(session: Session, connection: Connection): void;
  /** It does no longer, and goes on without one. */
  release(session: Session, connection: Connection): void;
  markDirty(connection: Connection): void;
  /** The session holds more or less than before, perhaps. */
  weigh(session: Session): void;
  count(way: 'in' | 'out', bytes: number): void;
  /** `session` is over, when its connection was closed for good. */
  end(session: Session, word: string): void;
  onFault(error: unknown): void;
}

/** Messages of a frame between two looks at the clock. */
const MESSAGES = 16;
/** Closes after which the session may be resumed. */
const keeping: ReadonlySet<CloseWord> = new Set(['slow-reader', 'session-taken']);

/**
 * One socket: brings what comes to its session, a slice at a time, and takes
 * away what that says.
 *
 *   accepted ── hello ──▶ open ── close, loss ──▶ closed
 *
 * Nothing is looked at where it arrives: a listener only puts the frame down, so a
 * thousand sockets that speak at once do not hold up the host.
 */
export class Connection implements Line {
  readonly owner: string;
  readonly #socket: ChannelSocket;
  readonly #host: ConnectionHost;
  readonly #inbox = new Inbox();
  readonly #rate: Rate;
  readonly #job: Job;
  /** Of the first frame: its messages, and which comes next. */
  #values: readonly unknown[] | null = null;
  #next = 0;
  #isPaused = false;
  /** The client asks, and does not take the answers. */
  #isDeaf = false;
  #isClosing = false;
  /** When it was closed by us, and with what; null when it was not. */
  #closed: { readonly code: number; readonly at: number } | null = null;
  #missed = 0;
  #lastPing: number;
  /** Since when too much lies in the socket; null when it does not. */
  #slowSince: number | null = null;
  readonly #openedAt: number;
  #activeAt: number;
  session: Session | null = null;
  /** When there was something to say that was not said yet. */
  dirtyAt = 0;
  readonly #sent = (): void => {
    if (this.session === null || this.buffered >= this.#host.limits.buffered) return;
    this.session.wake();
    if (this.#isDeaf) this.checkIntake();
  };

  constructor(socket: ChannelSocket, owner: string, host: ConnectionHost) {
    const { limits, clock } = host;
    this.#socket = socket;
    this.owner = owner;
    this.#host = host;
    this.#rate = new Rate(limits.messages, limits.messageSeconds);
    this.#openedAt = clock.now();
    this.#activeAt = this.#openedAt;
    this.#lastPing = this.#openedAt;
    this.#job = { lane: 'input', run: (until) => this.#read(until), fail: (error) => this.#fail(error) };
  }

  /** The code that it was closed with by us, whatever the client makes of that; null when it was not. */
  get closedWith(): number | null {
    return this.#closed?.code ?? null;
  }

  get buffered(): number {
    return this.#socket.bufferedAmount;
  }

  get arrived(): number {
    return this.#inbox.bytes;
  }

  /** A frame has come. */
  receive(data: Buffer, isBinary: boolean): void {
    if (this.#isClosing) return;
    this.#missed = 0;
    this.#host.count('in', data.length);
    if (this.session !== null) this.session.report.bytesIn += data.length;
    if (data.length > this.#host.limits.frame) {
      this.close('too-big', `a frame of ${data.length} bytes, where ${this.#host.limits.frame} may be`);
      return;
    }
    this.#inbox.push({ data, isBinary });
    this.#host.scheduler.wake(this.#job);
    this.checkIntake();
    if (this.session !== null) this.#host.weigh(this.session);
  }

  /** A ping of the protocol below, which costs us an answer. */
  receivePing(): void {
    if (this.#rate.count(this.#host.clock.now())) this.close('too-fast', 'pings');
  }

  receivePong(): void {
    this.#missed = 0;
  }

  #read(until: number): boolean {
    for (let count = 1; !this.#isClosing && !this.#isDeaf; count++) {
      const frame = this.#inbox.first;
      if (frame === undefined) break;
      if (frame.isBinary) this.#hearBytes(frame.data);
      else {
        this.#values ??= this.#valuesOf(readFrame(frame));
        if (this.#values === null) break;
        if (this.#next < this.#values.length) this.#hear(this.#values[this.#next++]);
      }
      const isThrough = this.#values === null || this.#next >= this.#values.length;
      if (isThrough) {
        this.#values = null;
        this.#next = 0;
        this.#inbox.shift();
      }
      if (!isThrough && count % MESSAGES !== 0) continue;
      this.checkIntake();
      if (this.#host.workClock.now() >= until) break;
    }
    this.checkIntake();
    if (this.session !== null) this.#host.weigh(this.session);
    return !this.#isClosing && !this.#isDeaf && this.#inbox.first !== undefined;
  }

  #valuesOf(read: ReturnType<typeof readFrame>): readonly unknown[] | null {
    if (read === 'bad-utf-8') this.close(read, 'a text frame');
    else if (read === 'not-a-message') this.close(read, 'no JSON');
    else return read;
    return null;
  }

  #hear(value: unknown): void {
    const read = readClientMessage(value);
    const { clock } = this.#host;
    if (read.is === 'fault') {
      this.close('not-a-message', read.why);
      return;
    }
    const t = read.is === 'message' ? read.message.t : read.t;
    if (t !== 'chunk' && t !== 'edit' && this.#rate.count(clock.now())) {
      this.close('too-fast', `more than ${this.#host.limits.messages} messages a second`);
      return;
    }
    if (t !== 'ping') this.#activeAt = clock.now();
    if (read.is === 'message' && read.message.t === 'hello') this.#hearHello(read.message);
    else if (this.session === null) this.close('not-a-message', 'hello comes first');
    else if (read.is === 'unknown') this.#obey(this.session.hearUnknown(read.t));
    else if (read.message.t !== 'hello') this.#guarded((session) => session.hear(read.message as never));
  }

  #hearHello(hello: HelloMessage): void {
    if (this.session !== null) {
      this.close('not-a-message', 'hello comes once');
      return;
    }
    const session = this.#host.sessionFor(hello, this.owner);
    if (session === null) {
      this.close('overloaded', 'too many sessions');
      return;
    }
    this.#host.take(session, this);
    this.session = session;
    session.report.connections++;
    session.attach(this, hello);
  }

  #hearBytes(data: Buffer): void {
    const frame = readBinaryFrame(data);
    if (frame === null) this.close('not-a-message', 'a binary frame begins with four bytes');
    else if (this.session === null) this.close('not-a-message', 'hello comes first');
    else {
      this.#activeAt = this.#host.clock.now();
      this.#guarded((session) => session.hearBytes(frame.s, frame.bytes));
    }
  }

  #guarded(hear: (session: Session) => ReturnType<Session['hear']>): void {
    try {
      this.#obey(hear(this.session!));
    } catch (error) {
      if (!(error instanceof BadUtf8)) throw error;
      this.close('bad-utf-8', error.message);
    }
  }

  #obey(verdict: ReturnType<Session['hear']>): void {
    if (verdict !== null) this.close(verdict.word, verdict.why);
  }

  /** The channel is at fault, and only with this one. */
  #fail(error: unknown): void {
    this.#host.onFault(error);
    this.close('fault', 'our fault');
  }

  send(frame: string): void {
    if (this.#socket.readyState !== OPEN) return;
    const bytes = Buffer.byteLength(frame);
    this.#host.count('out', bytes);
    if (this.session !== null) this.session.report.bytesOut += bytes;
    this.#socket.send(frame, this.#sent);
  }

  markDirty(): void {
    this.#host.markDirty(this);
  }

  /** Says what waits to be said. */
  flush(): void {
    if (this.session === null) return;
    this.session.acknowledge();
    this.session.outbox.flush();
  }

  /**
   * Stops taking from the socket while too much is not read. As long as only a message
   * can let reading go on, more is taken: it may lie behind what has come.
   *
   * What costs no credit is answered however much lies there, so who asks and does not
   * take the answers is not heard any further.
   */
  checkIntake(): void {
    const { pause, unpause, blocked, buffered, slow } = this.#host.limits;
    const wasDeaf = this.#isDeaf;
    this.#isDeaf = this.buffered >= (wasDeaf ? buffered : buffered + slow);
    if (wasDeaf && !this.#isDeaf && this.#inbox.first !== undefined) this.#host.scheduler.wake(this.#job);
    const total = this.arrived + (this.session?.unread ?? 0);
    const isBlocked = this.session?.isBlocked === true;
    if (!this.#isPaused && (this.#isDeaf || total > (isBlocked ? blocked : pause))) {
      this.#isPaused = true;
      this.#socket.pause();
    } else if (
      this.#isPaused &&
      (this.#isClosing || (!this.#isDeaf && total < (isBlocked ? blocked : unpause)))
    ) {
      this.#isPaused = false;
      // What was asked meanwhile lies behind what was not read.
      this.#missed = 0;
      this.#socket.resume();
    }
  }

  /** Looks whether something is late. */
  look(now: number): void {
    const { handshake, idle, idleOpen, slow, slowTime } = this.#host.limits;
    if (this.#isClosing) {
      // It has as long to leave as it had to come.
      if (this.#closed !== null && now - this.#closed.at >= handshake) this.#socket.terminate();
      return;
    }
    if (this.session === null) {
      if (now - this.#openedAt >= handshake) this.close('handshake-too-late', `no hello in ${handshake} ms`);
      return;
    }
    const idleTime = this.session.open > 0 ? idleOpen : idle;
    if (now - this.#activeAt >= idleTime) {
      this.close('done', `idle for ${idleTime} ms`);
      return;
    }
    // Pings are answered by the socket itself, which does not say when those have left.
    this.checkIntake();
    if (this.buffered <= slow) this.#slowSince = null;
    else this.#slowSince ??= now;
    if (this.#slowSince !== null && now - this.#slowSince >= slowTime) {
      this.close('slow-reader', `${this.buffered} bytes were not taken`);
      return;
    }
    this.#beat(now);
  }

  #beat(now: number): void {
    const { ping, missedPings } = this.#host.limits;
    // Its answers would not be read.
    if (this.#isPaused || now - this.#lastPing < ping) return;
    if (this.#missed >= missedPings) {
      this.#socket.terminate();
      return;
    }
    this.#missed++;
    this.#lastPing = now;
    this.#socket.ping();
  }

  close(word: CloseWord, why: string): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#host.scheduler.drop(this.#job);
    this.#inbox.clear();
    const { session } = this;
    this.session = null;
    if (session !== null) {
      session.acknowledge();
      session.outbox.flush();
      if (keeping.has(word)) this.#leave(session);
      else this.#host.end(session, word);
    }
    this.#isPaused = true;
    this.checkIntake();
    this.#closed = { code: CLOSE[word], at: this.#host.clock.now() };
    this.#socket.close(CLOSE[word], closeReason(word, why));
  }

  /** The socket is gone. */
  lost(code: number): void {
    this.#isClosing = true;
    this.#host.scheduler.drop(this.#job);
    this.#inbox.clear();
    const { session } = this;
    this.session = null;
    if (session === null) return;
    if (code === CLOSE.done) this.#host.end(session, 'done');
    else this.#leave(session);
  }

  /** The session goes on without a connection. */
  #leave(session: Session): void {
    session.detach(this.#host.clock.now());
    this.#host.release(session, this);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
