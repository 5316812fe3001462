import { limits } from '@tagsmith/core';
import type { AppRouter } from '@tagsmith/trpc';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { isWorthRetrying } from './server-errors.ts';
import { sessionLink } from './session/session-link.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (failures) => 300 * 2 ** failures,
    },
    // What can't be saved now is refused plainly: a write that waits could overwrite somebody else's.
    mutations: { networkMode: 'always' },
  },
});

/** For writes; reads go through `trpc`, which keeps what they answered. */
export const trpcClient = createTRPCClient<AppRouter>({
  // Queries go as POST: people's names have no place in addresses, which are logged.
  links: [sessionLink, httpBatchLink({ url: '/trpc', methodOverride: 'POST', maxItems: limits.batchCalls })],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ queryClient, client: trpcClient });
