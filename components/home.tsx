import type { JSX, Scope } from 'millrace';
import type { PackageList } from './api.js';
import { counted } from './format.js';
import { Page } from './page.js';
import { Section } from './section.js';

const EXAMPLE = `async function Reviews({ id }: { id: string }, scope: Scope) {
  const reviews = await scope.load<Review[]>(\`/api/reviews/\${id}\`);
  return <ul>{reviews.map((review) => <li>{review.text}</li>)}</ul>;
}

app.get('/', (request, reply) =>
  reply.render(
    <Page>
      <Reviews id="7" />
    </Page>,
  ),
);`;

/** `/` */
export function Home(): JSX.Element {
  return (
    <Page title="Millrace" section="/">
      <h1>Pages that do not wait for their slowest part</h1>
      <p class="lead">
        Millrace renders a tree of components into HTML and sends each byte as soon as everything before it is
        there: in document order, without a script in the reader’s browser.
      </p>
      <ul class="cards">
        <li>
          <h2>
            <a href="/packages">Packages</a>
          </h2>
          <p>
            A dashboard over what is really installed here, loaded from this server’s own JSON API and
            measured on disk. Each section comes when it comes.
          </p>
        </li>
        <li>
          <h2>
            <a href="/slow?reviews=1500&amp;stock=600&amp;fail=related">Slow</a>
          </h2>
          <p>
            Waits and failures that you choose yourself, to watch a page arrive and see what a boundary makes
            of them.
          </p>
        </li>
        <li>
          <h2>
            <a href="/packages/fastify?trace">Waterfall</a>
          </h2>
          <p>
            Add <code>?trace</code> to any address: the page ends with a picture of how it came, and of what
            it waited for.
          </p>
        </li>
        <li>
          <h2>
            <a href="/parse">Parse</a>
          </h2>
          <p>
            Send a text piece by piece and get its nodes and diagnostics while it is under way; then edit it
            in place. The line may break.
          </p>
        </li>
      </ul>
      <Section id="how" title="How a page is written">
        <p>
          A component may be <code>async</code>. All of them start at once; the document waits only where the
          next one is not ready.
        </p>
        <pre class="code" tabindex={0} aria-label="An example in TypeScript">
          <code>{EXAMPLE}</code>
        </pre>
      </Section>
      <Section id="here" title="This server">
        <Installed />
        <ul class="links">
          <li>
            <a href="/api/packages">/api/packages</a> the API that the pages load from
          </li>
          <li>
            <a href="/metrics">/metrics</a> for Prometheus
          </li>
          <li>
            <a href="/healthz">/healthz</a> and <a href="/readyz">/readyz</a> for whoever looks after it
          </li>
        </ul>
      </Section>
    </Page>
  );
}

async function Installed(_props: object, scope: Scope): Promise<JSX.Element> {
  const { project, packages, installs } = await scope.load<PackageList>('/api/packages');
  return (
    <p>
      <strong>
        {project.name} {project.version}
      </strong>{' '}
      runs with {counted(packages.length, 'package', 'packages')} in {counted(installs, 'copy', 'copies')}.
    </p>
  );
}
