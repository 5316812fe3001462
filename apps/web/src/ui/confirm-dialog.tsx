import { useText } from '../i18n/language-provider.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ title, text, confirmLabel, onConfirm, onClose }: ConfirmDialogProps) {
  const { common } = useText();
  return (
    <Dialog open title={title} closeLabel={common.close} onClose={onClose}>
      <p className="text-muted">{text}</p>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
