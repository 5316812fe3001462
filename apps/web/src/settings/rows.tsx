import type { ReactNode } from 'react';

export function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y rounded-panel border">
      {children}
    </ul>
  );
}

export interface RowProps {
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** What was refused, in the row where it was tried. */
  readonly error?: string | undefined;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One of a list: what it is, and what can be done with it. */
export function Row({ title, text, error, children }: RowProps) {
  return (
    <li className="px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className="flex min-w-0 items-center gap-2 break-all text-table">{title}</p>
          <p className="wrap-anywhere text-meta text-muted">{text}</p>
        </div>
        <div className="flex items-center gap-2">{children}</div>
      </div>
      <p role="alert" className="pt-1 text-removed text-table empty:hidden">
        {error}
      </p>
    </li>
  );
}

/** A word about a row, beside its title. */
export function Mark({ children }: { readonly children: string }) {
  return <span className="shrink-0 rounded-sm bg-grey-4 px-1.5 text-meta">{children}</span>;
}
