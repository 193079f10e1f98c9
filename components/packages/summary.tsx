import type { JSX, Scope } from 'millrace';
import type { PackageList } from '../api.js';
import { count } from '../format.js';

export async function Summary(_props: object, scope: Scope): Promise<JSX.Element> {
  const { packages, installs, locked } = await scope.load<PackageList>('/api/packages');
  const several = packages.filter((each) => each.versions.length > 1).length;
  return (
    <dl class="facts">
      <Fact name="packages" value={packages.length} />
      <Fact name="copies on disk" value={installs} />
      <Fact name="in several versions" value={several} />
      <Fact name="in the lock file" value={locked} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: number }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}
