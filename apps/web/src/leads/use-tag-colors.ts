import { limits, type TagColor } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';

/**
 * The colour of a tag that is known by its slug alone, as in a history; null where its slug decides. Tags with a colour
 * of their own are few: one page holds them.
 */
export function useTagColors(): (slug: string) => TagColor | null {
  const { data } = useQuery(
    trpc.tag.list.queryOptions({ colored: true, limit: limits.pageSize }, { staleTime: 60_000 }),
  );
  return (slug) => data?.items.find((tag) => tag.slug === slug)?.color ?? null;
}
