import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { useNewDialog } from '../components/use-new-dialog.ts';
import { InviteDialog } from '../forms/invite-dialog.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import type { Session } from '../session/auth.ts';
import { Button } from '../ui/button.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { MemberControls } from './member-controls.tsx';
import { MemberRow } from './member-row.tsx';
import { Rows } from './rows.tsx';
import { Part, Section } from './section.tsx';

/** Everybody sees who is here; owners decide it. */
export function MembersSection({ session }: { readonly session: Session }) {
  const { members: text } = useSettingsText();
  const inviting = useNewDialog('member');
  if (session.role !== 'owner') {
    return (
      <Section id="members" title={text.title} text={text.ownersInvite}>
        <MemberLists ownUserId={session.user.id} mayDecide={false} />
      </Section>
    );
  }
  return (
    <Section id="members" title={text.title} action={<Button onClick={inviting.open}>{text.invite}</Button>}>
      <MemberLists ownUserId={session.user.id} mayDecide />
      {inviting.isOpen && <InviteDialog onClose={inviting.close} />}
    </Section>
  );
}

function MemberLists({ ownUserId, mayDecide }: { readonly ownUserId: string; readonly mayDecide: boolean }) {
  const { members: text } = useSettingsText();
  const list = useQuery(trpc.member.list.queryOptions({}));
  if (list.data === undefined) return <LoadState query={list} errorTitle={text.error} />;
  const { members, invitations } = list.data;
  return (
    <>
      <Rows label={text.list}>
        {members.map((member) => {
          const isSelf = member.user.id === ownUserId;
          if (!mayDecide) return <MemberRow key={member.user.id} member={member} isSelf={isSelf} />;
          return <MemberControls key={member.user.id} member={member} isSelf={isSelf} />;
        })}
      </Rows>
      {mayDecide && invitations.length > 0 && (
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
