import type { JSX, Scope } from 'millrace';
import type { Chain } from '../api.js';
import { counted, packageUrl } from '../format.js';

export async function DeepestChain(_props: object, scope: Scope): Promise<JSX.Element> {
  const { steps } = await scope.load<Chain>('/api/chain');
  return (
    <>
      <p>{counted(steps.length - 1, 'step', 'steps')} from the project to the last.</p>
      <ol class="chain">
        {steps.map(({ name, version }, i) => (
          <li>
            {i === 0 ? name : <a href={packageUrl(name)}>{name}</a>} <span class="quiet">{version}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
