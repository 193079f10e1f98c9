import { Buffer } from 'node:buffer';
import { ResponseConsumer, type Body } from '../../render/response-consumer.js';
import type { ByteConsumer } from '../../snippet/piece.js';
import type { NodeBody } from './body.js';

/** The consumer of a Node response: as every response's, and it takes bytes where text was long. */
export class ByteResponseConsumer extends ResponseConsumer implements ByteConsumer {
  #before: Uint8Array[] = [];

  encode(text: string): Uint8Array {
    return Buffer.from(text);
  }

  consumeBytes(pieces: readonly Uint8Array[]): void | Promise<void> {
    if (this.body !== null) return (this.body as NodeBody).writeBytes(pieces);
    const text = this.takeHeld();
    if (text !== '') this.#before.push(this.encode(text));
    this.#before.push(...pieces);
  }

  protected override get before(): readonly Uint8Array[] {
    return this.#before;
  }

  protected override writeHeld(body: Body): void | Promise<void> {
    const before = this.#before;
    this.#before = [];
    const written = before.length === 0 ? undefined : (body as NodeBody).writeBytes(before);
    return written === undefined ? super.writeHeld(body) : written.then(() => super.writeHeld(body));
  }
}
