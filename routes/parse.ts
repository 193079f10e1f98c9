import type { FastifyInstance } from 'fastify';
import type { ParseOptions } from 'millrace/fastify';
import { json, jsonc, jsonl, mill } from 'millrace/syntax';
import { parsePage } from './parse-page.js';

const languages = [jsonl, json, jsonc, mill];

/** The parse endpoint of this server: `/parse`, for its own page and whoever else speaks its protocol. */
export function parseOptions(app: FastifyInstance): ParseOptions {
  return {
    languages,
    page: parsePage(
      app,
      languages.map(({ name }) => name),
    ),
    config: {
      // It lasts as long as its client likes, and is told when the server leaves.
      socket: { probe: true },
      body: { takesItsTime: true },
    },
  };
}
