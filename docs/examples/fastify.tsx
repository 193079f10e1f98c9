/**
 * Pages from Fastify: `reply.render` sends each part as soon as it is there.
 *
 *     npm run build && node dist/docs/examples/fastify.js
 */
import Fastify from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { Boundary, Doctype, type Child, type Settled } from 'millrace';
import millrace from 'millrace/fastify';

const app = Fastify();
await app.register(millrace);

app.get('/', (request, reply) =>
  reply.render(
    <Page title="Fastify">
      <p>You asked for {request.url}, and this came at once.</p>
      <Boundary
        catch={() => <p>The reviews are not available today.</p>}
        timeout={2_000}
        late={<p>Later.</p>}
      >
        <Reviews />
      </Boundary>
    </Page>,
  ),
);

function Page({ title, children }: { title: string; children: Child }): Settled {
  return (
    <>
      <Doctype />
      <title>{title}</title>
      <h1>{title}</h1>
      {children}
    </>
  );
}

async function Reviews(): Promise<Settled> {
  const reviews = await delay(500, ['Good.', 'Better than <b>that</b>.']);
  return (
    <ul>
      {reviews.map((review) => (
        <li>{review}</li>
      ))}
    </ul>
  );
}

console.log(await app.listen({ port: Number(process.env['PORT'] ?? 3000) }));
