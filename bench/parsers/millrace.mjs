/** Millrace's trees, with the tokens kept. */
import { using } from './millrace/using.mjs';

export const { whole, streamed, first, documents, shape, containers, streamedContainers } = using({
  tokens: 'keep',
});
