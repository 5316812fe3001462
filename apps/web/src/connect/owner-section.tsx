import { Plus } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../ui/button.tsx';

export interface OwnerSectionProps {
  readonly id: string;
  readonly title: string;
  /** What it is for, or whose it is. */
  readonly text: string;
  /** Has the focus once what had it is gone. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly newLabel: string;
  /** Only owners make something. */
  readonly onNew: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A part of the page that holds something for owners, and one sentence for everybody else. */
export function OwnerSection({ id, title, text, heading, newLabel, onNew, children }: OwnerSectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="flex items-start justify-between gap-3 px-4 pb-3">
        <div>
          <h2 ref={heading} id={id} tabIndex={-1} className="font-semibold outline-none">
            {title}
          </h2>
          <p className="text-muted text-table">{text}</p>
        </div>
        {onNew && (
          <Button look="primary" onClick={onNew}>
            <Plus aria-hidden />
            {newLabel}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
