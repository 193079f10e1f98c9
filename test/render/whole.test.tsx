// oxlint-disable unicorn/consistent-function-scoping -- components stand in the test that places them
import { expect, it } from 'vitest';
import {
  Boundary,
  dissolvable,
  Fragment,
  html,
  render,
  renderToString,
  writable,
  type Child,
} from 'millrace';
import { recordingConsumer } from 'millrace/testing';

const Card = ({ title, children }: { title: string; children?: Child }): Child => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

it('1: a tree without work is one consume, then complete', async () => {
  const consumer = recordingConsumer();
  const Level = writable(({ children }: { children?: Child }) => <i>{children}</i>);
  const Melted = dissolvable(({ children }: { children?: Child }) => children);
  await render(
    <main>
      <Card title="a">
        <Level>
          <Melted>{['x', 1, 2n, null, undefined, true, false, html.unsafe('<hr>')]}</Melted>
        </Level>
      </Card>
      <Fragment>{new Set(['s', 't'])}</Fragment>
    </main>,
    consumer,
  );
  expect(consumer.line).toBe('"<main><section><h2>a</h2><i>x12<hr></i></section>st</main>" done');
  consumer.check();
});

it('1: a whole megabyte without work is still one segment', async () => {
  const consumer = recordingConsumer();
  const rows = Array.from({ length: 20_000 }, (_, i) => (
    <tr>
      <td>{`row ${i} with some text to escape & more`}</td>
    </tr>
  ));
  await render(<table>{rows}</table>, consumer);
  expect(consumer.events.map((call) => call.kind)).toEqual(['consume', 'complete']);
  expect(consumer.text.length).toBeGreaterThan(1_000_000);
});

it.each([
  ['nothing', null],
  ['an empty string', ''],
  ['an empty list', [[], [[]]]],
  ['an empty fragment', <></>],
  ['a promise of nothing', Promise.resolve(null)],
  ['a boundary without content', <Boundary catch={() => 'no'} />],
  ['booleans', [true, false]],
])('1: of %s nothing is consumed', async (_, tree) => {
  const consumer = recordingConsumer();
  await render(tree, consumer);
  expect(consumer.line).toBe('done');
});

it('1: text that is set aside while a list is placed stays in order', async () => {
  const long = 'y'.repeat(9_000);
  const Later = async () => 'later';
  const parts = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? `${i}${long}` : <Later />));
  expect(await renderToString(parts)).toBe(`0${long}later2${long}later4${long}later`);
});
