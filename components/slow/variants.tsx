import type { JSX } from 'millrace';

const VARIANTS = [
  ['/slow', 'As it is'],
  ['/slow?reviews=800&fail=stock', 'The stock fails'],
  ['/slow?reviews=3500&timeout=1000', 'The reviews are late'],
  ['/slow?stock=1500&reviews=1500&related=1500', 'Three waits of 1.5 seconds take 1.5 seconds'],
  ['/slow?stock=2000&reviews=100&related=100', 'The first is the slowest'],
  ['/slow?fail=page', 'The whole page fails'],
] as const;

/** Addresses to try, and a form for others; both work without a script. */
export function Variants(): JSX.Element {
  return (
    <nav class="variants" aria-label="Variants">
      <ul>
        {VARIANTS.map(([href, text]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
