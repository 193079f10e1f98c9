import type { JSX } from 'millrace';
import { Page } from './page.js';

/** For what does not exist. */
export function NotFoundPage(): JSX.Element {
  return (
    <Page title="Not found">
      <p class="crumbs">404</p>
      <h1>There is no such page</h1>
      <p class="lead">It may have moved, or the address may have been mistyped.</p>
      <p>
        <a href="/">To the beginning</a> or <a href="/packages">to the packages</a>
      </p>
    </Page>
  );
}
