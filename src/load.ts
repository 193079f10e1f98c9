export type { HeaderRecord, LoadAs, LoadOptions } from './element/load-options.js';
export { LoadStatusError } from './error/load.js';
export { createLoader } from './load/loader.js';
export type { Loader } from './load/loader.js';
export type { LoaderOptions } from './load/options.js';
export type { LoadSession } from './load/session.js';
