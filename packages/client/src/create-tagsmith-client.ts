import type { AppRouter } from '@tagsmith/trpc';
import { createTRPCClient, httpBatchLink, type TRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { TagsmithError } from './tagsmith-error.ts';

export interface TagsmithClientOptions {
  /** Where the server is, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly apiKey: string;
}

/** The typed API: `client.<noun>.<verb>.query(input)` reads, `.mutate(input)` writes. Its errors are {@link TagsmithError}. */
export type TagsmithClient = TRPCClient<AppRouter>;

/**
 * Makes a client. Calls that are made in one turn share one request, 20 at most.
 * @example
 * const client = createTagsmithClient({ url: 'http://127.0.0.1:3000', apiKey: 'nxr_live_…' });
 * await client.lead.syncTags.mutate({ lead: { email: 'jane@example.com' }, tags: ['VIP'] });
 */
export function createTagsmithClient({ url, apiKey }: TagsmithClientOptions): TagsmithClient {
  return createTRPCClient<AppRouter>({
    links: [
      typedErrors,
      httpBatchLink({
        url: new URL('/trpc', url).href,
        maxItems: 20,
        // Queries go as POST too: their inputs may be long, and people's names have no place in URLs.
        methodOverride: 'POST',
        headers: { authorization: `Bearer ${apiKey}` },
      }),
    ],
  });
}

const typedErrors: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => observer.error(new TagsmithError(TRPCClientError.from(error))),
      }),
    );
