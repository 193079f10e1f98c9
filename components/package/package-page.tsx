import type { JSX } from 'millrace';
import { Page } from '../page.js';
import { Section } from '../section.js';
import { DependantList } from './dependant-list.js';
import { Overview } from './overview.js';
import { ReadmeText } from './readme-text.js';
import { Size } from './size.js';

/** `/packages/:name` */
export function PackagePage({ name }: { readonly name: string }): JSX.Element {
  return (
    <Page title={name} section="/packages">
      <Overview name={name} />
      <div class="columns">
        <Section id="size" title="Size on disk">
          <Size name={name} />
        </Section>
        <Section id="dependants" title="Dependants">
          <DependantList name={name} />
        </Section>
      </div>
      <Section id="readme" title="README">
        <ReadmeText name={name} />
      </Section>
    </Page>
  );
}
