import type { Webhook } from '@tagsmith/core';
import { Ellipsis, Pause, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { EditWebhookDialog } from '../forms/edit-webhook-dialog.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { PassingButton } from '../ui/passing-button.tsx';
import { DeleteWebhookDialog } from './delete-webhook-dialog.tsx';
import { useWebhookWrites } from './use-webhook-writes.ts';
import { webhookStatus } from './webhook-status.ts';

export interface WebhookActionsProps {
  readonly webhook: Webhook;
  onDeleted(): void;
}

/** What its state asks for as a button, the rest in a menu. */
export function WebhookActions({ webhook, onDeleted }: WebhookActionsProps) {
  const text = useWebhooksText();
  const [asked, setAsked] = useState<'edit' | 'delete'>();
  const menu = useRef<HTMLButtonElement>(null);
  const { setPaused, retry, remove } = useWebhookWrites(webhook.id, onDeleted);
  const { name, pausedAt } = webhook;
  const close = () => setAsked(undefined);
  return (
    // As wide with its longest button as without one: the columns stay where they are.
    <div className="flex justify-end gap-1 narrow:min-w-34">
      {webhookStatus(webhook) === 'failing' && (
        <PassingButton heir={menu} aria-label={text.retryName(name)} onClick={() => retry.mutate()}>
          {text.retry}
        </PassingButton>
      )}
      {pausedAt !== null && (
        <PassingButton heir={menu} aria-label={text.resumeName(name)} onClick={() => setPaused.mutate(false)}>
          {text.resume}
        </PassingButton>
      )}
      <Menu
        trigger={
          <Button ref={menu} look="quiet" icon aria-label={text.actionsOf(name)}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {pausedAt === null && (
          <MenuItem onClick={() => setPaused.mutate(true)}>
            <Pause aria-hidden />
            {text.pause}
          </MenuItem>
        )}
        <MenuItem onClick={() => setAsked('edit')}>
          <Pencil aria-hidden />
          {text.edit}
        </MenuItem>
        <MenuItem onClick={() => setAsked('delete')}>
          <Trash2 aria-hidden />
          {text.delete}
        </MenuItem>
      </Menu>
      {asked === 'edit' && <EditWebhookDialog webhook={webhook} onClose={close} />}
      {asked === 'delete' && (
        <DeleteWebhookDialog
          webhook={webhook}
          onConfirm={() => {
            close();
            remove.mutate();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
