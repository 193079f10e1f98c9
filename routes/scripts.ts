import fp from 'fastify-plugin';
import type { FastifyPluginAsync } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveFolder } from './folder.js';
import { projectFolder } from './project.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The URL of a script in `dist/browser`. */
    readonly scriptUrl: (name: string) => string;
  }
}

const register: FastifyPluginAsync = async (app) => {
  const root = path.join(projectFolder(), 'dist', 'browser');
  if (!existsSync(root)) {
    app.log.warn('the scripts of pages are not built: npm run build');
    app.decorate('scriptUrl', (name: string) => `/scripts/none/${name}`);
    return;
  }
  app.decorate('scriptUrl', await serveFolder(app, 'scripts', root));
};

/** What the build made of `src/browser`: the scripts that pages refer to. */
export const scripts: FastifyPluginAsync = fp(register, { name: 'scripts' });
