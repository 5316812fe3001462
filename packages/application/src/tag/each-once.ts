/** The tags, each where it came first. */
export function eachOnce<Tag extends { readonly id: string }>(tags: readonly Tag[]): readonly Tag[] {
  return [...new Map(tags.map((tag) => [tag.id, tag])).values()];
}
