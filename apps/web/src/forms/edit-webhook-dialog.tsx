import type { Webhook } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { WebhookForm, type WebhookValues } from './webhook-form.tsx';

export interface EditWebhookDialogProps {
  readonly webhook: Webhook;
  onClose(): void;
}

/** Another name or address for a webhook; its secret stays. */
export function EditWebhookDialog({ webhook, onClose }: EditWebhookDialogProps) {
  const { common } = useText();
  const { form: text } = useWebhooksText();
  const { id, name } = webhook;
  const update = useMutation({
    mutationFn: (values: WebhookValues) => trpcClient.webhook.update.mutate({ id, ...values }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.webhook.list.pathFilter());
      onClose();
    },
  });
  return (
    <Dialog open title={text.editTitle(name)} closeLabel={common.close} onClose={onClose}>
      <WebhookForm values={webhook} error={update.error} isPending={update.isPending} onSubmit={update.mutate} />
    </Dialog>
  );
}
