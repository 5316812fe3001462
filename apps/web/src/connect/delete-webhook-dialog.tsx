import type { Webhook } from '@tagsmith/core';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useWaiting } from './use-waiting.ts';

export interface DeleteWebhookDialogProps {
  readonly webhook: Webhook;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before a webhook ends, and says what is lost with it. */
export function DeleteWebhookDialog({ webhook: { name, waiting }, onConfirm, onClose }: DeleteWebhookDialogProps) {
  const text = useWebhooksText();
  const written = useWaiting(waiting);
  return (
    <ConfirmDialog
      title={text.deleteTitle(name)}
      text={waiting === 0 ? text.deleteText : text.deleteWaiting(waiting, written)}
      confirmLabel={text.deleteName(name)}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
