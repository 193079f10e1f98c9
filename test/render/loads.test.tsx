import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { Boundary, renderToString, type Scope, type Settled } from 'millrace';
import { createLoader, type Loader } from 'millrace/load';
import { deferreds } from 'millrace/testing';
import { until } from '../server/reading.js';

/** An upstream that never answers; its open requests by address. */
async function silence(): Promise<{ loader: Loader; open: Map<string, ServerResponse> }> {
  const open = new Map<string, ServerResponse>();
  const server = createServer((request, response) => {
    const url = request.url!;
    open.set(url, response);
    response.once('close', () => open.delete(url));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const loader = createLoader({ base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  onTestFinished(async () => {
    await loader.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  return { loader, open };
}

async function Loads({ url, signal }: { url: string; signal?: AbortSignal }, scope: Scope): Promise<Settled> {
  return await scope.load<string>(url, { signal });
}

it('10: below a boundary a load ends with the boundary, also when it has a signal of its own', async () => {
  const { loader, open } = await silence();
  const d = deferreds();
  const rendered = renderToString(
    [
      <Boundary timeout={50} late="late ">
        <Loads url="/plain" />
        <Loads url="/own" signal={new AbortController().signal} />
      </Boundary>,
      d<Settled>('rest'),
    ],
    { loader },
  );
  await until(() => open.size === 2);
  // The render goes on, and with it all that is not below the boundary.
  await until(() => open.size === 0, 1_000);
  d.settle('rest', 'rest');
  expect(await rendered).toBe('late rest');
});

it('10: below a boundary a load ends with its own signal, too', async () => {
  const { loader, open } = await silence();
  const own = new AbortController();
  const rendered = renderToString(
    <Boundary catch={(error) => (error as { code?: string }).code}>
      <Loads url="/own" signal={own.signal} />
    </Boundary>,
    { loader },
  );
  await until(() => open.size === 1);
  own.abort();
  expect(await rendered).toBe('LOAD_ABORTED');
  await until(() => open.size === 0, 1_000);
});
