import { useQuery } from '@tanstack/react-query';
import { CircleUserRound, Keyboard, LogOut } from 'lucide-react';
import { useLanguage } from '../i18n/language-provider.tsx';
import { dictionaries, languages } from '../i18n/languages.ts';
import { authState } from '../session/auth.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { themes } from '../theme.ts';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useTheme } from '../use-theme.ts';
import { AccountChoice } from './account-choice.tsx';
import { useShortcutsHelp } from './shortcuts.tsx';

/** Who is signed in, how it all looks, and the way out. */
export function UserMenu({ className }: { readonly className: string }) {
  const { language, text, choose } = useLanguage();
  const session = useQuery(authState).data?.session;
  const [theme, chooseTheme] = useTheme();
  const showShortcuts = useShortcutsHelp();
  const signOut = useSignOut();
  if (session == null) return null;
  const name = session.user.name ?? session.user.email;
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className={className} aria-label={text.rail.account(name)}>
          <CircleUserRound aria-hidden className="size-4.5 shrink-0 wide:size-4" />
          <span className="hidden truncate wide:inline">{name}</span>
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="truncate font-medium text-table">{session.account.name}</p>
        <p className="truncate text-meta text-muted">{session.user.email}</p>
      </div>
      <AccountChoice currentId={session.account.id} />
      <MenuSeparator />
      <MenuChoice
        label={text.rail.theme}
        value={theme}
        options={themes.map((option) => [option, text.rail.themes[option]] as const)}
        onChange={chooseTheme}
      />
      <MenuSeparator />
      <MenuChoice
        label={text.rail.language}
        value={language}
        options={languages.map((option) => [option, dictionaries[option].language] as const)}
        onChange={choose}
      />
      <MenuSeparator />
      <MenuItem onClick={showShortcuts}>
        <Keyboard aria-hidden />
        {text.rail.shortcuts}
      </MenuItem>
      <MenuItem onClick={signOut}>
        <LogOut aria-hidden />
        {text.rail.signOut}
      </MenuItem>
    </Menu>
  );
}
