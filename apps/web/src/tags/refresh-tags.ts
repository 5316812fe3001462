import { queryClient, trpc } from '../api.ts';

/** What a change of a tag makes old: the tag and its lists, and each lead that shows it. */
export async function refreshTags(): Promise<void> {
  await Promise.all(
    [trpc.tag, trpc.lead, trpc.change].map((router) => queryClient.invalidateQueries(router.pathFilter())),
  );
}

/** A tag that is gone: nothing of it is asked for again, or there would be an error for each. */
export function forgetTag(id: string): void {
  for (const query of [trpc.tag.get, trpc.tag.stats]) {
    queryClient.removeQueries({
      ...query.pathFilter(),
      predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id),
    });
  }
}
