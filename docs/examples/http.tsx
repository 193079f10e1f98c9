/**
 * Pages from Node's own server: `send` answers a request with a tree.
 *
 *     npm run build && node dist/docs/examples/http.js
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { blocking, Doctype, type Scope, type Settled } from 'millrace';
import { send } from 'millrace/node';

/** No byte leaves before it has settled: it may still say that there is no such page. */
const Article = blocking(async ({ path }: { path: string }, { response }: Scope): Promise<Settled> => {
  if ((await delay(10, path)) !== '/') response.notFound();
  return <p>This came at once.</p>;
});

async function Comments(): Promise<Settled> {
  const comments = await delay(500, ['First!', '1 < 2']);
  return (
    <ul>
      {comments.map((comment) => (
        <li>{comment}</li>
      ))}
    </ul>
  );
}

const server = createServer((request, response) => {
  const page = (
    <>
      <Doctype />
      <title>node:http</title>
      <Article path={request.url ?? '/'} />
      <Comments />
    </>
  );
  send(page, request, response).catch((error: unknown) => {
    console.error(error);
    // Before the first byte a proper answer is still possible; later, the connection has been cut.
    if (!response.headersSent) response.writeHead(500).end('Sorry.');
  });
});

server.listen(Number(process.env['PORT'] ?? 3000), () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
});
