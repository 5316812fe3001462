/** Bounds that a number must keep; an absent one lets everything through. */
export interface NumberRange {
  readonly gt?: number | undefined;
  readonly gte?: number | undefined;
  readonly lt?: number | undefined;
  readonly lte?: number | undefined;
}

/**
 * What is asked of the value at a top-level key of metadata. Where that is an array, of each of its entries: one that
 * passes is enough. No condition looks deeper.
 */
export type MetadataCondition =
  /** A text, compared folded (`foldText` of core). */
  | { readonly kind: 'metadataTextIs' | 'metadataTextContains'; readonly key: string; readonly text: string }
  /** A number, or a text that is one (`decimalOf` of core), within the range. */
  | { readonly kind: 'metadataNumberIn'; readonly key: string; readonly range: NumberRange }
  /** A text that names a moment (`momentOf` of core) within the range; milliseconds since the epoch. */
  | { readonly kind: 'metadataMomentIn'; readonly key: string; readonly range: NumberRange }
  | { readonly kind: 'metadataFlagIs'; readonly key: string; readonly flag: boolean }
  /** Anything but null, a text that folds to nothing, and an array. */
  | { readonly kind: 'hasMetadata'; readonly key: string };
