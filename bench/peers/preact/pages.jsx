/** @jsxImportSource preact */
/**
 * Preact with preact-render-to-string; waiting is Suspense, rendered by
 * `renderToStringAsync`.
 */
import { createContext } from 'preact';
import { Suspense } from 'preact/compat';
import { useContext } from 'preact/hooks';
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import { places } from '../../data/cards.mjs';

const Theme = createContext('bright');
const Answers = createContext(new Map());

function Layout({ title, children }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>{children}</body>
    </html>
  );
}

function Spiral({ tiles }) {
  return (
    <Layout title="Spiral">
      <div id="root">
        <div id="wrapper">
          {tiles.map((tile) => (
            <div class="tile" style={`left:${tile.left};top:${tile.top}`} />
          ))}
        </div>
      </div>
    </Layout>
  );
}

function Row({ row }) {
  return (
    <tr>
      <td>{row.id}</td>
      <td>{row.name}</td>
      <td>{row.mail}</td>
      <td>{row.note}</td>
      <td>{row.rule}</td>
    </tr>
  );
}

function Table({ rows }) {
  return (
    <Layout title="Table">
      <table>
        <thead>
          <tr>
            <th>Id</th>
            <th>Name</th>
            <th>Mail</th>
            <th>Note</th>
            <th>Rule</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} />
          ))}
        </tbody>
      </table>
    </Layout>
  );
}

function Rating({ stars }) {
  return (
    <p class="stars" aria-label={`${stars} of 5 stars`}>
      {places.map((place) => (
        <span class={place <= stars ? 'on' : 'off'}>*</span>
      ))}
    </p>
  );
}

function Price({ price, before }) {
  return (
    <p class="price">
      {before && <s>{before}</s>}
      <b>{price}</b>
    </p>
  );
}

function Tags({ tags }) {
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li>{tag}</li>
      ))}
    </ul>
  );
}

function Card({ product }) {
  return (
    <li class={product.soldOut ? 'card sold-out' : 'card'} id={product.id}>
      <a href={product.href}>
        <img src={product.image} alt={product.alt} width="320" height="240" loading="lazy" />
      </a>
      <h3>{product.title}</h3>
      <Rating stars={product.stars} />
      <Price price={product.price} before={product.before} />
      <Tags tags={product.tags} />
      <button type="button" disabled={product.soldOut}>
        Add to cart
      </button>
    </li>
  );
}

function Cards({ products }) {
  return (
    <Layout title="Products">
      <main>
        <h1>Products</h1>
        <ul class="grid">
          {products.map((product) => (
            <Card product={product} />
          ))}
        </ul>
      </main>
    </Layout>
  );
}

function Hello({ name }) {
  return (
    <Layout title="Hello">
      <h1>Hello, {name}!</h1>
      <p>A page that has hardly anything to say.</p>
    </Layout>
  );
}

// What a router or a data library does for its users: keep the promise of each
// answer for the length of a render, throw it while it is pending.
function useAnswer(answers, key, load) {
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = { value: undefined, settled: false, promise: undefined };
    answer.promise = settle(answer, load());
    answers.set(key, answer);
  }
  if (!answer.settled) throw answer.promise;
  return answer.value;
}

async function settle(answer, promise) {
  answer.value = await promise;
  answer.settled = true;
}

function Details({ source, id }) {
  const lines = useAnswer(useContext(Answers), `details ${id}`, () => source.details(id));
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Section({ source, id }) {
  const { title, lead } = useAnswer(useContext(Answers), `section ${id}`, () => source.section(id));
  return (
    <section id={`s${id}`}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <Suspense>
        <Details source={source} id={id} />
      </Suspense>
    </section>
  );
}

function Sections({ source }) {
  return (
    <Layout title="Sections">
      <main>
        <Answers.Provider value={new Map()}>
          {source.ids.map((id) => (
            <Suspense>
              <Section source={source} id={id} />
            </Suspense>
          ))}
        </Answers.Provider>
      </main>
    </Layout>
  );
}

function Level({ n }) {
  return (
    <div class={useContext(Theme)} data-level={n}>
      {n > 1 ? <Level n={n - 1} /> : <p>The bottom</p>}
    </div>
  );
}

function Deep({ theme, depth }) {
  return (
    <Layout title="Deep">
      <Theme.Provider value={theme}>
        <Level n={depth} />
      </Theme.Provider>
    </Layout>
  );
}

const doctype = '<!DOCTYPE html>';
const render = (node) => doctype + renderToString(node);
const renderAsync = async (node) => doctype + (await renderToStringAsync(node));

export const pages = {
  W1: (data) => render(<Spiral {...data} />),
  W2: (data) => render(<Table {...data} />),
  W3: (data) => render(<Cards {...data} />),
  W4: (data) => render(<Hello {...data} />),
  W5: (data) => renderAsync(<Sections {...data} />),
  W6: (data) => render(<Deep {...data} />),
};
