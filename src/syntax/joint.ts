/**
 * What a page's first token decided about what lies before the page.
 *
 *   <ul><li>one | <li>two        the `<li` after the border ended the text
 *               ^                and the item before it
 *
 * A page with a joint cannot change without what lies before it being looked at
 * again. `ended` are the containers that its first token ended, the innermost
 * first, and `state` is the lexer state that it met them in.
 */
export interface Joint {
  readonly ended: readonly Ended[];
  readonly state: number;
}

export interface Ended {
  readonly kind: number;
  readonly name: string | null;
}

/** Of a page that begins with an opener: it ended at most a token. */
export const PLAIN_JOINT: Joint = { ended: [], state: -1 };

/** Instead of a state: what ended there ended with a fault, or in a way that is not told by its kind. */
export const NOT_AGAIN: number = -2;
