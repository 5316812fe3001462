import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from './button.tsx';
import { DialogRoot } from './overlay-root.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly isWide?: boolean;
  /** What has the focus first; without it, the first thing that can have it. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  onClose(): void;
  readonly children: ReactNode;
}

export function Dialog({ open, title, closeLabel, isWide = false, initialFocus, onClose, children }: DialogProps) {
  const overlays = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          initialFocus={initialFocus}
          className={`floats-in fixed left-1/2 z-50 flex -translate-x-1/2 flex-col rounded-panel border bg-raised shadow-float ${isWide ? 'top-[8vh] max-h-[84vh] w-[min(600px,calc(100vw-24px))]' : 'top-[15vh] max-h-[70vh] w-[min(440px,calc(100vw-32px))]'}`}
        >
          <div className="min-h-0 overflow-auto p-4">
            <div className="mb-3 flex items-center justify-between">
              <Base.Title className="font-semibold">{title}</Base.Title>
              <Base.Close render={<Button look="quiet" icon aria-label={closeLabel} />}>
                <X />
              </Base.Close>
            </div>
            <DialogRoot value={overlays}>{children}</DialogRoot>
          </div>
          {/* Outside of what scrolls, so that nothing cuts them off. */}
          <div ref={overlays} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
