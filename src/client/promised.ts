/** A promise that is settled from outside. Nobody has to wait for it: a rejection that nobody sees does no harm. */
export interface Promised<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

export function promised<T>(): Promised<T> {
  let settle!: Omit<Promised<T>, 'promise'>;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => {});
  return { promise, ...settle };
}
