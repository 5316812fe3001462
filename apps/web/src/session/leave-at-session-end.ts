import type { AnyRouter } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { paths } from '../paths.ts';
import { authState } from './auth.ts';
import { onSessionEnd } from './session-end.ts';

/** Goes to the sign-in page, which says why and leads back to where one was. */
export function leaveAtSessionEnd(router: AnyRouter): void {
  onSessionEnd(() => {
    // Several calls hear of it at once; and who is not signed in here, or is just leaving, has nothing to leave.
    const { pathname, href: next } = router.state.location;
    if (pathname === paths.signIn || queryClient.getQueryData(authState.queryKey)?.session == null) return;
    queryClient.setQueryData(authState.queryKey, { setupNeeded: false, session: null });
    const search = { next: next === paths.home ? undefined : next, ended: 'yes' } as const;
    void router.navigate({ to: paths.signIn, search, replace: true }).then(() => queryClient.clear());
  });
}
