import type { Child, JSX } from 'millrace';

export interface TableProps {
  /** What the table is of, for those who do not see it. */
  readonly label: string;
  readonly children?: Child;
}

/** A table that scrolls on its own when it is wider than the page; by keyboard too. */
export function Table({ label, children }: TableProps): JSX.Element {
  return (
    <div class="scroll" role="region" aria-label={label} tabindex={0}>
      <table>{children}</table>
    </div>
  );
}

/** A bar for a share of a whole, beside the number that says the same. */
export function Bar({ share }: { readonly share: number }): JSX.Element {
  // An attribute of SVG, because the page's security policy allows no inline style.
  return (
    <svg class="bar" aria-hidden="true">
      <rect width={`${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`} height="100%" rx="2" />
    </svg>
  );
}
