import type { ReactNode } from 'react';
import { Code } from '../ui/code.tsx';

export interface TrialPaneProps {
  readonly title: string;
  /** What is to be known of it at one look. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One of the two halves: it keeps its height, whatever comes. */
export function TrialPane({ title, note, children }: TrialPaneProps) {
  return (
    <figure className="flex h-52 flex-col overflow-hidden rounded-panel border bg-surface">
      <figcaption className="flex h-9 shrink-0 items-center justify-between gap-3 border-b px-3 text-table">
        <span className="text-muted">{title}</span>
        <span aria-live="polite" className="figures">
          {note}
        </span>
      </figcaption>
      <Code className="min-h-0 flex-1 overflow-auto">{children}</Code>
    </figure>
  );
}
