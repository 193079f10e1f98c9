/** @jsxImportSource @kitajs/html */
/**
 * @kitajs/html: JSX straight to strings. Text is escaped where `safe` stands.
 * It has no context, so W6 hands the theme down as a prop.
 */
import { places } from '../../data/cards.mjs';

function Layout({ title, children }) {
  return (
    <>
      {'<!DOCTYPE html>'}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title safe>{title}</title>
        </head>
        <body>{children}</body>
      </html>
    </>
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
      <td safe>{row.name}</td>
      <td safe>{row.mail}</td>
      <td safe>{row.note}</td>
      <td safe>{row.rule}</td>
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
      {before && <s safe>{before}</s>}
      <b safe>{price}</b>
    </p>
  );
}

function Tags({ tags }) {
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li safe>{tag}</li>
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
      <h3 safe>{product.title}</h3>
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
      <h1 safe>Hello, {name}!</h1>
      <p>A page that has hardly anything to say.</p>
    </Layout>
  );
}

async function Details({ source, id }) {
  const lines = await source.details(id);
  return (
    <ul>
      {lines.map((line) => (
        <li safe>{line}</li>
      ))}
    </ul>
  );
}

async function Section({ source, id }) {
  const { title, lead } = await source.section(id);
  return (
    <section id={`s${id}`}>
      <h2 safe>{title}</h2>
      <p safe>{lead}</p>
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

function Level({ theme, n }) {
  return (
    <div class={theme} data-level={n}>
      {n > 1 ? <Level theme={theme} n={n - 1} /> : <p>The bottom</p>}
    </div>
  );
}

function Deep({ theme, depth }) {
  return (
    <Layout title="Deep">
      <Level theme={theme} n={depth} />
    </Layout>
  );
}

export const pages = {
  W1: (data) => <Spiral {...data} />,
  W2: (data) => <Table {...data} />,
  W3: (data) => <Cards {...data} />,
  W4: (data) => <Hello {...data} />,
  W5: (data) => <Sections {...data} />,
  W6: (data) => <Deep {...data} />,
};
