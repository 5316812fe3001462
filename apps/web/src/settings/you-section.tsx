import { PasswordForm } from '../forms/password-form.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import type { Session } from '../session/auth.ts';
import { Fact, Facts } from './facts.tsx';
import { Part, Section } from './section.tsx';
import { Sessions } from './sessions.tsx';

export function YouSection({ session: { user, role } }: { readonly session: Session }) {
  const { common } = useText();
  const { you: text, roles, roleHints } = useSettingsText();
  return (
    <Section id="you" title={text.title}>
      <Facts>
        <Fact name={text.name}>{user.name ?? common.none}</Fact>
        <Fact name={text.email}>{user.email}</Fact>
        <Fact name={text.role} hint={roleHints[role]}>
          {roles[role]}
        </Fact>
      </Facts>
      <Part title={text.passwordTitle}>
        <PasswordForm email={user.email} />
      </Part>
      <Part title={text.sessionsTitle}>
        <Sessions />
      </Part>
    </Section>
  );
}
