import type { Invitation } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Time } from '../ui/time.tsx';
import { Row } from './rows.tsx';
import { focusSection } from './section.tsx';

export function InvitationRow({ invitation: { id, email, role, expiresAt } }: { readonly invitation: Invitation }) {
  const text = useText();
  const { members, roles, refusals } = useSettingsText();
  const revoke = useMutation({
    mutationFn: () => trpcClient.member.revokeInvitation.mutate({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(trpc.member.list.pathFilter());
      focusSection('members');
    },
  });
  return (
    <Row
      title={email}
      text={
        <>
          {roles[role]} · {members.expires} <Time iso={expiresAt} />
        </>
      }
      error={revoke.error ? errorText(revoke.error, text, refusals) : undefined}
    >
      <Button onClick={() => revoke.mutate()} disabled={revoke.isPending} aria-label={members.revokeOf(email)}>
        {members.revoke}
      </Button>
    </Row>
  );
}
