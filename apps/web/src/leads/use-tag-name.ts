import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';

/** A tag as a filter's chip shows it: by its name where the tag is there, else by its slug. */
export function useTagName(slug: string): string {
  const { data } = useQuery(trpc.tag.list.queryOptions({ search: slug, limit: 20 }, { staleTime: 60_000 }));
  return data?.items.find((tag) => tag.slug === slug)?.name ?? slug;
}
