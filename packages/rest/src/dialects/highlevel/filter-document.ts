import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { schemas } from './answers/schemas.ts';
import { type Asked, valuesOf } from './filter-conditions.ts';
import { customFieldName, type FilterField, fieldOf, namesOfKind } from './filter-fields.ts';

// By its name in the document, which has it once: a filter may hold filters.
const anyFilter = z.unknown().meta({ $ref: '#/components/schemas/FilterInput' });

/** The filters of `POST /contacts/search` as they are documented. */
export const filtersDocument = z.array(anyFilter).max(limits.conditions);

const kinds = ['text', 'tags', 'id', 'time', 'dnd', 'metadata'] as const satisfies readonly FilterField['kind'][];

z.union([...kinds.flatMap(leavesOf), z.strictObject({ group: z.enum(['AND', 'OR']), filters: filtersDocument })])
  .meta({
    description: `What is asked of a contact, or a group of that: at most ${limits.conditions} conditions in all, and \
${limits.conditionDepth} levels with the outermost list.`,
  })
  .register(schemas, { id: 'Filter' });

/** What can be asked of the fields of one kind, made of the values that validate. */
function leavesOf(kind: FilterField['kind']): readonly z.ZodType[] {
  const names = namesOfKind(kind);
  const field = kind === 'metadata' ? z.union([z.enum(names), customFieldName]) : z.enum(names);
  const values = valuesOf(fieldOf(names[0] ?? ''));
  // What `Object.keys` makes texts of.
  const asked = Object.keys(values) as Asked[];
  return asked.map((one) =>
    z.strictObject({
      field,
      operator: z.enum(one === 'range' ? [one] : [one, `not_${one}`]),
      value: one === 'exists' ? z.unknown().optional() : (values[one] ?? z.never()),
    }),
  );
}
