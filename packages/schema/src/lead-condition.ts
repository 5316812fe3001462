import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { metadataConditions } from './metadata-condition.ts';
import { instant, vendorId } from './text.ts';

/** A text of a lead that a condition asks about; `name` is first and last with a blank between. */
const field = z.enum(['name', 'firstName', 'lastName', 'email', 'phone', 'company', 'source']);
export type LeadTextField = z.output<typeof field>;

const value = z.string().max(limits.textLength);

const leaf = z.union([
  /** Carries the tag of this name. */
  z.strictObject({ tag: value }),
  /** Carries a tag whose name has this substring. */
  z.strictObject({ tagContains: value }),
  z.strictObject({ tagged: z.literal(true) }),
  /** Emails are compared as addresses, phones as numbers, other texts without case and accents. */
  z.strictObject({ field, is: value }),
  z.strictObject({ field, contains: value }),
  z.strictObject({ field, exists: z.literal(true) }),
  /** Made at `createdFrom` or later, before `createdBefore`; changed last so likewise. */
  z.strictObject({
    createdFrom: instant.optional(),
    createdBefore: instant.optional(),
    updatedFrom: instant.optional(),
    updatedBefore: instant.optional(),
  }),
  z.strictObject({ contactId: vendorId }),
  ...metadataConditions,
]);

/** What is asked of a lead: a tree. `and` of nothing is true, `or` of nothing is false. */
export type LeadConditionInput =
  | z.output<typeof leaf>
  | { readonly and: readonly LeadConditionInput[] }
  | { readonly or: readonly LeadConditionInput[] }
  | { readonly not: LeadConditionInput };

const node: z.ZodType<LeadConditionInput, LeadConditionInput> = z.lazy(() =>
  z.union(
    [
      leaf,
      z.strictObject({ and: z.array(node) }),
      z.strictObject({ or: z.array(node) }),
      z.strictObject({ not: node }),
    ],
    {
      error:
        'must be a condition: and, or, not, tag, tagContains, tagged, a field, createdFrom, createdBefore, ' +
        'updatedFrom, updatedBefore, contactId or metadata',
    },
  ),
);

/** A whole tree within the limits; `not` is no level of its own. */
export const leadCondition = node
  .refine((tree) => countConditions(tree) <= limits.conditions, {
    error: `must have at most ${limits.conditions} conditions`,
  })
  .refine((tree) => depthOf(tree) <= limits.conditionDepth, {
    error: `must have at most ${limits.conditionDepth} levels of groups`,
  });

function countConditions(tree: LeadConditionInput): number {
  if ('not' in tree) return countConditions(tree.not);
  const children = childrenOf(tree);
  // A group without conditions counts as one, so that no tree is large for nothing.
  return children === undefined
    ? 1
    : Math.max(
        1,
        children.reduce((sum, one) => sum + countConditions(one), 0),
      );
}

function depthOf(tree: LeadConditionInput): number {
  if ('not' in tree) return depthOf(tree.not);
  const children = childrenOf(tree);
  return children === undefined ? 0 : 1 + Math.max(0, ...children.map(depthOf));
}

function childrenOf(tree: LeadConditionInput): readonly LeadConditionInput[] | undefined {
  if ('and' in tree) return tree.and;
  return 'or' in tree ? tree.or : undefined;
}
