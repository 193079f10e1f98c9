import { successor, type Child, type JSX, type Ledger, type Scope, type SuccessorScope } from 'millrace';
import { counted, milliseconds } from '../format.js';
import { laneOf, type Lane } from './lanes.js';
import { Picture } from './picture.js';
import { scaleFor } from './scale.js';
import { WaitTable } from './wait-table.js';

/** Lanes that are drawn; the table has all of them. */
const MOST = 60;

/**
 * How the page came, drawn when everything before has been consumed: from the
 * ledger so far, which by then is all of it but the picture.
 */
export const Waterfall: (props: object, scope: Scope) => Child = successor(function Waterfall(
  _props: object,
  scope: SuccessorScope,
): JSX.Element {
  const { waits, flushes, now } = scope.ledger;
  const lanes = waits.map((wait) => laneOf(wait, now));
  return (
    <aside class="waterfall" aria-labelledby="waterfall-title">
      <h2 id="waterfall-title">How this page came</h2>
      <p>{describe(lanes, flushes, now)}</p>
      {lanes.length === 0 ? null : (
        <>
          <Legend />
          <Picture lanes={lanes.slice(0, MOST)} flushes={flushes} scale={scaleFor(now)} />
          <details>
            <summary>The same as a table</summary>
            <WaitTable lanes={lanes} />
          </details>
        </>
      )}
    </aside>
  );
});

function describe(lanes: readonly Lane[], flushes: Ledger['flushes'], now: number): string {
  if (lanes.length === 0) return 'There was nothing to wait for: the page left in one piece.';
  const critical = lanes.filter((lane) => lane.waited !== null).length;
  return `${counted(lanes.length, 'component', 'components')} came later, and the document stood still for ${critical === 0 ? 'none of them' : String(critical)}; it was sent on ${counted(flushes.length, 'time', 'times')} before this picture, which was drawn after ${milliseconds(now)}.`;
}

function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-hidden="true">
      <li class="worked">at work</li>
      <li class="waited">the document waited for it</li>
      <li class="fed">its turn came</li>
      <li class="flush">bytes were sent on</li>
    </ul>
  );
}
