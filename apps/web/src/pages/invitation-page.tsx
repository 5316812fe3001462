import { getRouteApi } from '@tanstack/react-router';
import { AccessPage } from '../components/access-page.tsx';
import { AccessForm } from '../forms/access-form.tsx';
import { checkNewPassword, present } from '../forms/access-values.ts';
import { useText } from '../i18n/language-provider.tsx';
import { paths } from '../paths.ts';
import { auth } from '../session/auth.ts';

const route = getRouteApi(paths.invitation);

export function InvitationPage() {
  const text = useText();
  const { token } = route.useSearch();
  if (token === undefined) {
    return <AccessPage title={text.access.invitationTitle} text={text.access.invitationTokenMissing} />;
  }
  return (
    <AccessPage title={text.access.invitationTitle} text={text.access.invitationText}>
      <AccessForm
        fields={['name', 'password']}
        isNewPassword
        submitLabel={text.access.invitation}
        check={({ password }) => present('password', checkNewPassword(password, text))}
        submit={({ password, name }) => auth.acceptInvitation({ token, password, ...(name && { name }) })}
      />
    </AccessPage>
  );
}
