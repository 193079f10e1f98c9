export { Encoders } from './server/node/encoders.js';
export type { Encoding } from './server/node/negotiate.js';
export type { PageOptions } from './server/node/page.js';
export { renderToBuffer } from './server/node/buffer.js';
export { renderToReadable } from './server/node/readable.js';
export { send, type SendOptions } from './server/node/send.js';
export { guardStalledWrites, type StalledWriteOptions } from './server/node/stalled-writes.js';
