/** Names in any case. An `undefined` value leaves the header out. */
export type HeaderRecord = { readonly [name: string]: string | undefined };

/** What a body is handed over as: parsed JSON, decoded UTF-8, or the bytes. */
export type LoadAs = 'json' | 'text' | 'bytes';

/** What one caller asks of one load. Times in milliseconds, sizes in bytes. */
export interface LoadOptions<T = unknown> {
  /** Default: `'json'`. */
  readonly as?: LoadAs | undefined;
  /**
   * Makes the caller's value of what came; called once a caller. What it throws
   * becomes the cause of `LOAD_NOT_PARSED`. JSON comes to it frozen when shared.
   */
  readonly parse?: ((value: unknown) => T) | undefined;
  /** Loads are reads. `POST` is for a query that is too large for a URL. Default: `'GET'`. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Sent with `POST` only; its `content-type` is one of `headers`. */
  readonly body?: string | Uint8Array | undefined;
  /** Win over the loader's headers of the same name. */
  readonly headers?: HeaderRecord | undefined;
  /** For this caller's wait, whoever shares the request. Default: the loader's. */
  readonly timeout?: number | undefined;
  /** Default: the loader's. */
  readonly maxResponseSize?: number | undefined;
  /** Ends this caller's wait, beside the signal of the session. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the same load in the same session is one request with one result.
   * `false` asks again and gives a result of one's own, which is not frozen.
   * Default: `true`; a `POST` is never shared.
   */
  readonly share?: boolean | undefined;
}
