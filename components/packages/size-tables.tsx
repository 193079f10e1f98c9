import type { JSX, Scope } from 'millrace';
import type { InstallSize, Sizes } from '../api.js';
import { bytes, count, counted, packageUrl } from '../format.js';
import { Bar, Table } from '../table.js';

export async function SizeTables(_props: object, scope: Scope): Promise<JSX.Element> {
  const sizes = await scope.load<Sizes>('/api/sizes');
  return (
    <>
      <p>
        <strong>{bytes(sizes.bytes)}</strong> in {counted(sizes.files, 'file', 'files')} of{' '}
        {counted(sizes.installs, 'copy', 'copies')}.
      </p>
      <div class="columns">
        <SizeTable title="Largest" rows={sizes.largest} />
        <SizeTable title="Smallest" rows={sizes.smallest} />
      </div>
    </>
  );
}

function SizeTable({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly InstallSize[];
}): JSX.Element {
  const most = Math.max(1, ...rows.map((row) => row.bytes));
  return (
    <div>
      <h3>{title}</h3>
      <Table label={`${title} packages`}>
        <thead>
          <tr>
            <th scope="col">Package</th>
            <th scope="col" class="number">
              Size
            </th>
            <th scope="col" class="number">
              Files
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={packageUrl(row.name)}>{row.name}</a> <span class="quiet">{row.version}</span>
              </th>
              <td class="number">{bytes(row.bytes)}</td>
              <td class="number">{count(row.files)}</td>
              <td class="bars">
                <Bar share={row.bytes / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
