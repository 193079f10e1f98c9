import type { JSX } from 'millrace';

const CLIENT = `import { connect } from 'millrace/client';

const session = connect('wss://example.org/parse');
const stream = session.stream({ lang: 'jsonl' });
void stream.write('{"id": 1}\\n{"id": ');
void stream.write('2}\\n');
void stream.end();
for await (const event of stream.events) {
  if (event.t === 'node') console.log(event.path, event.value);
}`;

const CURL = `curl -sN -T events.jsonl -X POST 'http://127.0.0.1:3000/parse?lang=jsonl'`;

/** How programs use the endpoint. */
export function Elsewhere(): JSX.Element {
  return (
    <>
      <p>
        Ten lines do the same from a program. The client comes back when the line breaks, says again what was
        not accepted, and hears nothing twice.
      </p>
      <pre class="code" tabindex={0} aria-label="A client in TypeScript">
        <code>{CLIENT}</code>
      </pre>
      <p>Over plain HTTP, a body is answered while it is sent, by a line of JSON for each event:</p>
      <pre class="code" tabindex={0} aria-label="A command">
        <code>{CURL}</code>
      </pre>
    </>
  );
}
