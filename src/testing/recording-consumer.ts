import type { Clock } from '../schedule/clock.js';
import type { Consumer } from '../snippet/consumer.js';

/** One call of a consumer's method. */
export interface ConsumerCall {
  readonly kind: 'consume' | 'flush' | 'waiting' | 'complete';
  /** What was consumed; empty for the other calls. */
  readonly text: string;
  /** When it was called, in milliseconds of the clock; 0 without one. */
  readonly at: number;
}

export interface RecordingOptions {
  /** Gives the calls their times. */
  readonly clock?: Clock | undefined;
  /** What each call answers with, such as a promise that is the reader's pace; a fault of the reader is thrown here. */
  readonly answer?: ((call: ConsumerCall) => void | Promise<void>) | undefined;
}

/**
 * A consumer that notes what happens to it, in order, and whether its contract
 * is kept.
 */
export class RecordingConsumer implements Consumer {
  readonly events: ConsumerCall[] = [];
  /** Breaches of the contract of consumers: calls that overlap, empty text, calls after the end. */
  readonly breaches: string[] = [];
  readonly #clock: Clock | undefined;
  readonly #answer: RecordingOptions['answer'];
  /** The call whose promise is open. */
  #open: string | null = null;
  /** Why nothing more should be called. */
  #over: string | null = null;

  constructor(options: RecordingOptions = {}) {
    this.#clock = options.clock;
    this.#answer = options.answer;
  }

  /** Everything that was consumed. */
  get text(): string {
    return this.events.map((call) => call.text).join('');
  }

  /** The calls in one line: `"<p>" wait "x</p>" done`. */
  get line(): string {
    return this.events.map((call) => shown(call)).join(' ');
  }

  /** The calls in one line with their times: `0:"<p>" 0:wait 50:"x</p>" 50:done`. */
  get timeline(): string {
    return this.events.map((call) => `${call.at}:${shown(call)}`).join(' ');
  }

  /** How often it was told that the next piece was not there. */
  get waits(): number {
    return this.events.filter((call) => call.kind === 'waiting').length;
  }

  /**
   * Checks that the contract was kept until now.
   * @throws {Error} with every breach
   */
  check(): void {
    if (this.breaches.length > 0) throw new Error(`${this.breaches.join('; ')}. Calls: ${this.line}`);
  }

  consume(text: string): void | Promise<void> {
    if (text === '') this.breaches.push('empty text was consumed');
    return this.#called('consume', text);
  }

  flush(): void | Promise<void> {
    return this.#called('flush', '');
  }

  waiting(): void | Promise<void> {
    return this.#called('waiting', '');
  }

  complete(): void | Promise<void> {
    const answer = this.#called('complete', '');
    this.#over ??= 'complete';
    return answer;
  }

  #called(kind: ConsumerCall['kind'], text: string): void | Promise<void> {
    if (this.#open !== null) this.breaches.push(`${kind} was called before ${this.#open} had resolved`);
    if (this.#over !== null) this.breaches.push(`${kind} was called after ${this.#over}`);
    const call: ConsumerCall = { kind, text, at: this.#clock?.now() ?? 0 };
    this.events.push(call);
    try {
      const answer = this.#answer?.(call);
      return answer === undefined ? undefined : this.#until(kind, answer);
    } catch (error) {
      this.#over = `${kind} had thrown`;
      throw error;
    }
  }

  async #until(kind: string, answer: Promise<void>): Promise<void> {
    this.#open = kind;
    try {
      await answer;
    } catch (error) {
      this.#over = `${kind} had rejected`;
      throw error;
    } finally {
      this.#open = null;
    }
  }
}

/** Makes a consumer that notes what happens to it. */
export function recordingConsumer(options?: RecordingOptions): RecordingConsumer {
  return new RecordingConsumer(options);
}

const WORDS = { flush: 'flush', waiting: 'wait', complete: 'done' } as const;

function shown({ kind, text }: ConsumerCall): string {
  return kind === 'consume' ? JSON.stringify(text) : WORDS[kind];
}
