import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AccessPage } from '../components/access-page.tsx';
import { AccessForm } from '../forms/access-form.tsx';
import { checkEmail, present } from '../forms/access-values.ts';
import { useText } from '../i18n/language-provider.tsx';
import { paths } from '../paths.ts';
import { auth, authState } from '../session/auth.ts';

const route = getRouteApi(paths.signIn);

export function SignInPage() {
  const text = useText();
  const { next, ended } = route.useSearch();
  const state = useQuery(authState).data;
  return (
    <AccessPage title={text.access.signInTitle}>
      {ended === 'yes' && (
        <p role="status" className="rounded-control bg-warning-wash px-3 py-2 text-table text-warning">
          {text.errors.signedOut}
        </p>
      )}
      {state?.setupNeeded === true && (
        <p className="rounded-control bg-warning-wash px-3 py-2 text-table text-warning">{text.access.setupNeeded}</p>
      )}
      <AccessForm
        fields={['email', 'password']}
        isNewPassword={false}
        submitLabel={text.access.signIn}
        next={next}
        check={({ email, password }) => ({
          ...present('email', checkEmail(email, text)),
          ...present('password', password === '' ? text.access.passwordMissing : undefined),
        })}
        submit={({ email, password }) => auth.signIn({ email, password })}
      />
      <p className="text-muted text-table">{text.access.signInHelp}</p>
    </AccessPage>
  );
}
