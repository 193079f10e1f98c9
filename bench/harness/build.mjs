/**
 * Bundles each peer to one module in `dist`, in production mode and with the
 * compiler its authors made for the server. Bundles, because a page in
 * production is one, and because a peer's mode is decided at build time.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { marko, millrace, precompiled, solid, vue } from './compilers.mjs';

const folder = fileURLToPath(new URL('../', import.meta.url));

/** The module that a file of `peers` is bundled to. */
export const bundled = (file) => new URL(`../dist/${output(file)}.mjs`, import.meta.url).href;

const output = (file) => file.replace(/\.\w+/, '').replace('?', '.');

export async function bundle(files) {
  await build({
    absWorkingDir: folder,
    entryPoints: files.map((file) => ({ in: `./peers/${file}`, out: output(file) })),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['fastify'],
    // Some peers are CommonJS and ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [millrace, precompiled, solid, vue, marko],
    logLevel: 'warning',
  });
}
