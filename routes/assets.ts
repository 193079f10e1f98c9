import fp from 'fastify-plugin';
import type { FastifyPluginAsync } from 'fastify';
import path from 'node:path';
import { serveFolder } from './folder.js';
import { projectFolder } from './project.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The URL of a file in `routes/assets`. */
    readonly assetUrl: (name: string) => string;
  }
}

const register: FastifyPluginAsync = async (app) => {
  const root = path.join(projectFolder(), 'routes', 'assets');
  app.decorate('assetUrl', await serveFolder(app, 'assets', root));
};

/** The files that pages refer to. */
export const assets: FastifyPluginAsync = fp(register, { name: 'assets' });
