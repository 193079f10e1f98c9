export { Fragment } from './element/builtins.js';
export type { JSX } from './element/jsx.js';
export { jsx, jsx as jsxs } from './element/jsx-runtime.js';
