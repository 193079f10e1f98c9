import type { Outlet } from './outlet.js';
import type { Piece } from './piece.js';
import type { Region } from './region.js';
import type { Snippet } from './snippet.js';

/** What an awaitable became when it was nothing but text before its turn. As small as can be. */
export class ReadySnippet implements Snippet {
  readonly #region: Region;
  readonly #piece: Piece;
  readonly #line: number;

  constructor(region: Region, piece: Piece, line: number) {
    this.#region = region;
    this.#piece = piece;
    this.#line = line;
  }

  feed(outlet: Outlet): void {
    const { run } = this.#region;
    run.ledger.fed(this.#line);
    this.#region.buffer(-this.#piece.length);
    outlet.write(this.#piece);
    run.gate.admit();
  }
}
