import type { JSX } from 'millrace';
import { milliseconds } from '../format.js';
import { Table } from '../table.js';
import type { Lane } from './lanes.js';

const COLUMNS = ['Started', 'Settled', 'Turn came', 'Waited for'] as const;

/** What the picture shows, in words and numbers. */
export function WaitTable({ lanes }: { readonly lanes: readonly Lane[] }): JSX.Element {
  return (
    <Table label="Waits of this page">
      <thead>
        <tr>
          <th scope="col">Component</th>
          {COLUMNS.map((column) => (
            <th scope="col" class="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr>
            <th scope="row">{lane.path}</th>
            <td class="number">{milliseconds(lane.from)}</td>
            <td class="number">{lane.state === 'pending' ? 'not yet' : milliseconds(lane.to)}</td>
            <td class="number">{lane.fed === null ? 'not yet' : milliseconds(lane.fed)}</td>
            <td class="number">
              {milliseconds(lane.waited === null ? 0 : lane.waited.to - lane.waited.from)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
