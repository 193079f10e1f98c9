import type { Outlet } from './outlet.js';
import type { Snippet } from './snippet.js';

/** Asks the consumer to send on what stands before it. Has no text. */
export const flushSnippet: Snippet = {
  feed: (outlet: Outlet): void | Promise<void> => outlet.flush(),
};
