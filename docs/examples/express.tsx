/**
 * Pages from Express: `send` answers a request, `next` takes what goes wrong.
 *
 *     npm run build && node dist/docs/examples/express.js
 */
import express from 'express';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Doctype, type Scope, type Settled } from 'millrace';
import { send } from 'millrace/node';

const app = express();

app.get('/', (request, response, next) => {
  send(<Weather city="Vienna" />, request, response, { onNotFound: next }).then(undefined, next);
});

function Weather({ city }: { city: string }, { response }: Scope): Settled {
  response.headers.set('cache-control', 'no-store');
  return (
    <>
      <Doctype />
      <title>Express</title>
      <h1>The weather in {city}</h1>
      <p>This came at once.</p>
      <Forecast day="Today" takes={300} />
      <Forecast day="Tomorrow" takes={500} />
    </>
  );
}

/** Both begin at the same time: the page takes as long as the slower one. */
async function Forecast({ day, takes }: { day: string; takes: number }): Promise<Settled> {
  const degrees = await delay(takes, 21);
  return (
    <p>
      {day}: {degrees} °C
    </p>
  );
}

const server = app.listen(Number(process.env['PORT'] ?? 3000), () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
});
