import type { Link, Receipt } from './link.js';

/**
 * Events that have come and that nobody has taken yet.
 *
 *   socket ── put ──▶ ○ ○ ○ ──▶ for await (… of stream)
 *                          └── taken: credit goes back to the server
 */
export interface Inbox<E> {
  /** For one reader; each event comes once. */
  readonly events: AsyncGenerator<E, undefined>;
  /** @param receipt none for what the client itself has to say */
  readonly put: (event: E, receipt?: Receipt) => void;
  /** Nothing more comes. The reader is told of a fault, after all that is here. */
  readonly end: (fault: Error | undefined) => void;
  /** Nobody will read: throws away what is here, and what comes. */
  readonly discard: () => void;
  /** Number of the oldest event that nobody has taken. */
  readonly first: () => number | undefined;
}

export function createInbox<E>({ taken }: Link): Inbox<E> {
  let letters: (readonly [E, Receipt | undefined])[] = [];
  let wake: (() => void) | undefined;
  let isOver = false;
  let isDropping = false;
  let fault: Error | undefined;

  const discard = (): void => {
    const left = letters;
    isDropping = true;
    letters = [];
    for (const [, receipt] of left) if (receipt) taken(receipt);
  };

  async function* read(): AsyncGenerator<E, undefined> {
    try {
      for (;;) {
        const letter = letters.shift();
        if (letter) {
          if (letter[1]) taken(letter[1]);
          yield letter[0];
        } else if (isOver) {
          if (fault) throw fault;
          return;
        } else {
          // oxlint-disable-next-line no-await-in-loop -- waiting is the point
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      discard();
    }
  }

  return {
    events: read(),
    put(event, receipt) {
      letters.push([event, receipt]);
      if (isDropping) discard();
      wake?.();
    },
    end(why) {
      isOver = true;
      fault = why;
      wake?.();
    },
    discard,
    first: () => letters.find(([, receipt]) => receipt)?.[1]?.n,
  };
}
