import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Tests that measure time, or start processes and browsers that keep all cores
 * busy. They come after the others, one file at a time, so that none of them is
 * late because of another.
 */
const heavy = [
  'test/client/cuts.test.ts',
  'test/docs/*.test.ts',
  'test/house/{docker,package}.test.ts',
  'test/routes/{browser,parse-page,process,slow,streaming,timeouts}.test.{ts,tsx}',
  'test/server/load.test.ts',
];

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
    setupFiles: 'test/random.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A second is nothing on a machine that has other things to do.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: heavy,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'heavy', include: heavy, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});

export default config;
