import type { ReactNode } from 'react';

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid gap-2.5">{children}</dl>;
}

export interface FactProps {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A name and what is so, side by side; on a phone beneath. */
export function Fact({ name, hint, children }: FactProps) {
  return (
    <div className="grid gap-x-4 narrow:grid-cols-[152px_1fr]">
      <dt className="text-muted text-table narrow:leading-7">{name}</dt>
      <dd className="min-w-0">
        <div className="flex min-h-6 min-w-0 narrow:min-h-7 items-center break-words">{children}</div>
        {hint !== undefined && <p className="text-meta text-muted">{hint}</p>}
      </dd>
    </div>
  );
}
