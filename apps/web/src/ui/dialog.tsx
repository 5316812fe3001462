import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  onClose(): void;
  readonly children: ReactNode;
}

export function Dialog({ open, title, closeLabel, onClose, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup className="floats-in fixed top-[15vh] left-1/2 z-50 max-h-[70vh] w-[min(440px,calc(100vw-32px))] -translate-x-1/2 overflow-auto rounded-panel border bg-raised p-4 shadow-float">
          <div className="mb-3 flex items-center justify-between">
            <Base.Title className="font-semibold">{title}</Base.Title>
            <Base.Close render={<Button look="quiet" icon aria-label={closeLabel} />}>
              <X />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
