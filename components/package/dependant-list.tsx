import type { JSX, Scope } from 'millrace';
import type { Dependants } from '../api.js';
import { packageUrl } from '../format.js';

export async function DependantList({ name }: { readonly name: string }, scope: Scope): Promise<JSX.Element> {
  const { dependants } = await scope.load<Dependants>(`/api/dependants/${encodeURIComponent(name)}`);
  if (dependants.length === 0) return <p>Nothing that is installed depends on it.</p>;
  return (
    <ul class="tags">
      {dependants.map((each) => (
        <li>
          {each.project ? <strong>{each.name}</strong> : <a href={packageUrl(each.name)}>{each.name}</a>}{' '}
          <span class="quiet">{each.range}</span>
        </li>
      ))}
    </ul>
  );
}
