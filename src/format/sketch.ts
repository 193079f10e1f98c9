/** What stands between two tokens of a tag or an expression that are on one line. */
export const TIGHT = 0;
export const SPACE = 1;
export type Glue = typeof TIGHT | typeof SPACE;

/**
 * Places at which lines break together or not at all: in front of the attributes
 * of a tag, of the items of a list, or of the operators of a chain.
 */
export interface Group {
  /** Its last token. */
  to: number;
  /** Levels that its lines are indented by. */
  readonly levels: number;
  /** Broken even where there is room. */
  isForced: boolean;
  /** The rest is known when its first token is written. */
  isBroken: boolean;
  indent: string;
}

/** How tags and expressions are to be laid out: for each token of a template, what is in front of it. */
export class Sketch {
  readonly glue: Uint8Array;
  /** The group that may break the line in front of a token; 0 for none. */
  readonly soft: Int32Array;
  /** 1 where such a line stands below the beginning of the group, and not indented. */
  readonly back: Uint8Array;
  /** The group that begins behind a token, as a list does behind its bracket; 0 for none. */
  readonly listAt: Int32Array;
  /** The group that begins with a token, as a chain of operators does; 0 for none. */
  readonly chainAt: Int32Array;
  readonly #groups: Group[] = [];

  constructor(count: number) {
    this.glue = new Uint8Array(count);
    this.soft = new Int32Array(count);
    this.back = new Uint8Array(count);
    this.listAt = new Int32Array(count);
    this.chainAt = new Int32Array(count);
  }

  group(number: number): Group {
    return this.#groups[number - 1]!;
  }

  /** Returns its number, from 1. */
  add(to: number, levels: number): number {
    return this.#groups.push({ to, levels, isForced: false, isBroken: false, indent: '' });
  }
}
