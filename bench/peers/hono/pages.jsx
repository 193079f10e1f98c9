/** @jsxImportSource hono/jsx */
/**
 * hono/jsx with its plain automatic runtime. A page is a node whose `toString`
 * renders it, or a promise of one when something in it waits.
 */
import { createContext, useContext } from 'hono/jsx';
import { places } from '../../data/cards.mjs';

const Theme = createContext('bright');

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

async function Details({ source, id }) {
  const lines = await source.details(id);
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

async function Section({ source, id }) {
  const { title, lead } = await source.section(id);
  return (
    <section id={`s${id}`}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <Details source={source} id={id} />
    </section>
  );
}

function Sections({ source }) {
  return (
    <Layout title="Sections">
      <main>
        {source.ids.map((id) => (
          <Section source={source} id={id} />
        ))}
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
const render = (node) => doctype + node.toString();
const renderAsync = async (node) => doctype + (await node.toString());

export const pages = {
  W1: (data) => render(<Spiral {...data} />),
  W2: (data) => render(<Table {...data} />),
  W3: (data) => render(<Cards {...data} />),
  W4: (data) => render(<Hello {...data} />),
  W5: (data) => renderAsync(<Sections {...data} />),
  W6: (data) => render(<Deep {...data} />),
};
