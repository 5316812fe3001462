import { useRouter } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { paths } from '../paths.ts';
import { authState, type Session } from './auth.ts';
import { tellOtherTabs } from './other-tabs.ts';

/** Goes on as the person of a new session: to `next` where that is a page of ours, else to the first page. */
export function useEnter(next: string | undefined): (answer: { readonly session: Session }) => void {
  const router = useRouter();
  return ({ session }) => {
    tellOtherTabs();
    queryClient.clear();
    queryClient.setQueryData(authState.queryKey, { setupNeeded: false, session });
    router.history.push(isOwnPage(next) ? next : paths.home);
  };
}

/** `//host` and `/\host` are other places. */
function isOwnPage(next: string | undefined): next is string {
  return next !== undefined && /^\/(?![/\\])/.test(next);
}
