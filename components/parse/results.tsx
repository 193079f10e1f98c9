import type { JSX } from 'millrace';

const SENDING = [
  ['sent', 'sent'],
  ['rate', 'a second'],
  ['first', 'to the first node'],
  ['nodes', 'nodes'],
  ['faults', 'diagnostics'],
  ['memory', 'memory here'],
] as const;

const EDITING = [
  ['version', 'version'],
  ['answer', 'from key to answer'],
  ['again', 'units told again'],
  ['told', 'nodes told again'],
  ['all', 'nodes'],
  ['wrong', 'diagnostics'],
] as const;

/** What comes back. */
export function Results(): JSX.Element {
  return (
    <div class="half">
      <p class="above" id="summary" role="status">
        Nothing was sent yet.
      </p>
      <progress id="progress" max="1" value="0" aria-label="Sent" />
      <Facts id="sending" facts={SENDING} />
      <Facts id="editing" facts={EDITING} hidden />
      <h2 id="faults-title">Diagnostics</h2>
      <ol id="fault-list" class="told" tabindex={0} aria-labelledby="faults-title" />
      <h2 id="nodes-title">Nodes</h2>
      <ol id="node-list" class="told" tabindex={0} aria-labelledby="nodes-title" />
    </div>
  );
}

interface FactsProps {
  readonly id: string;
  readonly facts: readonly (readonly [id: string, text: string])[];
  readonly hidden?: boolean;
}

function Facts({ id, facts, hidden = false }: FactsProps): JSX.Element {
  return (
    <dl class="facts" id={id} hidden={hidden}>
      {facts.map(([name, text]) => (
        <div>
          <dt>{text}</dt>
          <dd id={name}>–</dd>
        </div>
      ))}
    </dl>
  );
}
