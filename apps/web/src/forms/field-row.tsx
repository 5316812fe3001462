import type { ReactNode } from 'react';

export interface FieldRowProps {
  readonly label: string;
  /** Of the control that the label names; without one it names a text. */
  readonly htmlFor?: string;
  readonly error?: string | undefined;
  readonly errorId?: string;
  readonly children: ReactNode;
}

/** A label and its value side by side, what is wrong with it beneath. */
export function FieldRow({ label, htmlFor, error, errorId, children }: FieldRowProps) {
  const labelClass = 'w-28 shrink-0 text-table text-muted';
  return (
    <div className="px-4">
      <div className="flex min-h-8 items-center gap-2">
        {htmlFor === undefined ? (
          <span className={labelClass}>{label}</span>
        ) : (
          <label htmlFor={htmlFor} className={labelClass}>
            {label}
          </label>
        )}
        <div className={`min-w-0 flex-1 text-table ${htmlFor === undefined ? 'px-2' : ''}`}>{children}</div>
      </div>
      <p id={errorId} role="alert" className="pb-1 pl-32 text-meta text-removed empty:hidden">
        {error}
      </p>
    </div>
  );
}

/** A control that looks like a text until one comes near. */
export const inPlaceClass =
  'h-8 w-full truncate rounded-control border border-transparent bg-transparent px-2 text-ink text-table placeholder:text-faint hover:not-disabled:border-line-strong focus:border-line-strong focus:bg-page aria-invalid:border-removed';
