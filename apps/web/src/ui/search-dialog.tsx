import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

export interface SearchDialogProps {
  readonly label: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** A dialog that begins with an input instead of a title: it stays where it is, however much is found. */
export function SearchDialog({ label, onClose, children }: SearchDialogProps) {
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          aria-label={label}
          className="floats-in fixed top-4 left-1/2 z-50 flex w-[min(600px,calc(100vw-16px))] -translate-x-1/2 flex-col overflow-hidden rounded-panel border bg-raised shadow-float narrow:top-[12vh]"
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
