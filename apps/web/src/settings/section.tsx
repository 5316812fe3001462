import type { ReactNode } from 'react';

export interface SectionProps {
  /** Of the address: `/settings#members`. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** The section's own button. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ id, title, text, action, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={titleId(id)}
      className="scroll-mt-12 border-b py-6 last:border-b-0 narrow:scroll-mt-0"
    >
      <div className="mb-4 flex min-h-7 items-center justify-between gap-3">
        <div>
          <h2 id={titleId(id)} tabIndex={-1} className="font-semibold outline-none">
            {title}
          </h2>
          {text !== undefined && <p className="text-muted text-table">{text}</p>}
        </div>
        {action}
      </div>
      <div className="grid gap-6">{children}</div>
    </section>
  );
}

/** Where one is once the row that one was in is gone. */
export function focusSection(id: string): void {
  document.getElementById(titleId(id))?.focus();
}

function titleId(id: string): string {
  return `${id}-title`;
}

/** A part of a section, under a heading of its own. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-3">
      <h3 className="font-medium">{title}</h3>
      {children}
    </div>
  );
}
