import { limits } from '@tagsmith/core';
import type { LeadConditionInput } from '@tagsmith/schema';
import { z } from 'zod';
import type { FilterField } from './filter-fields.ts';
import { moment, type Span } from './filter-moment.ts';
import { metadataRange, timeRange } from './filter-range.ts';
import { isVendorId } from './wire.ts';

/** What the operators ask; those with `not_` deny it. */
export type Asked = 'eq' | 'contains' | 'exists' | 'range';

/** The value of an operator, which parses to the condition that both come to. */
type Value = z.ZodType<LeadConditionInput>;

const aText = `a text of at most ${limits.textLength} characters`;
const line = z.string().max(limits.textLength);
const texts = anyOf(line, `must be a text or an array of texts, each of at most ${limits.textLength} characters`);
const scalars = anyOf(
  z.union([line, z.number(), z.boolean()]),
  `must be ${aText}, a number, true or false, or an array of such`,
);
const flags = anyOf(z.literal([true, false, 'true', 'false']), 'must be true or false');
const moments = anyOf(moment, 'must be a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00.000Z');

/** By operator, the values that a field takes; it knows no other operators. */
export function valuesOf(field: FilterField): Readonly<Partial<Record<Asked, Value>>> {
  switch (field.kind) {
    case 'text': {
      const { field: text } = field;
      return {
        eq: texts((is) => ({ field: text, is })),
        contains: texts((contains) => ({ field: text, contains })),
        exists: always({ field: text, exists: true }),
      };
    }
    case 'tags':
      return {
        eq: texts((tag) => ({ tag })),
        contains: texts((tagContains) => ({ tagContains })),
        exists: always({ tagged: true }),
      };
    case 'id':
      return { eq: texts((contactId) => (isVendorId(contactId) ? { contactId } : { or: [] })) };
    case 'time':
      return {
        eq: moments((span) => inSpan(field.of, span)),
        range: timeRange.transform((span) => inSpan(field.of, span)),
        // Every lead was made, and changed, at some time.
        exists: always({ and: [] }),
      };
    case 'dnd':
      // A contact that nobody asked not to disturb may be disturbed.
      return { eq: flags((flag) => (String(flag) === 'true' ? dnd : { not: dnd })), exists: hasMetadata('dnd') };
    case 'metadata': {
      const { key } = field;
      return {
        eq: scalars((equals) => ({ metadata: key, equals })),
        contains: texts((contains) => ({ metadata: key, contains })),
        range: metadataRange.transform((range) => ({ metadata: key, ...range })),
        exists: hasMetadata(key),
      };
    }
  }
}

const dnd: LeadConditionInput = { metadata: 'dnd', equals: true };

function hasMetadata(key: string): Value {
  return always({ metadata: key, exists: true });
}

/** `exists` minds no value. */
function always(condition: LeadConditionInput): Value {
  return z.unknown().transform(() => condition);
}

function inSpan(of: 'created' | 'updated', { from, before }: Span): LeadConditionInput {
  return of === 'created' ? { createdFrom: from, createdBefore: before } : { updatedFrom: from, updatedBefore: before };
}

/** Of several values, any. */
function anyOf<Item>(item: z.ZodType<Item>, error: string) {
  const items = z.union([item.transform((one) => [one]), z.array(item).min(1)], { error });
  return (toCondition: (value: Item) => LeadConditionInput): Value =>
    items.transform((values) => {
      const conditions = values.map(toCondition);
      const [only] = conditions;
      return only !== undefined && conditions.length === 1 ? only : { or: conditions };
    });
}
