import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const src = fileURLToPath(new URL('../src/', import.meta.url));

const config: ViteUserConfig = defineConfig({
  // Tests run on the sources: without these aliases a fresh clone would look
  // for `dist`, or load one module twice.
  resolve: {
    alias: [
      { find: /^millrace$/, replacement: `${src}index.ts` },
      { find: /^millrace\/(.+)$/, replacement: `${src}$1.ts` },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'millrace', development: true } },
  test: {
    root: fileURLToPath(new URL('../', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

export default config;
