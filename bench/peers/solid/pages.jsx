/**
 * Solid, compiled by its own Babel preset for the server, without hydration.
 * Its helpers for lists and conditions are used where a Solid author would.
 */
import { createContext, createResource, For, Show, Suspense, useContext } from 'solid-js';
import { renderToString, renderToStringAsync } from 'solid-js/web';
import { places } from '../../data/cards.mjs';

const Theme = createContext('bright');

function Layout(props) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
      </head>
      <body>{props.children}</body>
    </html>
  );
}

function Spiral(props) {
  return (
    <Layout title="Spiral">
      <div id="root">
        <div id="wrapper">
          <For each={props.tiles}>
            {(tile) => <div class="tile" style={`left:${tile.left};top:${tile.top}`} />}
          </For>
        </div>
      </div>
    </Layout>
  );
}

function Row(props) {
  return (
    <tr>
      <td>{props.row.id}</td>
      <td>{props.row.name}</td>
      <td>{props.row.mail}</td>
      <td>{props.row.note}</td>
      <td>{props.row.rule}</td>
    </tr>
  );
}

function Table(props) {
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
          <For each={props.rows}>{(row) => <Row row={row} />}</For>
        </tbody>
      </table>
    </Layout>
  );
}

function Rating(props) {
  return (
    <p class="stars" aria-label={`${props.stars} of 5 stars`}>
      <For each={places}>{(place) => <span class={place <= props.stars ? 'on' : 'off'}>*</span>}</For>
    </p>
  );
}

function Price(props) {
  return (
    <p class="price">
      {props.before && <s>{props.before}</s>}
      <b>{props.price}</b>
    </p>
  );
}

function Tags(props) {
  return (
    <ul class="tags">
      <For each={props.tags}>{(tag) => <li>{tag}</li>}</For>
    </ul>
  );
}

function Card(props) {
  return (
    <li class={props.product.soldOut ? 'card sold-out' : 'card'} id={props.product.id}>
      <a href={props.product.href}>
        <img src={props.product.image} alt={props.product.alt} width="320" height="240" loading="lazy" />
      </a>
      <h3>{props.product.title}</h3>
      <Rating stars={props.product.stars} />
      <Price price={props.product.price} before={props.product.before} />
      <Tags tags={props.product.tags} />
      <button type="button" disabled={props.product.soldOut}>
        Add to cart
      </button>
    </li>
  );
}

function Cards(props) {
  return (
    <Layout title="Products">
      <main>
        <h1>Products</h1>
        <ul class="grid">
          <For each={props.products}>{(product) => <Card product={product} />}</For>
        </ul>
      </main>
    </Layout>
  );
}

function Hello(props) {
  return (
    <Layout title="Hello">
      <h1>Hello, {props.name}!</h1>
      <p>A page that has hardly anything to say.</p>
    </Layout>
  );
}

function Details(props) {
  const [lines] = createResource(() => props.source.details(props.id));
  return (
    <Suspense>
      <ul>
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Suspense>
  );
}

function Section(props) {
  const [section] = createResource(() => props.source.section(props.id));
  return (
    <Suspense>
      <Show when={section()}>
        {(it) => (
          <section id={`s${props.id}`}>
            <h2>{it().title}</h2>
            <p>{it().lead}</p>
            <Details source={props.source} id={props.id} />
          </section>
        )}
      </Show>
    </Suspense>
  );
}

function Sections(props) {
  return (
    <Layout title="Sections">
      <main>
        <For each={props.source.ids}>{(id) => <Section source={props.source} id={id} />}</For>
      </main>
    </Layout>
  );
}

function Level(props) {
  // Read once: below, each level would ask all those above it for its number.
  const n = props.n;
  return (
    <div class={useContext(Theme)} data-level={n}>
      {n > 1 ? <Level n={n - 1} /> : <p>The bottom</p>}
    </div>
  );
}

function Deep(props) {
  return (
    <Layout title="Deep">
      <Theme.Provider value={props.theme}>
        <Level n={props.depth} />
      </Theme.Provider>
    </Layout>
  );
}

const doctype = '<!DOCTYPE html>';
const render = (page) => doctype + renderToString(page);
// Nothing is hydrated, so the answers need not travel with the page.
const renderAsync = async (page) => doctype + (await renderToStringAsync(page, { noScripts: true }));

export const pages = {
  W1: (data) => render(() => <Spiral {...data} />),
  W2: (data) => render(() => <Table {...data} />),
  W3: (data) => render(() => <Cards {...data} />),
  W4: (data) => render(() => <Hello {...data} />),
  W5: (data) => renderAsync(() => <Sections {...data} />),
  W6: (data) => render(() => <Deep {...data} />),
};
