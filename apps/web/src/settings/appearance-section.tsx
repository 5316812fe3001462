import { useLanguage } from '../i18n/language-provider.tsx';
import { dictionaries, type LanguageChoice, languages } from '../i18n/languages.ts';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { themes } from '../theme.ts';
import { Choice } from '../ui/choice.tsx';
import { useTheme } from '../use-theme.ts';
import { Section } from './section.tsx';

export function AppearanceSection() {
  const { text, choice, choose } = useLanguage();
  const { appearance } = useSettingsText();
  const [theme, chooseTheme] = useTheme();
  return (
    <Section id="appearance" title={appearance.title} text={appearance.text}>
      <div className="grid gap-4">
        <Choice
          label={text.rail.theme}
          value={theme}
          options={themes.map((option) => [option, text.rail.themes[option]] as const)}
          onChange={chooseTheme}
        />
        <Choice<LanguageChoice>
          label={text.rail.language}
          value={choice}
          options={[
            ['browser', appearance.asBrowser],
            ...languages.map((option) => [option, dictionaries[option].language] as const),
          ]}
          onChange={choose}
        />
      </div>
    </Section>
  );
}
