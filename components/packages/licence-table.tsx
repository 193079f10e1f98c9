import type { JSX, Scope } from 'millrace';
import type { Licences } from '../api.js';
import { count } from '../format.js';
import { Bar, Table } from '../table.js';

export async function LicenceTable(_props: object, scope: Scope): Promise<JSX.Element> {
  const { licences } = await scope.load<Licences>('/api/licences');
  const most = licences[0]?.installs ?? 1;
  return (
    <Table label="Licences">
      <thead>
        <tr>
          <th scope="col">Licence</th>
          <th scope="col" class="number">
            Copies
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {licences.map(({ licence, installs }) => (
          <tr>
            <th scope="row">{licence ?? <em>none stated</em>}</th>
            <td class="number">{count(installs)}</td>
            <td class="bars">
              <Bar share={installs / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
