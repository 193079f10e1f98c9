import { blocking, type Child, type JSX, type Scope } from 'millrace';
import { LoadStatusError } from 'millrace/load';
import type { Need, PackageDetail } from '../api.js';
import { packageUrl } from '../format.js';

/**
 * What the package is. No byte of the page leaves before this has settled, so
 * that a name nobody has installed is a real 404.
 */
export const Overview: (props: { readonly name: string }, scope: Scope) => Child = blocking(
  async function Overview({ name }: { readonly name: string }, scope: Scope): Promise<JSX.Element> {
    const detail = await loadDetail(name, scope);
    return (
      <>
        <p class="crumbs">
          <a href="/packages">Packages</a>
        </p>
        <h1 class="name">{detail.name}</h1>
        {detail.description === null ? null : <p class="lead">{detail.description}</p>}
        {detail.homepage === null ? null : (
          <p>
            <a href={detail.homepage} rel="noopener external nofollow">
              {detail.homepage}
            </a>
          </p>
        )}
        {detail.installs.map((install) => (
          <article class="copy">
            <h2>
              {install.version} <span class="quiet">{install.licence ?? 'no licence stated'}</span>
            </h2>
            <p>
              <code>{install.path}</code>, for {install.dev ? 'development' : 'service'}
            </p>
            <Needs needs={install.needs} />
          </article>
        ))}
      </>
    );
  },
);

async function loadDetail(name: string, scope: Scope): Promise<PackageDetail> {
  try {
    return await scope.load<PackageDetail>(`/api/packages/${encodeURIComponent(name)}`);
  } catch (error) {
    if (error instanceof LoadStatusError && error.status === 404) return scope.response.notFound();
    throw error;
  }
}

function Needs({ needs }: { readonly needs: readonly Need[] }): JSX.Element {
  if (needs.length === 0) return <p>It needs no other package.</p>;
  return (
    <ul class="tags" aria-label="What it needs">
      {needs.map(({ name, range, version }) => (
        <li>
          {version === null ? name : <a href={packageUrl(name)}>{name}</a>}{' '}
          <span class="quiet">{version === null ? `${range}, not installed` : range}</span>
        </li>
      ))}
    </ul>
  );
}
