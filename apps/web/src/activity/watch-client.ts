import type { AppRouter } from '@tagsmith/trpc';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { sessionLink } from '../session/session-link.ts';

/** For streams, apart from `api.ts`: only this page has them, and what reads them is no part of the first load. */
export const watchClient = createTRPCClient<AppRouter>({
  links: [sessionLink, httpSubscriptionLink({ url: '/trpc' })],
});
