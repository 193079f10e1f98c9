import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Serves the files of a folder under `/name/`; answers with what makes the URL of one of them. */
export async function serveFolder(
  app: FastifyInstance,
  name: string,
  root: string,
): Promise<(file: string) => string> {
  const prefix = `/${name}/${await fingerprint(root)}/`;
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
  return (file) => prefix + file;
}

/** A name for the files of a folder, which changes with them. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  for (const [i, text] of texts.entries()) hash.update(`${names[i]}\0${text.length}\0`).update(text);
  return hash.digest('base64url').slice(0, 12);
}
