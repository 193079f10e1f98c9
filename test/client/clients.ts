import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { ConnectOptions } from '../../src/client/options.js';
import { connect, type Session } from '../../src/client/session.js';
import type { SessionState } from '../../src/client/state.js';

/** A session that is closed with the test. `states` fills with what it does. */
export function client(
  url: string,
  options: ConnectOptions = {},
): Session & { readonly states: SessionState[] } {
  const states: SessionState[] = [];
  const session = connect(url, {
    WebSocket,
    firstWait: 1,
    onState: (state) => void states.push(state),
    ...options,
  });
  onTestFinished(() => session.close());
  return Object.assign(session, { states });
}

/** The events of a stream to its end, or the first `count`. */
export async function take<E>(events: AsyncIterable<E, unknown>, count: number = Infinity): Promise<E[]> {
  const taken: E[] = [];
  const iterator = events[Symbol.asyncIterator]();
  while (taken.length < count) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    const { done, value } = await iterator.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}
