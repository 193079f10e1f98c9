/** Who is measured, by the file that makes the pages or sends them. */

/** Pages as text or bytes: each file exports `pages`, by workload. */
export const peers = {
  'hand-written': 'hand-written/pages.mjs',
  millrace: 'millrace/pages.mjs',
  'millrace-bytes': 'millrace/bytes.mjs',
  kita: 'kita/pages.jsx',
  marko: 'marko/pages.mjs',
  solid: 'solid/pages.jsx',
  hono: 'hono/pages.jsx',
  'hono-precompiled': 'hono/pages.jsx?precompiled',
  preact: 'preact/pages.jsx',
  'preact-precompiled': 'preact/pages.jsx?precompiled',
  react: 'react/pages.mjs',
  vue: 'vue/pages.mjs',
};

/**
 * Pages through Fastify: a file exports `replies`, and `setUp` when the server
 * needs a plugin; or only `pages`, whose text is then sent.
 */
export const doors = {
  prebuilt: 'hand-written/prebuilt.mjs',
  'millrace-prebuilt': 'millrace/prebuilt.mjs',
  'hand-written': 'hand-written/pages.mjs',
  millrace: 'millrace/replies.mjs',
  'marko-stream': 'marko/replies.mjs',
  'marko-text': 'marko/pages.mjs',
  kita: 'kita/pages.jsx',
  solid: 'solid/pages.jsx',
  hono: 'hono/pages.jsx',
  preact: 'preact/pages.jsx',
  'react-stream': 'react/replies.mjs',
  vue: 'vue/pages.mjs',
};

// On the usual stack React drops some of the 500 levels of W6 without a word.
export const nodeFlags = { react: ['--stack-size=3000'] };
