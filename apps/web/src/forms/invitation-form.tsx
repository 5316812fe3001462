import { useQuery } from '@tanstack/react-query';
import { AccessPage } from '../components/access-page.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useInvitationText } from '../i18n/use-invitation-text.ts';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { auth, authState, type InvitationPreview } from '../session/auth.ts';
import { Time } from '../ui/time.tsx';
import { AccessForm } from './access-form.tsx';
import { checkNewPassword, present } from './access-values.ts';

export interface InvitationFormProps {
  readonly token: string;
  readonly invitation: InvitationPreview;
}

/** Joins as somebody new, or as who has the email already. */
export function InvitationForm({ token, invitation }: InvitationFormProps) {
  const text = useText();
  const words = useInvitationText();
  const { roles, roleHints } = useSettingsText();
  const session = useQuery(authState).data?.session;
  const { account, email, role, invitedBy, expiresAt, isKnown } = invitation;
  const passwordError = (password: string) => {
    if (!isKnown) return checkNewPassword(password, text);
    return password === '' ? text.access.passwordMissing : undefined;
  };
  return (
    <AccessPage
      title={words.title(account.name)}
      text={invitedBy === null ? words.invited : words.invitedBy(invitedBy)}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 rounded-panel border p-3 text-table">
        <dt className="text-muted">{words.email}</dt>
        <dd className="min-w-0 break-words font-medium">{email}</dd>
        <dt className="text-muted">{words.role}</dt>
        <dd className="min-w-0">
          <span className="font-medium">{roles[role]}</span>
          <span className="block text-meta text-muted">{roleHints[role]}</span>
        </dd>
        <dt className="text-muted">{words.ends}</dt>
        <dd>
          <Time iso={expiresAt} />
        </dd>
      </dl>
      <p>{isKnown ? words.knownText : words.chooseText}</p>
      {session != null && session.user.email !== email && (
        <p className="break-words rounded-control bg-warning-wash px-3 py-2 text-table text-warning">
          {words.otherSession(session.user.email)}
        </p>
      )}
      <AccessForm
        fields={isKnown ? ['password'] : ['name', 'password']}
        isNewPassword={!isKnown}
        submitLabel={words.join}
        refusals={words.refusals}
        check={({ password }) => present('password', passwordError(password))}
        submit={({ password, name }) => auth.acceptInvitation({ token, password, ...(name && { name }) })}
      />
    </AccessPage>
  );
}
