import { limits } from '@tagsmith/core';
import type { KeyRouter } from '@tagsmith/trpc';
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  type Operation,
  splitLink,
  type TRPCClient,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { TagsmithError } from './tagsmith-error.ts';

export interface TagsmithClientOptions {
  /** Where the server is, such as `http://127.0.0.1:3000`; with a path, the API is below that path. */
  readonly url: string;
  /** `nxr_live_` and 32 letters and digits. */
  readonly apiKey: string;
}

/** The typed API: `client.<noun>.<verb>.query(input)` reads, `.mutate(input)` writes. Its errors are {@link TagsmithError}. */
export type TagsmithClient = TRPCClient<KeyRouter>;

/**
 * Makes a client. Small calls that are made in one turn share a request, 20 at most; each still succeeds or fails alone.
 * @throws TypeError when `url` is no URL
 * @example
 * const client = createTagsmithClient({ url: 'http://127.0.0.1:3000', apiKey: 'nxr_live_…' });
 * await client.lead.syncTags.mutate({ lead: { email: 'jane@example.com' }, tags: ['VIP'] });
 */
export function createTagsmithClient({ url, apiKey }: TagsmithClientOptions): TagsmithClient {
  const server = {
    url: new URL('trpc', url.endsWith('/') ? url : `${url}/`).href,
    // Queries go as POST too: their inputs may be long, and people's names have no place in URLs.
    methodOverride: 'POST',
    headers: { authorization: `Bearer ${apiKey}` },
  } as const;
  return createTRPCClient<KeyRouter>({
    links: [
      typedErrors,
      splitLink({
        condition: isSmall,
        true: httpBatchLink({ ...server, maxItems: limits.batchCalls }),
        false: httpLink(server),
      }),
    ],
  });
}

/** A full batch of small inputs stays below the largest body, even when every character takes three bytes. */
function isSmall({ input }: Pick<Operation, 'input'>): boolean {
  return input === undefined || JSON.stringify(input).length < limits.bodyBytes / limits.batchCalls / 4;
}

const typedErrors: TRPCLink<KeyRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => observer.error(new TagsmithError(TRPCClientError.from(error))),
      }),
    );
