export { default, type MillraceFastifyOptions } from './server/fastify/plugin.js';
export type { PageOptions } from './server/node/page.js';
export type { ChannelLimits } from './server/channel/limits.js';
export type { ChannelStats, SessionReport } from './server/channel/report.js';
export type { ParseOptions } from './server/fastify/parse-options.js';
