import { slugifyTag } from '@tagsmith/core';

/** The slugs of names that were met: callers send the same few hundred again and again. */
const slugs = new Map<string, string>();
const most = 5_000;

/** What `slugifyTag` says, which is asked once for a name. */
export function slugOfName(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const slug = slugifyTag(name);
  if (slugs.size >= most) slugs.clear();
  slugs.set(name, slug);
  return slug;
}
