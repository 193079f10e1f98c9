/** @jsxImportSource react */
/**
 * The workloads in React. What waits is read by `use` below no Suspense, so that
 * the text stays in document order.
 */
import { createContext, use, useContext } from 'react';
import { places } from '../../data/cards.mjs';

const Theme = createContext('bright');

function Layout({ title, children }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
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
            <div key={tile.left + tile.top} className="tile" style={{ left: tile.left, top: tile.top }} />
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
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Layout>
  );
}

function Rating({ stars }) {
  return (
    <p className="stars" aria-label={`${stars} of 5 stars`}>
      {places.map((place) => (
        <span key={place} className={place <= stars ? 'on' : 'off'}>
          *
        </span>
      ))}
    </p>
  );
}

function Price({ price, before }) {
  return (
    <p className="price">
      {before && <s>{before}</s>}
      <b>{price}</b>
    </p>
  );
}

function Tags({ tags }) {
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}

function Card({ product }) {
  return (
    <li className={product.soldOut ? 'card sold-out' : 'card'} id={product.id}>
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
        <ul className="grid">
          {products.map((product) => (
            <Card key={product.id} product={product} />
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

function Details({ promise }) {
  return (
    <ul>
      {use(promise).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Section({ source, id, promise }) {
  const { title, lead } = use(promise);
  return (
    <section id={`s${id}`}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <Details promise={source.details(id)} />
    </section>
  );
}

function Sections({ source }) {
  return (
    <Layout title="Sections">
      <main>
        {source.ids.map((id) => (
          <Section key={id} source={source} id={id} promise={source.section(id)} />
        ))}
      </main>
    </Layout>
  );
}

function Level({ n }) {
  return (
    <div className={useContext(Theme)} data-level={n}>
      {n > 1 ? <Level n={n - 1} /> : <p>The bottom</p>}
    </div>
  );
}

function Deep({ theme, depth }) {
  return (
    <Layout title="Deep">
      <Theme value={theme}>
        <Level n={depth} />
      </Theme>
    </Layout>
  );
}

/** The trees of the pages; each door renders the same ones. */
export const trees = {
  W1: (data) => <Spiral {...data} />,
  W2: (data) => <Table {...data} />,
  W3: (data) => <Cards {...data} />,
  W4: (data) => <Hello {...data} />,
  W5: (data) => <Sections {...data} />,
  W6: (data) => <Deep {...data} />,
};
