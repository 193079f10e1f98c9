export function cruelties(
  millrace: typeof import('millrace'),
  h: (type: unknown, props: object) => unknown,
): Record<string, () => unknown>;
