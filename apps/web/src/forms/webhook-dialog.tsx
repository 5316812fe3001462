import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { Button } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { WebhookForm, type WebhookValues } from './webhook-form.tsx';

/** Asks for a new webhook, then shows its secret: the server has told it this once. */
export function WebhookDialog({ onClose }: { onClose(): void }) {
  const { common } = useText();
  const { form: text } = useWebhooksText();
  const create = useMutation({
    mutationFn: (values: WebhookValues) => trpcClient.webhook.create.mutate(values),
    onSuccess: () => queryClient.invalidateQueries(trpc.webhook.list.pathFilter()),
  });
  if (create.data === undefined) {
    return (
      <Dialog open title={text.title} closeLabel={common.close} onClose={onClose}>
        <WebhookForm error={create.error} isPending={create.isPending} onSubmit={create.mutate} />
      </Dialog>
    );
  }
  const { secret, webhook } = create.data;
  return (
    <Dialog open title={text.doneTitle(webhook.name)} closeLabel={common.close} onClose={onClose}>
      <div className="grid gap-4">
        <p role="status" className="text-muted">
          {text.once}
        </p>
        <Copyable label={text.secret} code={secret} />
        <Button className="justify-self-end" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </Dialog>
  );
}
