import type { Tag } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';

/**
 * The other tag that has this slug already, as far as it is known: the server, which knows all, is asked again when the
 * tag is saved. A search, and no look-up: that there is none is what one hopes for, and no error.
 */
export function useSlugHolder(slug: string, self: Tag | undefined): Tag | undefined {
  const { data } = useQuery(
    trpc.tag.list.queryOptions({ search: slug, limit: 100 }, { enabled: slug !== '' && slug !== self?.slug }),
  );
  return slug === self?.slug ? undefined : data?.items.find((tag) => tag.slug === slug);
}
