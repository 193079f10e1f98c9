import type { JSX, Scope } from 'millrace';
import type { SlowAnswer } from '../api.js';
import { milliseconds } from '../format.js';
import { Page } from '../page.js';
import { Section } from '../section.js';
import { Variants } from './variants.js';
import type { SectionName, Waits } from './waits.js';

const TITLES: Readonly<Record<SectionName, string>> = {
  stock: 'Stock',
  reviews: 'Reviews',
  related: 'Related',
};

/** `/slow`: a page whose waits and failures its reader chooses. */
export function Slow({ sections, patience, pageFails, remarks }: Waits): JSX.Element {
  return (
    <Page title="Slow" section="/slow">
      <h1>A page that takes its time</h1>
      <p class="lead">
        Three sections ask an upstream that takes as long as the address says. All of them start at once, so
        the page is there with the slowest of them, and everything above it long before.
      </p>
      {remarks.length === 0 ? null : (
        <ul class="notice">
          {remarks.map((remark) => (
            <li>{remark}</li>
          ))}
        </ul>
      )}
      <Variants />
      {pageFails ? <Broken /> : null}
      {sections.map(({ name, wait, fails }) => (
        <Section
          id={name}
          title={TITLES[name]}
          note={`Takes ${milliseconds(wait)}${fails ? ' and fails' : ''}; the page waits for it for ${milliseconds(patience)} at most.`}
          timeout={patience}
          late={<Late name={name} patience={patience} />}
        >
          <Upstream name={name} wait={wait} fails={fails} />
        </Section>
      ))}
      <p>This is the end of the page.</p>
    </Page>
  );
}

interface UpstreamProps {
  readonly name: SectionName;
  readonly wait: number;
  readonly fails: boolean;
}

async function Upstream({ name, wait, fails }: UpstreamProps, scope: Scope): Promise<JSX.Element> {
  const { waited } = await scope.load<SlowAnswer>(`/api/slow/${name}?ms=${wait}${fails ? '&fail' : ''}`);
  return (
    <p class="arrived">
      Here it is. The upstream took <strong>{milliseconds(waited)}</strong>.
    </p>
  );
}

function Late({ name, patience }: { readonly name: SectionName; readonly patience: number }): JSX.Element {
  return (
    <p class="notice">
      The {name} did not come within {milliseconds(patience)}, so the page went on without. Its request was
      cancelled.
    </p>
  );
}

/** Fails before the first byte has left: the answer is a page for that, with its own status. */
function Broken(): never {
  throw new Error('This page was asked to fail, and it did so before its first byte had left.');
}
