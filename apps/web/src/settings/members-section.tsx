import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { InviteDialog } from '../forms/invite-dialog.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import type { Session } from '../session/auth.ts';
import { Button } from '../ui/button.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { LoadState } from './load-state.tsx';
import { MemberRow } from './member-row.tsx';
import { Rows } from './rows.tsx';
import { Part, Section } from './section.tsx';

export function MembersSection({ session }: { readonly session: Session }) {
  const { members: text } = useSettingsText();
  const [isInviting, setInviting] = useState(false);
  if (session.role !== 'owner') {
    return (
      <Section id="members" title={text.title}>
        <p className="text-muted text-table">{text.ownersOnly}</p>
      </Section>
    );
  }
  return (
    <Section id="members" title={text.title} action={<Button onClick={() => setInviting(true)}>{text.invite}</Button>}>
      <MemberLists ownUserId={session.user.id} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Section>
  );
}

function MemberLists({ ownUserId }: { readonly ownUserId: string }) {
  const { members: text } = useSettingsText();
  const list = useQuery(trpc.member.list.queryOptions({}));
  if (list.data === undefined) return <LoadState query={list} errorTitle={text.error} />;
  const { members, invitations } = list.data;
  return (
    <>
      <Rows label={text.list}>
        {members.map((member) => (
          <MemberRow key={member.user.id} member={member} isSelf={member.user.id === ownUserId} />
        ))}
      </Rows>
      {invitations.length > 0 && (
        <Part title={text.invitations}>
          <Rows label={text.invitations}>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </Rows>
        </Part>
      )}
    </>
  );
}
