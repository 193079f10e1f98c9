import type * as Millrace from 'millrace';

export function cruelties(
  millrace: typeof Millrace,
  h: (type: unknown, props: object) => unknown,
): Record<string, () => unknown>;
