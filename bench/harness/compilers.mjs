/** One esbuild plugin for each peer that has a compiler of its own. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import * as markoCompiler from '@marko/compiler';
import { compileScript, parse } from '@vue/compiler-sfc';
import solidPreset from 'babel-preset-solid';
import { precompile } from './precompile.mjs';

const markoTranslator = createRequire(import.meta.url).resolve('marko/translator');

const sources = fileURLToPath(new URL('../../src/', import.meta.url));

/** The package itself, from its sources, so that nothing measured is stale. */
export const millrace = {
  name: 'millrace',
  setup(build) {
    build.onResolve({ filter: /^millrace(\/|$)/ }, ({ path }) => ({
      path: `${sources}${path === 'millrace' ? 'index' : path.slice('millrace/'.length)}.ts`,
    }));
  },
};

export const solid = {
  name: 'solid',
  setup(build) {
    build.onLoad({ filter: /[\\/]solid[\\/].*\.jsx$/ }, async ({ path }) => {
      const result = await transformAsync(await readFile(path, 'utf8'), {
        filename: path,
        babelrc: false,
        configFile: false,
        presets: [[solidPreset, { generate: 'ssr', hydratable: false }]],
      });
      return { contents: result.code, loader: 'js' };
    });
  },
};

/** `hono/pages.jsx?precompiled` is the same file through another transform. */
export const precompiled = {
  name: 'precompiled',
  setup(build) {
    build.onResolve({ filter: /\?precompiled$/ }, ({ path, resolveDir }) => {
      const [file, suffix] = path.split('?');
      return { path: join(resolveDir, file), suffix: `?${suffix}` };
    });
    build.onLoad({ filter: /\.jsx$/ }, async ({ path, suffix }) => {
      if (suffix !== '?precompiled') return undefined;
      const code = await readFile(path, 'utf8');
      const [, source] = /@jsxImportSource (\S+)/.exec(code);
      const result = await transformAsync(code, {
        filename: path,
        babelrc: false,
        configFile: false,
        parserOpts: { plugins: ['jsx'] },
        plugins: [[precompile, { source }]],
      });
      return { contents: result.code, loader: 'js' };
    });
  },
};

export const vue = {
  name: 'vue',
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor, errors } = parse(await readFile(path, 'utf8'), { filename: path });
      if (errors.length > 0) throw errors[0];
      const { content } = compileScript(descriptor, {
        id: path,
        isProd: true,
        inlineTemplate: true,
        templateOptions: { ssr: true, ssrCssVars: [] },
      });
      return { contents: content, loader: 'js' };
    });
  },
};

export const marko = {
  name: 'marko',
  setup(build) {
    build.onLoad({ filter: /\.marko$/ }, async ({ path }) => {
      const { code } = await markoCompiler.compileFile(path, {
        // Found from here: left alone, it is looked for from the working directory.
        translator: markoTranslator,
        output: 'html',
        optimize: true,
        modules: 'esm',
        sourceMaps: false,
        writeVersionComment: false,
      });
      return { contents: code, loader: 'js' };
    });
  },
};
