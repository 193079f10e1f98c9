import type { JSX, Scope } from 'millrace';
import type { MostDepended } from '../api.js';
import { count, packageUrl } from '../format.js';
import { Bar, Table } from '../table.js';

export async function MostDependedOn(_props: object, scope: Scope): Promise<JSX.Element> {
  const { packages } = await scope.load<MostDepended>('/api/dependants');
  const most = packages[0]?.dependants ?? 1;
  return (
    <Table label="Most depended on">
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col" class="number">
            Dependants
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {packages.map(({ name, dependants }) => (
          <tr>
            <th scope="row">
              <a href={packageUrl(name)}>{name}</a>
            </th>
            <td class="number">{count(dependants)}</td>
            <td class="bars">
              <Bar share={dependants / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
