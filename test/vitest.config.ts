import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('../src/', import.meta.url));

export default defineConfig({
  // Tests run on the sources: without these aliases a fresh clone would look
  // for `dist`, or load one module twice.
  resolve: {
    alias: [
      { find: /^millrace$/, replacement: `${src}index.ts` },
      { find: /^millrace\/(.+)$/, replacement: `${src}$1.ts` },
    ],
  },
  test: {
    root: fileURLToPath(new URL('../', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
