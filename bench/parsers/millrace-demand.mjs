/** Millrace's trees, with tokens on demand: pages are read again when someone looks. */
import { using } from './millrace/using.mjs';

export const { whole, streamed, first, documents, shape, containers, streamedContainers } = using({
  tokens: 'demand',
});
