import type { JSX } from 'millrace';
import { LONGEST, type Waits } from './waits.js';

const VARIANTS = [
  ['/slow', 'As it is'],
  ['/slow?reviews=800&fail=stock', 'The stock fails'],
  ['/slow?reviews=3500&timeout=1000', 'The reviews are late'],
  ['/slow?stock=1500&reviews=1500&related=1500', 'Three times 1.5 seconds'],
  ['/slow?stock=2000&reviews=100&related=100', 'The first is the slowest'],
  ['/slow?fail=page', 'The whole page fails'],
] as const;

/** Addresses to try, and a form for others. */
export function Variants({ sections, patience }: Waits): JSX.Element {
  return (
    <nav class="variants" aria-label="Variants">
      <ul>
        {VARIANTS.map(([href, text]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <form method="get" action="/slow">
        {sections.map(({ name, wait }) => (
          <Milliseconds name={name} value={wait} />
        ))}
        <Milliseconds name="timeout" value={patience} />
        <label>
          fail
          <select name="fail">
            <option value="">nothing</option>
            {sections.map(({ name, fails }) => (
              <option value={name} selected={fails}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Try it</button>
      </form>
    </nav>
  );
}

function Milliseconds({ name, value }: { readonly name: string; readonly value: number }): JSX.Element {
  return (
    <label>
      {name}, ms
      <input type="number" name={name} value={value} min="0" max={LONGEST} required inputmode="numeric" />
    </label>
  );
}
