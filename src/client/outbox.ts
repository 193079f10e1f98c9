import type { ChunkMessage, ClientMessage } from '../wire/client-messages.js';
import { binaryFrame } from '../wire/frame.js';
import type { Link } from './link.js';

/** How much may be on its way. */
const WINDOW = 524_288;

/** Bytes are data, and get the head of their frame when they are sent. */
export type Said = ClientMessage | Uint8Array;

interface Item {
  readonly at: number;
  /** How much the server counts for it: the length of data, 1 for an edit, else 0. */
  readonly size: number;
  readonly said: Said;
}

/**
 * What a stream has to say, in order, until the server has it.
 *
 *   │ kept │ on its way │ waiting │ ◀── add, write
 *          └ known      └ next
 *
 * Places count what the server counts: units of text or bytes, and behind the
 * text of a document its versions. Messages arrive in order or not at all, so
 * the place up to which the server has everything says what to send again. What
 * it has is kept as far as `keep` allows, for a server that loses all.
 */
export interface Outbox {
  readonly add: (said: Said, size?: number) => void;
  /** Adds data, in pieces. What is small joins what is waiting. */
  readonly write: (data: string | Uint8Array) => void;
  /** Sends what may be sent. */
  readonly pump: () => void;
  /** The server has everything up to `place`. */
  readonly know: (place: number) => void;
  /** The server has what is known, and of what it does not count all that `isKnown` names: the rest is sent again. */
  readonly rewind: (isKnown: (said: Said) => boolean) => void;
  /** Whether everything is here from the beginning on. */
  readonly isWhole: () => boolean;
  /** The server has nothing: all is sent again that `isOpen` names. */
  readonly restart: (isOpen: (said: Said) => boolean) => void;
  readonly clear: () => void;
  /** How much is on its way and waiting, beyond what should be. */
  readonly excess: () => number;
}

export function createOutbox({ piece, keep, isReady, say }: Link, s: number): Outbox {
  let items: Item[] = [];
  let next = 0;
  let known = 0;
  let length = 0;
  let isWhole = true;

  const add = (said: Said, size = 0): void => {
    items.push({ at: length, size, said });
    length += size;
  };
  // What has no size lies before a place only when something behind it does.
  const isBefore = ({ at, size }: Item): boolean => at + size <= known && (size > 0 || at < known);

  return {
    add,
    write(data) {
      for (let from = 0; from < data.length; from += piece) {
        let part = data.slice(from, from + piece);
        const last = items[items.length - 1];
        if (typeof part !== 'string') add(part, part.length);
        else {
          if (last && next < items.length && isText(last.said) && last.size + part.length <= piece) {
            items.pop();
            length = last.at;
            part = last.said.text + part;
          }
          add({ t: 'chunk', s, text: part }, part.length);
        }
      }
    },
    pump() {
      for (let item; isReady() && (item = items[next]) && item.at - known < WINDOW; next++) {
        const { at, said } = item;
        // After a break the server may have a part of the first.
        const skip = Math.max(0, known - at);
        if (said instanceof Uint8Array) say(binaryFrame(s, said.subarray(skip)));
        else say(isText(said) ? { ...said, text: said.text.slice(skip), off: at + skip } : said);
      }
    },
    know(place) {
      known = Math.max(known, place);
      isWhole &&= length <= keep;
      if (isWhole) return;
      for (; next > 0 && isBefore(items[0]!); next--) items.shift();
    },
    rewind(isKnown) {
      next = items.findLastIndex((item) => isBefore(item) || isKnown(item.said)) + 1;
    },
    restart(isOpen) {
      items = items.filter(({ said }) => isOpen(said));
      next = known = 0;
    },
    clear() {
      items = [];
      next = known = length = 0;
    },
    isWhole: () => isWhole,
    excess: () => length - known - WINDOW,
  };
}

function isText(said: Said): said is ChunkMessage {
  return 't' in said && said.t === 'chunk';
}
