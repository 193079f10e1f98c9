/**
 * Markup that its author vouches for. It enters a document as it is.
 *
 * Branded: there is no other way to make one than `html.unsafe`, so a string
 * from data, or an object that came as JSON, can never pass for it.
 */
export class Html {
  readonly #markup: string;
  #bytes: Uint8Array | null = null;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /**
   * Vouches for markup. Everything that is unsafe about HTML is unsafe about
   * this: the name is meant to be searched for in reviews.
   */
  static unsafe(markup: string): Html {
    return new Html(markup);
  }

  get markup(): string {
    return this.#markup;
  }

  /** The markup in UTF-8, made once: a large static part is sent to many readers. */
  bytes(encoder: { encode(text: string): Uint8Array }): Uint8Array {
    this.#bytes ??= encoder.encode(this.#markup);
    return this.#bytes;
  }

  toString(): string {
    return this.#markup;
  }
}

/** Makes `Html`: `html.unsafe(markup)`. */
export const html: { readonly unsafe: (markup: string) => Html } = {
  unsafe: (markup) => Html.unsafe(markup),
};
