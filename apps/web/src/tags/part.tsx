import { type ReactNode, useId } from 'react';

export interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a tag's page, under its heading. */
export function Part({ title, text, action, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 content-start gap-3">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {text !== undefined && <span className="mr-auto text-muted text-table">{text}</span>}
        {action}
      </div>
      {children}
    </section>
  );
}
