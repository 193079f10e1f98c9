import { type Clock, systemClock } from './clock.js';
import { type Job, type Lane, LANES } from './lanes.js';

export interface SchedulerOptions {
  readonly clock?: Clock | undefined;
  /** Milliseconds of work between two looks at the world; 5 unless given. */
  readonly turn?: number | undefined;
  /** Calls back when the host has had its turn, never at once; a timer of the clock unless given. */
  readonly nextTurn?: ((run: () => void) => void) | undefined;
  /** Told when the slices of a turn are done. */
  readonly afterTurn?: (() => void) | undefined;
}

/** After so many turns in a row without a slice, a lane has the first of the next. */
const PATIENCE = 8;

/**
 * Shares one thread among jobs, a slice at a time.
 *
 *   turn   input   A B
 *          interactive  C          each job has one slice at most
 *          bulk         D
 *   (the host: sockets, timers, other requests)
 *   turn   bulk         E D E      who had one goes behind those who wait
 *
 * A turn ends when its milliseconds are used up. Lanes come in their order, but
 * none is left waiting for good.
 */
export class Scheduler {
  readonly #clock: Clock;
  readonly #turn: number;
  readonly #nextTurn: (run: () => void) => void;
  readonly #afterTurn: () => void;
  readonly #lanes: Readonly<Record<Lane, Queue>> = {
    input: new Queue(),
    interactive: new Queue(),
    bulk: new Queue(),
  };
  readonly #queued = new Set<Job>();
  /** The one whose slice is running, and whether it was woken meanwhile. */
  #running: Job | null = null;
  #isWoken = false;
  #isComing = false;
  readonly #run = (): void => this.#runTurn();

  constructor(options: SchedulerOptions = {}) {
    const { clock = systemClock, turn = 5, nextTurn, afterTurn } = options;
    this.#clock = clock;
    this.#turn = turn;
    this.#nextTurn = nextTurn ?? ((run) => clock.set(run, 0));
    this.#afterTurn = afterTurn ?? (() => {});
  }

  /** How many jobs wait for a slice. */
  get waiting(): number {
    return this.#queued.size;
  }

  /** Whether the job will have a slice. */
  isWaiting(job: Job): boolean {
    return this.#queued.has(job);
  }

  /** The job has something to do. To wake one that waits does nothing. */
  wake(job: Job): void {
    if (job === this.#running) this.#isWoken = true;
    else this.#enqueue(job);
  }

  /** The job has nothing to do any more. */
  drop(job: Job): void {
    if (job === this.#running) this.#isWoken = false;
    // It stays in its queue, where it is passed over.
    this.#queued.delete(job);
  }

  #enqueue(job: Job): void {
    if (this.#queued.has(job)) return;
    this.#queued.add(job);
    this.#lanes[job.lane].push(job);
    if (this.#isComing) return;
    this.#isComing = true;
    this.#nextTurn(this.#run);
  }

  #runTurn(): void {
    const until = this.#clock.now() + this.#turn;
    const left = LANES.map((lane) => this.#lanes[lane].length);
    const patient = LANES.findIndex((lane) => this.#lanes[lane].passed >= PATIENCE);
    if (patient > 0) this.#slice(LANES[patient]!, until);
    for (const [i, lane] of LANES.entries()) {
      const queue = this.#lanes[lane];
      // Those that come during the turn wait for the next one.
      let count = i === patient ? left[i]! - 1 : left[i]!;
      while (count-- > 0 && this.#clock.now() < until) this.#slice(lane, until);
      if (queue.length > 0 && queue.isIdle) queue.passed++;
      else queue.passed = 0;
      queue.isIdle = true;
    }
    try {
      // Jobs may be woken from there, and then have their turn next.
      this.#afterTurn();
    } finally {
      this.#isComing = this.#queued.size > 0;
      if (this.#isComing) this.#nextTurn(this.#run);
    }
  }

  #slice(lane: Lane, until: number): void {
    const queue = this.#lanes[lane];
    const job = queue.shift();
    if (job === undefined || !this.#queued.delete(job)) return;
    queue.isIdle = false;
    this.#running = job;
    this.#isWoken = false;
    let goesOn = false;
    try {
      goesOn = job.run(until);
    } catch (error) {
      job.fail(error);
    }
    this.#running = null;
    if (goesOn || this.#isWoken) this.#enqueue(job);
  }
}

/** First in, first out, in O(1) each. */
class Queue {
  #jobs: Job[] = [];
  #first = 0;
  /** Turns in a row in which it had no slice and would have wanted one. */
  passed = 0;
  isIdle = true;

  get length(): number {
    return this.#jobs.length - this.#first;
  }

  push(job: Job): void {
    this.#jobs.push(job);
  }

  shift(): Job | undefined {
    const job = this.#jobs[this.#first];
    if (job === undefined) return undefined;
    this.#first++;
    if (this.#first * 2 >= this.#jobs.length) {
      this.#jobs = this.#jobs.slice(this.#first);
      this.#first = 0;
    }
    return job;
  }
}
