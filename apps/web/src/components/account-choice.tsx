import { useText } from '../i18n/language-provider.tsx';
import { useAccounts } from '../session/use-accounts.ts';
import { MenuChoice, MenuSeparator } from '../ui/menu.tsx';

export interface AccountChoiceProps {
  readonly currentId: string;
}

/** The accounts of somebody who has several. It is mounted with the open menu: until then nobody asks for them. */
export function AccountChoice({ currentId }: AccountChoiceProps) {
  const text = useText();
  const { accounts, switchTo } = useAccounts();
  if (accounts.length === 0) return null;
  return (
    <>
      <MenuSeparator />
      <MenuChoice
        label={text.rail.accounts}
        value={currentId}
        options={accounts.map(({ account }) => [account.id, account.name] as const)}
        onChange={switchTo}
      />
    </>
  );
}
