/**
 * What the compiler must allow and refuse. Checked by `tsc`, never run.
 */
import type { LoaderLike as Asked } from 'millrace';
import { createLoader } from 'millrace/load';
import type { LoadAs, Loader, LoadSession } from 'millrace/load';

/** A loader of another make, which looks at its options by itself. */
interface LoaderLike {
  session(signal: AbortSignal): {
    load<T = unknown>(url: string, options?: object): Promise<T>;
    close(): void;
  };
}

export const like: LoaderLike = createLoader({ base: 'http://127.0.0.1' }) satisfies Loader;
/** As the renderer sees a loader: by its shape. */
export const asked: Asked = createLoader({ base: 'http://127.0.0.1' });
export const other: Asked = like;

export async function typed(session: LoadSession, as: LoadAs): Promise<void> {
  const untyped = await session.load('/a', { as });
  // @ts-expect-error what came is unknown until somebody says what it is
  void untyped.length;

  const claimed: readonly string[] = await session.load<readonly string[]>('/a');
  const parsed: number = await session.load('/a', { parse: (value) => Number(value) });
  void [claimed, parsed];

  // @ts-expect-error loads are reads
  void session.load('/a', { method: 'DELETE' });
}
