import type { JSX, Scope } from 'millrace';
import { Page } from './page.js';
import { pageInfo } from './page-info.js';

/** The source around the line that threw. */
export interface CodeFrame {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** What a developer may know of an error, and a reader may not. */
export interface ErrorDetail {
  readonly name: string;
  readonly code: string | undefined;
  readonly message: string;
  /** The component that failed, with those around it: `Page > Reviews`. */
  readonly component: string | null;
  readonly frame: CodeFrame | null;
  readonly stack: string | null;
}

export interface ErrorPageProps {
  readonly status: number;
  readonly reason: string;
  /** Null in production. */
  readonly detail: ErrorDetail | null;
}

/** For what went wrong before the first byte had left. */
export function ErrorPage({ status, reason, detail }: ErrorPageProps, scope: Scope): JSX.Element {
  const { requestId } = scope.init.require(pageInfo);
  return (
    <Page title={reason}>
      <p class="crumbs">{status}</p>
      <h1>{status >= 500 ? 'This page could not be made' : reason}</h1>
      <p class="lead">
        {status >= 500
          ? 'The fault is on this side. Trying again in a moment may help.'
          : 'The server did not understand the request.'}
      </p>
      <p>
        Request <code>{requestId}</code>
      </p>
      {detail === null ? null : <Detail {...detail} />}
    </Page>
  );
}

function Detail({ name, code, message, component, frame, stack }: ErrorDetail): JSX.Element {
  return (
    <section class="detail" aria-labelledby="detail-title">
      <h2 id="detail-title">
        {name}
        {code === undefined ? null : (
          <>
            {' '}
            <code>{code}</code>
          </>
        )}
      </h2>
      <p class="message">{message}</p>
      {component === null ? null : (
        <p>
          In <code class="path">{component}</code>
        </p>
      )}
      {frame === null ? null : <Frame {...frame} />}
      {stack === null ? null : (
        <details>
          <summary>Stack</summary>
          <pre class="code" tabindex={0} aria-label="Stack">
            {stack}
          </pre>
        </details>
      )}
      <p class="note">Shown because this server does not run in production.</p>
    </section>
  );
}

function Frame({ file, line, column, lines }: CodeFrame): JSX.Element {
  const width = String(lines.at(-1)?.number ?? line).length;
  const at = `${file}:${line}:${column}`;
  return (
    <figure>
      <figcaption>
        <code>{at}</code>
      </figcaption>
      <pre class="code" tabindex={0} aria-label={`Source at ${at}`}>
        {lines.map(({ number, text }) => {
          const shown = `${String(number).padStart(width)} | ${text}\n`;
          if (number !== line) return shown;
          return (
            <>
              <mark>{shown}</mark>
              {`${' '.repeat(width)} | ${' '.repeat(column - 1)}^\n`}
            </>
          );
        })}
      </pre>
    </figure>
  );
}
