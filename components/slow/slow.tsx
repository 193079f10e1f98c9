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
export function Slow(waits: Waits): JSX.Element {
  const { sections, patience, pageFails, remarks } = waits;
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
      <Variants {...waits} />
      {pageFails ? <Broken /> : null}
      {sections.map(({ name, wait, fails }) => {
        const Upstream = UPSTREAMS[name];
        return (
          <Section
            id={name}
            title={TITLES[name]}
            note={`Takes ${milliseconds(wait)}${fails ? ' and fails' : ''}; the page waits for it for ${milliseconds(patience)} at most.`}
            timeout={patience}
            late={<Late name={name} patience={patience} />}
          >
            <Upstream wait={wait} fails={fails} />
          </Section>
        );
      })}
      <p>This is the end of the page.</p>
    </Page>
  );
}

interface UpstreamProps {
  readonly wait: number;
  readonly fails: boolean;
}

/** One component a section, so that each has its name in the waterfall. */
function upstream(name: SectionName): (props: UpstreamProps, scope: Scope) => Promise<JSX.Element> {
  const load = async ({ wait, fails }: UpstreamProps, scope: Scope): Promise<JSX.Element> => {
    const { waited } = await scope.load<SlowAnswer>(`/api/slow/${name}?ms=${wait}${fails ? '&fail' : ''}`);
    return (
      <p class="arrived">
        Here it is. The upstream took <strong>{milliseconds(waited)}</strong>.
      </p>
    );
  };
  return Object.assign(load, { displayName: TITLES[name] });
}

const UPSTREAMS = { stock: upstream('stock'), reviews: upstream('reviews'), related: upstream('related') };

function Late({ name, patience }: { readonly name: SectionName; readonly patience: number }): JSX.Element {
  return (
    <p class="notice">
      {TITLES[name]} did not come within {milliseconds(patience)}, so the page went on without. Its request
      was cancelled.
    </p>
  );
}

/** Fails before the first byte has left: the answer is a page for that, with its own status. */
function Broken(): never {
  throw new Error('This page was asked to fail, and it did so before its first byte had left.');
}
