/** @jsxImportSource millrace */
/**
 * The workloads in plain JSX, as an application would write them.
 */
import { Doctype, flowKey, writable, type Child, type Scope } from 'millrace';
import { places } from '../../data/cards.mjs';

interface Tile {
  readonly left: string;
  readonly top: string;
}

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly mail: string;
  readonly note: string;
  readonly rule: string;
}

interface Product {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly image: string;
  readonly alt: string;
  readonly price: string;
  readonly before: string | undefined;
  readonly stars: number;
  readonly soldOut: boolean;
  readonly tags: readonly string[];
}

interface Source {
  readonly ids: readonly number[];
  section(id: number): Promise<{ title: string; lead: string }>;
  details(id: number): Promise<readonly string[]>;
}

const theme = flowKey<string>('theme');

function Layout({ title, children }: { title: string; children?: Child }) {
  return (
    <>
      <Doctype />
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}

function Spiral({ tiles }: { tiles: readonly Tile[] }) {
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

function Row({ row }: { row: Entry }) {
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

function Table({ rows }: { rows: readonly Entry[] }) {
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

function Rating({ stars }: { stars: number }) {
  return (
    <p class="stars" aria-label={`${stars} of 5 stars`}>
      {places.map((place) => (
        <span class={place <= stars ? 'on' : 'off'}>*</span>
      ))}
    </p>
  );
}

function Price({ price, before }: { price: string; before: string | undefined }) {
  return (
    <p class="price">
      {before && <s>{before}</s>}
      <b>{price}</b>
    </p>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li>{tag}</li>
      ))}
    </ul>
  );
}

function Card({ product }: { product: Product }) {
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

function Cards({ products }: { products: readonly Product[] }) {
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

function Hello({ name }: { name: string }) {
  return (
    <Layout title="Hello">
      <h1>Hello, {name}!</h1>
      <p>A page that has hardly anything to say.</p>
    </Layout>
  );
}

async function Details({ source, id }: { source: Source; id: number }) {
  const lines = await source.details(id);
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

async function Section({ source, id }: { source: Source; id: number }) {
  const { title, lead } = await source.section(id);
  return (
    <section id={`s${id}`}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <Details source={source} id={id} />
    </section>
  );
}

function Sections({ source }: { source: Source }) {
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

function Level({ n }: { n: number }, scope: Scope) {
  return (
    <div class={scope.flow.get(theme)} data-level={n}>
      {n > 1 ? <Level n={n - 1} /> : <p>The bottom</p>}
    </div>
  );
}

const Themed = writable((props: { theme: string; children?: Child }, scope) => {
  scope.flow.assign(theme, props.theme);
  return props.children;
});

function Deep(props: { theme: string; depth: number }) {
  return (
    <Layout title="Deep">
      <Themed theme={props.theme}>
        <Level n={props.depth} />
      </Themed>
    </Layout>
  );
}

/** The trees of the pages; each door renders the same ones. */
export const trees = {
  W1: (data: { tiles: readonly Tile[] }) => <Spiral {...data} />,
  W2: (data: { rows: readonly Entry[] }) => <Table {...data} />,
  W3: (data: { products: readonly Product[] }) => <Cards {...data} />,
  W4: (data: { name: string }) => <Hello {...data} />,
  W5: (data: { source: Source }) => <Sections {...data} />,
  W6: (data: { theme: string; depth: number }) => <Deep {...data} />,
};
