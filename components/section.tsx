import { Boundary, isMillraceError, type Child, type JSX } from 'millrace';

export interface SectionProps {
  /** Also the fragment that links lead to. */
  readonly id: string;
  readonly title: string;
  readonly note?: Child;
  /** Milliseconds that the document waits here; without it, as long as the render may take. */
  readonly timeout?: number;
  readonly late?: Child;
  readonly children?: Child;
}

/**
 * A part of a page whose content comes when it comes. The heading is sent at
 * once; a failure of the content stays in here.
 */
export function Section({ id, title, note, timeout, late, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note === undefined ? null : <p class="note">{note}</p>}
      <Boundary catch={(error) => <Unavailable error={error} />} timeout={timeout} late={late}>
        {children}
      </Boundary>
    </section>
  );
}

/** Stands where content should have stood. */
export function Unavailable({ error }: { readonly error: unknown }): JSX.Element {
  return (
    <p class="notice failed">
      This part cannot be shown right now. The rest of the page is not affected.
      {isMillraceError(error) ? (
        <>
          {' '}
          <code>{error.code}</code>
        </>
      ) : null}
    </p>
  );
}
