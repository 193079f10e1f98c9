/**
 * Pages where servers are functions from a `Request` to a `Response`, as in
 * workers, Deno, Bun and Hono. Node gets there in the lines at the end.
 *
 *     npm run build && node dist/docs/examples/fetch.js
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Doctype, toResponse, type Settled } from 'millrace';

export function serve(request: Request): Promise<Response> {
  return toResponse(<Page path={new URL(request.url).pathname} />, { request });
}

function Page({ path }: { path: string }): Settled {
  return (
    <>
      <Doctype />
      <title>Fetch</title>
      <p>You asked for {path}, and this came at once.</p>
      <Slow />
    </>
  );
}

async function Slow(): Promise<Settled> {
  return <p>This took {await delay(500, 'half a second')}.</p>;
}

const server = createServer((incoming, outgoing) => {
  const { method = 'GET', url = '/' } = incoming;
  serve(new Request(new URL(url, 'http://localhost'), { method }))
    .then((response) => {
      outgoing.writeHead(response.status, [...response.headers].flat());
      // When the reader leaves, the pipeline cancels the body, and that ends the render.
      return pipeline(Readable.from(response.body ?? []), outgoing);
    })
    .catch(() => outgoing.destroy());
});

server.listen(Number(process.env['PORT'] ?? 3000), () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
});
