/** Anything with a tag's comparison key: an assigned tag, or `{name, slug}` of one that does not exist yet. */
export interface Slugged {
  readonly slug: string;
}

/** How one tag set becomes another. Each slug occurs once in all three lists together. */
export interface TagDiff<T extends Slugged> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** In both sets, as the current set has them. */
  readonly kept: readonly T[];
}
