import type { JSX, Scope } from 'millrace';
import { Page } from '../page.js';
import { Section } from '../section.js';
import { Bench } from './bench.js';
import { Elsewhere } from './elsewhere.js';

export interface ParseProps {
  /** URLs of the page's own script and sheet. */
  readonly script: string;
  readonly stylesheet: string;
  readonly languages: readonly string[];
}

/** `/parse`: the parse endpoint, to try. */
export function Parse({ script, stylesheet, languages }: ParseProps, { nonce }: Scope): JSX.Element {
  return (
    <Page
      title="Parse"
      section="/parse"
      head={
        <>
          <link rel="stylesheet" href={stylesheet} />
          <script type="module" src={script} nonce={nonce} />
        </>
      }
      note="The one page here with a script, which comes from this server and talks to no other."
    >
      <h1>Text that is read while it is sent</h1>
      <p class="lead">
        Send a text in pieces as small as you like: nodes and diagnostics come back while it is under way.
        Then edit it, and see how little is told again. Cut the line in the middle; nothing is lost.
      </p>
      <noscript>
        <p class="notice">
          This page talks to the server over a WebSocket, for which it needs its script. Without one, the same
          is there <a href="#elsewhere">over plain HTTP</a>.
        </p>
      </noscript>
      <Bench languages={languages} />
      <Section id="elsewhere" title="Without this page">
        <Elsewhere />
      </Section>
    </Page>
  );
}
