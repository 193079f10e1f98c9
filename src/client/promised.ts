/** How a promise is settled from outside. */
export type Settle<T> = readonly [resolve: (value: T) => void, reject: (error: Error) => void];

/**
 * A promise that is settled by what it leaves in `list`. Nobody has to wait for it: a
 * rejection that nobody sees does no harm.
 *
 * @param begin does what is promised; when it throws, the promise is rejected
 */
export function promised<T>(list: Settle<T>[], begin: () => void): Promise<T> {
  const promise = new Promise<T>((resolve, reject) => {
    begin();
    list.push([resolve, reject]);
  });
  promise.catch(() => {});
  return promise;
}
