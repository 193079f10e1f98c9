import type { JSX, Scope } from 'millrace';
import type { Readme } from '../api.js';

/** As text: what a stranger wrote into a package stays words here, whatever it holds. */
export async function ReadmeText({ name }: { readonly name: string }, scope: Scope): Promise<JSX.Element> {
  const { text, cut } = await scope.load<Readme>(`/api/readmes/${encodeURIComponent(name)}`);
  if (text === null) return <p>It has none.</p>;
  return (
    <>
      <pre class="readme" tabindex={0} aria-label="README">
        {text}
      </pre>
      {cut ? <p class="note">This is its beginning only.</p> : null}
    </>
  );
}
