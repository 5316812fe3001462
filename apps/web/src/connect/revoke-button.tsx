import type { ApiKey } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { formatRelative } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useConnectText } from '../i18n/use-connect-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { toast } from '../ui/toaster.tsx';

export interface RevokeButtonProps {
  readonly apiKey: ApiKey;
  onRevoked(): void;
}

/** Ends a key, after saying what will stop. */
export function RevokeButton({ apiKey: { id, name, hint, lastUsedAt }, onRevoked }: RevokeButtonProps) {
  const { language, text } = useLanguage();
  const { keys } = useConnectText();
  const [isAsked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => trpcClient.apiKey.revoke.mutate({ id }),
    onSuccess: async () => {
      onRevoked();
      await queryClient.invalidateQueries(trpc.apiKey.list.pathFilter());
    },
    onError: (error) => toast(errorText(error, text)),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)} disabled={revoke.isPending} aria-label={keys.revokeName(name)}>
        {keys.revoke}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={keys.revokeTitle(name)}
          text={
            lastUsedAt === null
              ? keys.revokeUnused(hint)
              : keys.revokeUsed(hint, formatRelative(lastUsedAt, Date.now(), language))
          }
          confirmLabel={keys.revokeName(name)}
          onConfirm={() => {
            setAsked(false);
            revoke.mutate();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
