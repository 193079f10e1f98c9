/** The key under which the theme is provided. */
export const theme = Symbol('theme');
