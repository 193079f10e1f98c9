import fastifyStatic from '@fastify/static';
import fp from 'fastify-plugin';
import type { FastifyPluginAsync } from 'fastify';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './project.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The URL of a file in `routes/assets`. */
    readonly assetUrl: (name: string) => string;
  }
}

const register: FastifyPluginAsync = async (app) => {
  const root = path.join(projectFolder(), 'routes', 'assets');
  const prefix = `/assets/${await fingerprint(root)}/`;
  await app.register(fastifyStatic, {
    root,
    prefix,
    // The URL changes with the content, so what it names never does.
    immutable: true,
    maxAge: '365d',
    index: false,
    wildcard: false,
    decorateReply: false,
    dotfiles: 'ignore',
  });
  app.decorate('assetUrl', (name: string) => prefix + name);
};

/** The files that pages refer to. */
export const assets: FastifyPluginAsync = fp(register, { name: 'assets' });

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  for (const [i, text] of texts.entries()) hash.update(`${names[i]}\0${text.length}\0`).update(text);
  return hash.digest('base64url').slice(0, 12);
}
