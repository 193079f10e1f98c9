/** What was asked for, unless `limit` milliseconds pass before; `Infinity` for no limit, which costs nothing. */
export function inTime<T>(asked: Promise<T>, limit: number, late: () => Error): Promise<T> {
  if (limit === Infinity) return asked;
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), limit);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
