import type { MetadataCondition } from './metadata-condition.ts';
import type { StoredTag } from './tags.ts';

/** A text of a lead that a condition can ask about; `name` is first and last with a blank between. */
export type LeadText = 'name' | 'firstName' | 'lastName' | 'email' | 'phone' | 'company' | 'source';

/**
 * What is asked of a lead, as a tree. Texts are compared folded (`foldText` of core); a phone both as written and as
 * E.164. `and` of nothing is true, `or` of nothing is false.
 */
export type LeadCondition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly LeadCondition[] }
  | { readonly kind: 'not'; readonly of: LeadCondition }
  /** Carries the tag. */
  | { readonly kind: 'tag'; readonly tag: StoredTag }
  /** Carries a tag whose name has this substring. */
  | { readonly kind: 'tagContains'; readonly text: string }
  /** Carries any tag. */
  | { readonly kind: 'tagged' }
  /** `emailKey()` of core. */
  | { readonly kind: 'emailIs'; readonly emailKey: string }
  | { readonly kind: 'phoneIs'; readonly phoneE164: string }
  | { readonly kind: 'textIs' | 'textContains'; readonly field: LeadText; readonly text: string }
  /** The text is there and does not fold to nothing. */
  | { readonly kind: 'hasText'; readonly field: LeadText }
  /** Made, or last changed, at `from` or later, and before `before`; milliseconds since the epoch. */
  | {
      readonly kind: 'created' | 'updated';
      readonly from?: number | undefined;
      readonly before?: number | undefined;
    }
  | { readonly kind: 'contactIs'; readonly contactId: string }
  | MetadataCondition;
