import { Doctype, type Child, type JSX, type Scope } from 'millrace';
import { withFlag } from './format.js';
import { pageInfo } from './page-info.js';
import { Waterfall } from './waterfall/waterfall.js';

export interface PageProps {
  readonly title: string;
  /** The address in the navigation that this page belongs to. */
  readonly section?: string;
  /** What else its head has: a sheet or a script of its own. */
  readonly head?: Child;
  /** What its foot says of it. */
  readonly note?: string;
  readonly children?: Child;
}

const LINKS = [
  ['/packages', 'Packages'],
  ['/slow', 'Slow'],
  ['/parse', 'Parse'],
] as const;

const NOTE = 'Streamed in document order, each part as soon as it was there. No script.';

/** What all pages of the site have around them. */
export function Page({ title, section, head, note = NOTE, children }: PageProps, scope: Scope): JSX.Element {
  const { stylesheet, icon, url, trace } = scope.init.require(pageInfo);
  return (
    <>
      <Doctype />
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title === 'Millrace' ? title : `${title} · Millrace`}</title>
          <link rel="stylesheet" href={stylesheet} />
          <link rel="icon" type="image/svg+xml" href={icon} />
          {head}
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          <header class="site">
            <a class="brand" href="/" aria-current={section === '/' ? 'page' : undefined}>
              Millrace
            </a>
            <nav aria-label="Pages">
              {LINKS.map(([href, text]) => (
                <a href={href} aria-current={section === href ? 'page' : undefined}>
                  {text}
                </a>
              ))}
              <a class="trace" href={withFlag(url, 'trace', !trace)} rel="nofollow">
                {trace ? 'Hide waterfall' : 'Waterfall'}
              </a>
            </nav>
          </header>
          <main id="content" tabindex={-1}>
            {children}
          </main>
          {trace ? <Waterfall /> : null}
          <footer class="site">
            <p>{note}</p>
          </footer>
        </body>
      </html>
    </>
  );
}
