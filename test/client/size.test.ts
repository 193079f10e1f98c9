import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../house/sources.js';

/** Bytes of all that `millrace/client` exports, as a page's bundler makes them; before compression. */
const MINIFIED = 5_000;

test(`the client is less than ${MINIFIED} bytes, and brings nothing along`, async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'src/client.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  expect(outputFiles[0]!.contents.length).toBeLessThan(MINIFIED);
  const rooms = new Set(Object.keys(metafile.inputs).map((file) => file.split('/').slice(0, 2).join('/')));
  expect([...rooms].sort()).toEqual(['src/client', 'src/client.ts', 'src/error', 'src/wire']);
});
