import type { Scope } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { Button } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ApiKeyForm } from './api-key-form.tsx';

export interface NewApiKey {
  readonly name: string;
  readonly scope: Scope;
  readonly expiresAt: string | null;
}

export interface ApiKeyDialogProps {
  onMade(secret: string): void;
  onClose(): void;
}

/** Asks for a new key, then shows it: the server has told it this once. */
export function ApiKeyDialog({ onMade, onClose }: ApiKeyDialogProps) {
  const { common } = useText();
  const { newKey: text } = useConnectText();
  const create = useMutation({
    mutationFn: (apiKey: NewApiKey) => trpcClient.apiKey.create.mutate(apiKey),
    onSuccess: async ({ secret }) => {
      onMade(secret);
      await queryClient.invalidateQueries(trpc.apiKey.list.pathFilter());
    },
  });
  if (create.data === undefined) {
    return (
      <Dialog open title={text.title} closeLabel={common.close} onClose={onClose}>
        <ApiKeyForm error={create.error} isPending={create.isPending} onCreate={create.mutate} />
      </Dialog>
    );
  }
  const { secret, apiKey } = create.data;
  return (
    <Dialog open title={text.doneTitle(apiKey.name)} closeLabel={common.close} onClose={onClose}>
      <div className="grid gap-4">
        <p role="status" className="text-muted">
          {text.once}
        </p>
        <Copyable label={text.key} code={secret} />
        <Button className="justify-self-end" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </Dialog>
  );
}
