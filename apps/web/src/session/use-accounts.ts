import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { paths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { toast } from '../ui/toaster.tsx';
import { auth } from './auth.ts';
import { tellOtherTabs } from './other-tabs.ts';

/** The accounts of the signed-in person, where there are several, and what goes on in another of them. */
export function useAccounts() {
  const text = useText();
  const { data } = useQuery(trpc.user.listAccounts.queryOptions({}, { staleTime: 300_000 }));
  const { mutate } = useMutation({
    mutationFn: (accountId: string) => auth.switchAccount({ accountId }),
    onSuccess: () => {
      tellOtherTabs();
      // The page begins anew: whatever it knows is of the account that one leaves.
      location.assign(paths.leads);
    },
    onError: (error) => toast(errorText(error, text)),
  });
  const items = data?.items ?? [];
  return { accounts: items.length > 1 ? items : [], switchTo: mutate };
}
