import { type ReactNode, useId } from 'react';

interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  readonly label: string;
  /** The rule, said before it is broken. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, given what ties it to its label, hint and error. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A labelled control with its hint, or what is wrong with it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium text-table">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} className={`text-meta ${error === undefined ? 'text-muted' : 'text-removed'}`}>
          {note}
        </p>
      )}
    </div>
  );
}
