import { Buffer } from 'node:buffer';
import { ResponseConsumer, type Body } from '../../render/response-consumer.js';
import type { ByteConsumer } from '../../snippet/piece.js';
import type { NodeBody } from './body.js';

/** Most documents are short, and never come to bytes here: they share one empty list. */
const NONE: Uint8Array[] = [];

/** The consumer of a Node response: as every response's, and it takes bytes where text was long. */
export class ByteResponseConsumer extends ResponseConsumer implements ByteConsumer {
  #before = NONE;

  encode(text: string): Uint8Array {
    return Buffer.from(text);
  }

  consumeBytes(pieces: readonly Uint8Array[]): void | Promise<void> {
    if (this.body !== null) return (this.body as NodeBody).writeBytes(pieces);
    const text = this.takeHeld();
    if (this.#before === NONE) this.#before = [];
    if (text !== '') this.#before.push(this.encode(text));
    this.#before.push(...pieces);
  }

  protected override get before(): readonly Uint8Array[] {
    return this.#before;
  }

  protected override writeHeld(body: Body): void | Promise<void> {
    const before = this.#before;
    this.#before = NONE;
    const written = before.length === 0 ? undefined : (body as NodeBody).writeBytes(before);
    return written === undefined ? super.writeHeld(body) : written.then(() => super.writeHeld(body));
  }
}
