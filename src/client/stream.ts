import { streamLost, streamMixed, streamOver } from '../error/client.js';
import type { OpenMessage } from '../wire/client-messages.js';
import type { DoneMessage, EventMessage } from '../wire/server-messages.js';
import type { StreamEvent } from './events.js';
import type { Link } from './link.js';
import { createWork, type Talk, type Work } from './work.js';

/** A text that is sent in pieces, and is told about while it is. */
export interface ParseStream extends Talk<StreamEvent> {
  /**
   * Adds text, or bytes of UTF-8; one or the other for the whole stream. Resolves
   * when more may be written: who waits for it holds about half a million units.
   * Rejected with `CHANNEL_CLOSED` behind the end, and with `OPTION_NOT_ALLOWED` when it is the
   * other kind than before.
   */
  write(data: string | Uint8Array): Promise<void>;
  /** The text is complete. Resolves to the last event, which has the hash of the whole. */
  end(): Promise<DoneMessage>;
}

/**
 * When the server has lost a stream, all is sent again from what is kept, and
 * what was told before is not told again. Nodes come in the order of the text
 * however it is cut, so it is enough to count them; diagnostics come when they are
 * found, which may be in another order.
 */
export function createStream(link: Link, open: OpenMessage): readonly [ParseStream, Work] {
  const { s } = open;
  let isEnded = false;
  let kind: string | undefined;
  /** Nodes that were told, and how many of them were told again. */
  let nodes = 0;
  let nodesAgain = 0;
  const faults = new Set<string>();
  /** Up to where progress was told. */
  let progress = 0;

  const read = (event: EventMessage): StreamEvent | undefined => {
    if (event.t === 'change') return undefined;
    if (event.t === 'node') {
      if (++nodesAgain <= nodes) return undefined;
      nodes = nodesAgain;
    }
    if (event.t === 'progress') {
      if (event.read <= progress) return undefined;
      progress = event.read;
    }
    if (event.t === 'diag') {
      // What is not kept will not be sent again.
      if (!outbox.isWhole()) return event;
      const items = event.items.filter(({ start, end, code }) => {
        const { size } = faults;
        return faults.add(`${start} ${end} ${code}`).size > size;
      });
      return items.length > 0 || event.final ? { ...event, items } : undefined;
    }
    return event;
  };

  const restart = (): void => {
    nodesAgain = 0;
    if (outbox.isWhole()) {
      outbox.restart((said) => flushes.has(said) || !('t' in said && said.t === 'flush'));
    } else {
      inbox.put({ t: 'lost', s });
      work.finish(undefined, streamLost(s));
    }
  };

  const parts = createWork<StreamEvent>(link, open, { loaded: () => 0, read, restart });
  const { work, talk, inbox, outbox, flushes, done, go, room } = parts;
  go();
  const stream: ParseStream = {
    ...talk,
    async write(data) {
      if (isEnded) throw streamOver(s);
      kind ??= typeof data;
      // The server would leave it out, and go on.
      if (kind !== typeof data) throw streamMixed(s);
      go();
      outbox.write(data);
      return room();
    },
    end() {
      if (!isEnded && !work.isOver()) {
        isEnded = true;
        outbox.add({ t: 'end', s });
        go();
      }
      return done;
    },
  };
  return [stream, work];
}
