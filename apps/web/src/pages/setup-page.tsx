import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AccessPage } from '../components/access-page.tsx';
import { AccessForm } from '../forms/access-form.tsx';
import { checkEmail, checkNewPassword, present } from '../forms/access-values.ts';
import { useText } from '../i18n/language-provider.tsx';
import { paths } from '../paths.ts';
import { auth, authState } from '../session/auth.ts';
import { buttonClass } from '../ui/button.tsx';

const route = getRouteApi(paths.setup);

export function SetupPage() {
  const text = useText();
  const { token } = route.useSearch();
  const state = useQuery(authState).data;
  if (state?.setupNeeded === false) {
    return (
      <AccessPage title={text.access.setupTitle} text={text.access.setupDone}>
        <Link to={paths.signIn} className={`${buttonClass('primary')} justify-self-start`}>
          {text.access.toSignIn}
        </Link>
      </AccessPage>
    );
  }
  if (token === undefined) return <AccessPage title={text.access.setupTitle} text={text.access.setupTokenMissing} />;
  return (
    <AccessPage title={text.access.setupTitle} text={text.access.setupText}>
      <AccessForm
        fields={['email', 'name', 'password']}
        isNewPassword
        submitLabel={text.access.setup}
        check={({ email, password }) => ({
          ...present('email', checkEmail(email, text)),
          ...present('password', checkNewPassword(password, text)),
        })}
        submit={({ email, password, name }) => auth.setup({ token, email, password, ...(name && { name }) })}
      />
    </AccessPage>
  );
}
