import type { JSX } from 'millrace';
import { Page } from '../page.js';
import { Section } from '../section.js';
import { DeepestChain } from './deepest-chain.js';
import { LicenceTable } from './licence-table.js';
import { MostDependedOn } from './most-depended-on.js';
import { PackageTable } from './package-table.js';
import { SizeTables } from './size-tables.js';
import { Summary } from './summary.js';

/** Milliseconds that the list of packages waits for a slow disk. */
const PATIENCE = 3_000;

/** `/packages`: the sections' work begins together, and they arrive in this order. */
export function Packages(): JSX.Element {
  return (
    <Page title="Packages" section="/packages">
      <h1>Installed packages</h1>
      <p class="lead">
        Read from the lock file and from disk while this page was on its way. Nothing here waited for anything
        below it.
      </p>
      <Section id="summary" title="In short">
        <Summary />
      </Section>
      <div class="columns">
        <Section id="depended" title="Most depended on" note="Copies that need it, and the project itself.">
          <MostDependedOn />
        </Section>
        <Section id="licences" title="Licences" note="By installed copy.">
          <LicenceTable />
        </Section>
      </div>
      <Section id="chain" title="Deepest dependency chain" note="Each needs the next.">
        <DeepestChain />
      </Section>
      <Section
        id="sizes"
        title="Sizes on disk"
        note="Bytes of all files of a copy, without the packages nested in it."
        timeout={PATIENCE}
        late={<p class="notice">The disk is still being measured; load the page again in a moment.</p>}
      >
        <SizeTables />
      </Section>
      <Section id="list" title="All packages">
        <PackageTable />
      </Section>
    </Page>
  );
}
