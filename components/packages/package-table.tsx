import type { JSX, Scope } from 'millrace';
import type { PackageList, PackageSummary } from '../api.js';
import { count, packageUrl } from '../format.js';
import { Table } from '../table.js';

export async function PackageTable(_props: object, scope: Scope): Promise<JSX.Element> {
  // The summary asks for the same: in one render that is one request.
  const { packages } = await scope.load<PackageList>('/api/packages');
  return (
    <Table label="All packages">
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col">Versions</th>
          <th scope="col">Licence</th>
          <th scope="col" class="number less">
            Needs
          </th>
          <th scope="col" class="less">
            For
          </th>
        </tr>
      </thead>
      <tbody>{packages.map(row)}</tbody>
    </Table>
  );
}

function row({ name, versions, licences, needs, dev }: PackageSummary): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a href={packageUrl(name)}>{name}</a>
      </th>
      <td>{versions.join(', ')}</td>
      <td>{licences.join(', ')}</td>
      <td class="number less">{needs === 0 ? '–' : count(needs)}</td>
      <td class="quiet less">{dev ? 'development' : 'service'}</td>
    </tr>
  );
}
