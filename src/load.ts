export { LoadStatusError } from './error/load.js';
export type { HeaderRecord } from './load/headers.js';
export { createLoader } from './load/loader.js';
export type { Loader } from './load/loader.js';
export type { LoaderOptions } from './load/options.js';
export type { LoadAs, LoadOptions } from './load/request.js';
export type { LoadSession } from './load/session.js';
