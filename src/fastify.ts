export { default, type MillraceFastifyOptions } from './server/fastify/plugin.js';
export type { PageOptions } from './server/node/page.js';
