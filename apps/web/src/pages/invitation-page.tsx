import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AccessPage } from '../components/access-page.tsx';
import { InvitationForm } from '../forms/invitation-form.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useInvitationText } from '../i18n/use-invitation-text.ts';
import { paths } from '../paths.ts';
import { errorText, isNotFound } from '../server-errors.ts';
import { invitationOf } from '../session/auth.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const route = getRouteApi(paths.invitation);

/** What one is invited to, before one gives a password. */
export function InvitationPage() {
  const { access } = useText();
  const { token } = route.useSearch();
  if (token === undefined) return <AccessPage title={access.invitationTitle} text={access.invitationTokenMissing} />;
  return <Invitation token={token} />;
}

function Invitation({ token }: { readonly token: string }) {
  const text = useText();
  const words = useInvitationText();
  const { data, error, refetch } = useQuery(invitationOf(token));
  if (data !== undefined) return <InvitationForm token={token} invitation={data} />;
  if (isNotFound(error)) return <Closed />;
  if (error !== null) {
    return (
      <AccessPage title={words.errorTitle} text={errorText(error, text)}>
        <Button className="justify-self-start" onClick={() => void refetch()}>
          {text.common.retry}
        </Button>
      </AccessPage>
    );
  }
  return (
    <AccessPage title={text.access.invitationTitle}>
      <div
        role="status"
        aria-label={text.common.loading}
        className="grid h-29.5 content-start gap-4 rounded-panel border p-3"
      >
        {['w-52', 'w-24', 'w-32'].map((width) => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
    </AccessPage>
  );
}

function Closed() {
  const text = useText();
  const words = useInvitationText();
  return (
    <AccessPage title={words.closedTitle} text={words.closedText}>
      <div className="grid justify-items-start gap-2">
        <p className="text-muted text-table">{words.joined}</p>
        <Link to={paths.signIn} className={buttonClass('plain')}>
          {text.access.toSignIn}
        </Link>
      </div>
    </AccessPage>
  );
}
