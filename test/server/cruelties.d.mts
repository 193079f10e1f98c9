import type { FastifyInstance } from 'fastify';
import type plugin from 'millrace/fastify';
import type * as Node from 'millrace/node';

export function serverCruelties(
  node: typeof Node,
  millrace: typeof plugin,
  fastify: (options: object) => FastifyInstance,
): Record<string, () => unknown>;
