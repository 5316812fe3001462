import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Building2, Keyboard, KeyRound, Languages, LogOut, Megaphone, SunMoon, UserPlus, Webhook } from 'lucide-react';
import { useShortcutsHelp } from '../components/shortcuts.tsx';
import { useLanguage } from '../i18n/language-provider.tsx';
import { dictionaries, languages } from '../i18n/languages.ts';
import { usePaletteText } from '../i18n/use-palette-text.ts';
import { paths } from '../paths.ts';
import { authState } from '../session/auth.ts';
import { useAccounts } from '../session/use-accounts.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { themes } from '../theme.ts';
import { useTheme } from '../use-theme.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** What can be done from anywhere, as far as the role allows it: a new action is one entry. */
export function useActions(): readonly PaletteEntry[] {
  const { language, text, choose } = useLanguage();
  const words = usePaletteText();
  const role = useQuery(authState).data?.session?.role;
  const [theme, chooseTheme] = useTheme();
  const navigate = useNavigate();
  const showShortcuts = useShortcutsHelp();
  const { accounts, switchTo } = useAccounts();
  const signOut = useSignOut();
  return [
    ...given(role === 'owner', {
      id: 'new key',
      label: words.newKey,
      icon: KeyRound,
      run: () => void navigate({ to: paths.connect, search: { new: 'key' } }),
    }),
    ...given(role === 'owner', {
      id: 'new webhook',
      label: words.newWebhook,
      icon: Webhook,
      run: () => void navigate({ to: paths.connect, search: { new: 'webhook' } }),
    }),
    ...given(role === 'owner', {
      id: 'invite',
      label: words.invite,
      icon: UserPlus,
      run: () => void navigate({ to: paths.settings, search: { new: 'member' }, hash: 'members' }),
    }),
    ...given(role !== undefined && role !== 'viewer', {
      id: 'new campaign',
      label: words.newCampaign,
      icon: Megaphone,
      run: () => void navigate({ to: paths.settings, search: { new: 'campaign' }, hash: 'campaigns' }),
    }),
    ...accounts
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ account: { id, name } }) => ({
        id: `account ${id}`,
        label: words.account(name),
        icon: Building2,
        run: () => switchTo(id),
      })),
    ...themes
      .filter((other) => other !== theme)
      .map((other) => ({
        id: `theme ${other}`,
        label: words.theme(text.rail.themes[other]),
        icon: SunMoon,
        run: () => chooseTheme(other),
      })),
    ...languages
      .filter((other) => other !== language)
      .map((other) => ({
        id: `language ${other}`,
        label: words.language(dictionaries[other].language),
        icon: Languages,
        run: () => choose(other),
      })),
    { id: 'shortcuts', label: text.rail.shortcuts, icon: Keyboard, keys: ['?'], run: showShortcuts },
    { id: 'sign out', label: text.rail.signOut, icon: LogOut, run: signOut },
  ];
}

function given(isAllowed: boolean, entry: PaletteEntry): readonly PaletteEntry[] {
  return isAllowed ? [entry] : [];
}
