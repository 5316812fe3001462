import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  /** `h1` where it is the whole page. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, heading: Heading = 'h2', children }: EmptyStateProps) {
  return (
    <div className="mx-auto grid w-full max-w-160 gap-3 px-4 py-12">
      <Heading className="font-semibold text-body">{title}</Heading>
      {text !== undefined && <p className="text-muted">{text}</p>}
      {children}
    </div>
  );
}
