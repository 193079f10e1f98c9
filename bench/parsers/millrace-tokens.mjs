/** Millrace's trees, with every token of JSON read at once instead of when somebody looks. */
import { using } from './millrace/using.mjs';

export const { whole, streamed, first, documents, shape, containers, streamedContainers } = using(
  { tokens: 'keep' },
  { skip: undefined },
);
