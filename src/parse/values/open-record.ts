import { depthExceeded, incompleteInput, tooLong, valueBroken } from '../../error/stream.js';
import type { Batch } from './batch.js';
import { isBlank } from './blank.js';
import { isDeeper } from './depth.js';
import { GrowingValue } from './growing-value.js';
import type { ValueSettings } from './options.js';
import { Place } from './place.js';
import type { PartialValue } from './reader.js';

/**
 * The text of the value that is being read, as far as it has come, and the
 * values that were read. Texts become values by `JSON.parse`.
 */
export class OpenRecord {
  /** Where the text begins that is fed now. */
  readonly place: Place = new Place();
  readonly #settings: ValueSettings;
  /** Text of the open value that lies before the chunk, and where it begins. */
  #head = '';
  #headPlace: Place | null = null;
  #growing: GrowingValue | null = null;
  #index = 0;

  constructor(settings: ValueSettings) {
    this.#settings = settings;
  }

  /** The text of the open value that lies before the chunk. */
  get head(): string {
    return this.#head;
  }

  /** The open value has the text from here on in the chunk, which ends. */
  keep(chunk: string, from: number, batch: Batch): void {
    const piece = from === 0 ? chunk : chunk.slice(from);
    if (piece !== '') {
      if (this.#head === '') this.#headPlace = this.place.after(chunk.slice(0, from));
      this.#head += piece;
      if (this.#settings.partial) this.#grow(piece, batch);
    }
    this.place.pass(chunk);
    const { maxLength } = this.#settings;
    if (this.#head.length <= maxLength) return;
    const { offset, position } = this.#headPlace!;
    throw tooLong('value', offset, offset + this.#head.length, maxLength, 'maxLength', position);
  }

  #grow(piece: string, batch: Batch): void {
    if (this.#growing === null && isBlank(piece)) return;
    if (this.#growing === null) {
      this.#growing = new GrowingValue();
      this.#growing.feed(this.#head);
    } else this.#growing.feed(piece);
    const { value, faultAt } = this.#growing;
    if (faultAt < 0 && value !== undefined)
      batch.push({ value, isComplete: false, index: this.#index } satisfies PartialValue);
  }

  /** Lets go of what was read of the open value: it goes on, or another does, in the chunk. */
  drop(): void {
    this.#head = '';
    this.#headPlace = null;
    this.#growing = null;
  }

  /** The open value ended before the chunk: so many units of what is held are its text. */
  takeHead(length: number, batch: Batch): void {
    this.#head = this.#head.slice(0, length);
    this.take('', 0, 0, batch);
  }

  /**
   * Several values at once, separated by commas; false when that is not what the
   * text is, and nothing is given out. `count` is how many there must be.
   *
   * @throws {StreamError} `DEPTH_EXCEEDED`
   */
  takeAll(text: string, count: number | null, batch: Batch): boolean {
    if (this.#settings.partial || text.length > this.#settings.maxLength) return false;
    let values: unknown[];
    try {
      values = JSON.parse(`[${text}]`) as unknown[];
    } catch {
      return false;
    }
    if (count !== null && values.length !== count) return false;
    const { maxDepth } = this.#settings;
    if (text.length > maxDepth * 2 && values.some((value) => isDeeper(value, maxDepth))) return false;
    for (const value of values) batch.push(value);
    this.#index += values.length;
    return true;
  }

  /**
   * The open value ends in the chunk; `from` to `to` is what it has of it.
   *
   * @throws {StreamError} `DEPTH_EXCEEDED`
   */
  take(chunk: string, from: number, to: number, batch: Batch): void {
    const piece = chunk.slice(from, to);
    const text = this.#head === '' ? piece : this.#head + piece;
    this.#takeText(text, batch, () => this.#headPlace ?? this.place.after(chunk.slice(0, from)));
    this.drop();
  }

  /**
   * The text is over, and what is held of the open value is all there is of it.
   *
   * @throws {StreamError} `DEPTH_EXCEEDED`; `INCOMPLETE_INPUT` when more text could have made it whole
   */
  takeLast(batch: Batch): void {
    this.#takeText(this.#head, batch, () => this.#headPlace!, true);
    this.drop();
  }

  #takeText(text: string, batch: Batch, placeOf: () => Place, isLast: boolean = false): void {
    const { partial, maxDepth, maxLength } = this.#settings;
    if (text.length > maxLength) {
      const { offset, position } = placeOf();
      throw tooLong('value', offset, offset + text.length, maxLength, 'maxLength', position);
    }
    let value: unknown;
    if (partial) {
      const growing = this.#growing ?? new GrowingValue();
      growing.feed(this.#growing === null ? text : text.slice(this.#head.length));
      if (!growing.finish()) {
        this.#break(text, growing, placeOf(), batch, isLast);
        return;
      }
      ({ value } = growing);
    } else {
      try {
        value = JSON.parse(text);
      } catch (cause) {
        const growing = new GrowingValue();
        growing.feed(text);
        growing.finish();
        this.#break(text, growing, placeOf(), batch, isLast, cause);
        return;
      }
    }
    if (text.length > maxDepth * 2 && isDeeper(value, maxDepth)) {
      const place = placeOf();
      throw depthExceeded(place.offset, place.offset + text.length, maxDepth, place.position);
    }
    batch.push(partial ? ({ value, isComplete: true, index: this.#index } satisfies PartialValue) : value);
    this.#index++;
  }

  /** Reports a text that is no value; the position is where JSON goes no further. */
  #break(
    text: string,
    { faultAt, isCutOff }: GrowingValue,
    start: Place,
    batch: Batch,
    isLast: boolean,
    cause?: unknown,
  ): void {
    const at = Math.max(0, faultAt);
    const { offset, position } = start.after(text.slice(0, at));
    const end = start.offset + text.length;
    if (isLast && isCutOff)
      throw incompleteInput(start.offset, end, ['The end of the value.'], start.after(text).position);
    const seen = isBlank(text) ? 'no value' : text.slice(at, at + 20);
    const why =
      seen === ''
        ? `it is not whole, and ends at ${offset}.`
        : `${seen} at ${offset} is not what JSON has there.`;
    batch.fault(valueBroken(`Value ${this.#index}`, start.offset, end, position, why, cause));
    this.#index++;
  }
}
