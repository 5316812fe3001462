import { useLanguage } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { CopyId } from '../lead/copy-id.tsx';
import type { Session } from '../session/auth.ts';
import { Fact, Facts } from './facts.tsx';
import { Section } from './section.tsx';

export function AccountSection({ account: { name, locationId, defaultCountry } }: Pick<Session, 'account'>) {
  const { language } = useLanguage();
  const { account: text } = useSettingsText();
  const country = defaultCountry && new Intl.DisplayNames(language, { type: 'region' }).of(defaultCountry);
  return (
    <Section id="account" title={text.title}>
      <Facts>
        <Fact name={text.name}>{name}</Fact>
        <Fact name={text.locationId} hint={text.locationHint}>
          <CopyId id={locationId} label={text.copyLocationId} />
        </Fact>
        <Fact name={text.country} {...(country && { hint: text.countryHint })}>
          {country ? `${country} (${defaultCountry})` : text.noCountry}
        </Fact>
      </Facts>
    </Section>
  );
}
