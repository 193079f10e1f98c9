import type { JSX, Scope } from 'millrace';
import type { PackageSize } from '../api.js';
import { bytes, counted } from '../format.js';

export async function Size({ name }: { readonly name: string }, scope: Scope): Promise<JSX.Element> {
  const size = await scope.load<PackageSize>(`/api/sizes/${encodeURIComponent(name)}`);
  return (
    <>
      <p>
        <strong>{bytes(size.bytes)}</strong> in {counted(size.files, 'file', 'files')}.
      </p>
      {size.installs.length < 2 ? null : (
        <ul class="plain">
          {size.installs.map((install) => (
            <li>
              <code>{install.path}</code>: {bytes(install.bytes)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
