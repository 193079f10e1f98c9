import type { Fix } from '../expression/nodes.js';

/** What is told in the end, by its place in the text. */
export interface Told {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly isWarning: boolean;
}

/** What is reported of a tag's attributes. */
export type Tell = (
  code: string,
  start: number,
  end: number,
  message: string,
  fixes?: readonly Fix[],
  isWarning?: boolean,
) => void;
