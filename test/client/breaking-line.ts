import net, { type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line that breaks: everything goes through it until it is cut. */
export interface BreakingLine {
  readonly port: number;
  /** Where new connections lead; old ones stay with their server. */
  lead(port: number): void;
  /** Breaks after so many bytes from the client, or from the server; what has not gone through is lost. */
  breakAfter(bytes: number, from: 'client' | 'server'): void;
  /** Breaks at once. */
  cut(): void;
  /** How often it broke. */
  readonly cuts: number;
}

export async function breakingLine(target: number): Promise<BreakingLine> {
  let port = target;
  let cuts = 0;
  const left = { client: Infinity, server: Infinity };
  const pairs = new Set<readonly net.Socket[]>();

  const cut = (): void => {
    left.client = left.server = Infinity;
    if (pairs.size > 0) cuts++;
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
    pairs.clear();
  };

  const pass = (from: 'client' | 'server', data: Buffer, to: net.Socket): void => {
    if (left[from] === 0) return;
    if (data.length < left[from]) {
      left[from] -= data.length;
      to.write(data);
      return;
    }
    // What comes before the break gets through to its last byte, and then nothing more.
    const last = data.subarray(0, left[from]);
    left[from] = 0;
    to.write(last, () => setImmediate(cut));
  };

  const server = net.createServer({ noDelay: true }, (client) => {
    const upstream = net.connect({ port, host: '127.0.0.1', noDelay: true });
    const pair = [client, upstream];
    pairs.add(pair);
    client.on('data', (data: Buffer) => pass('client', data, upstream));
    upstream.on('data', (data: Buffer) => pass('server', data, client));
    for (const [one, other] of [pair, pair.toReversed()] as const) {
      one!.on('error', () => {});
      one!.on('close', () => {
        pairs.delete(pair);
        other!.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => (port = to),
    breakAfter: (bytes, from) => (left[from] = bytes),
    cut,
    get cuts() {
      return cuts;
    },
  };
}
