import { build } from 'esbuild';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../house/sources.js';

/** Bytes of all that `millrace/client` exports, as a page loads it. */
const COMPRESSED = 5_000;
const MINIFIED = 8_500;

test(`the client is at most ${COMPRESSED} bytes on its way to a browser, and brings nothing along`, async () => {
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
  const [bundle] = outputFiles;
  expect(bundle!.contents.length).toBeLessThanOrEqual(MINIFIED);
  expect(gzipSync(bundle!.contents).length).toBeLessThanOrEqual(COMPRESSED);
  const rooms = new Set(Object.keys(metafile.inputs).map((file) => file.split('/').slice(0, 2).join('/')));
  expect([...rooms].sort()).toEqual(['src/client', 'src/client.ts', 'src/error', 'src/schedule', 'src/wire']);
});
