export { Fragment } from './element/builtins.js';
export type { JSX } from './element/jsx.js';
export { jsx as jsxDEV } from './element/jsx-runtime.js';
