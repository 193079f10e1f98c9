import type { Refusal } from '../element/tree-run.js';
import type { Ledger, Wait } from '../snippet/ledger.js';

/** Why a render ended. The first four are no errors. */
export type RenderEnd = 'COMPLETE' | 'HEAD_ONLY' | 'REDIRECT' | 'NOT_FOUND' | 'FAILED';

/** How a render went. Times are milliseconds since it began. */
export interface RenderReport {
  readonly ended: RenderEnd;
  /** Bytes of the document in UTF-8, before any content encoding, as far as they were consumed. */
  readonly bytes: number;
  /** When the first text was consumed, or, for a response, when it left; undefined when none was. */
  readonly firstByte: number | undefined;
  readonly end: number;
  /** One for each awaitable, in the order in which they were primed. */
  readonly waits: readonly Wait[];
  /** When the reader was sent what there was, because the next piece was not there. */
  readonly flushes: Ledger['flushes'];
  /** Values that were not printed as given, because they could have done harm: at most 100. */
  readonly refusals: readonly Refusal[];
  /** The head as the components left it. Text and stream doors ignore it. */
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string | readonly string[]])[];
  /** Where to, when `ended` is `REDIRECT`. */
  readonly location: string | undefined;
}
