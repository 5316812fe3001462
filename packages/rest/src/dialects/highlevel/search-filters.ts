import type { InputIssue } from '@tagsmith/core';
import type { LeadConditionInput } from '@tagsmith/schema';
import { z } from 'zod';
import { type Asked, valuesOf } from './filter-conditions.ts';
import { fieldOf, filterField } from './filter-fields.ts';
import { issuesOf } from './wire.ts';

const group = z.strictObject({ group: z.enum(['AND', 'OR']), filters: z.array(z.unknown()) });

/** The operators, and what each asks or denies. */
const operators = {
  eq: 'eq',
  not_eq: 'eq',
  contains: 'contains',
  not_contains: 'contains',
  exists: 'exists',
  not_exists: 'exists',
  range: 'range',
} as const satisfies Record<string, Asked>;
const operatorName = z.enum(['eq', 'not_eq', 'contains', 'not_contains', 'exists', 'not_exists', 'range']);

const leaf = z.strictObject({
  field: filterField,
  operator: operatorName,
  // What it must be depends on the field and the operator.
  value: z.unknown().optional(),
});
type Leaf = z.output<typeof leaf>;

/** What a filter of `POST /contacts/search` came to: its condition, or what is wrong with it. */
export interface ParsedFilter {
  readonly condition?: LeadConditionInput;
  readonly issues: readonly InputIssue[];
}

/** The filters of a list, each of which must be true. */
export function parseFilters(filters: readonly unknown[], path: InputIssue['path'] = ['filters']): ParsedFilter {
  return joinFilters('and', filters, path);
}

function joinFilters(how: 'and' | 'or', filters: readonly unknown[], path: InputIssue['path']): ParsedFilter {
  const parsed = filters.map((filter, index) => parseFilter(filter, [...path, index]));
  const conditions = parsed.flatMap(({ condition }) => condition ?? []);
  const issues = parsed.flatMap((one) => one.issues);
  return issues.length > 0
    ? { issues }
    : { condition: how === 'and' ? { and: conditions } : { or: conditions }, issues };
}

function parseFilter(filter: unknown, path: InputIssue['path']): ParsedFilter {
  const isGroup = typeof filter === 'object' && filter !== null && ('group' in filter || 'filters' in filter);
  if (isGroup) {
    const parsed = group.safeParse(filter);
    if (!parsed.success) return { issues: issuesOf(parsed, path) };
    return joinFilters(parsed.data.group === 'OR' ? 'or' : 'and', parsed.data.filters, [...path, 'filters']);
  }
  const parsed = leaf.safeParse(filter);
  return parsed.success ? parseLeaf(parsed.data, path) : { issues: issuesOf(parsed, path) };
}

function parseLeaf({ field, operator, value }: Leaf, path: InputIssue['path']): ParsedFilter {
  const asked = operators[operator];
  const values = valuesOf(fieldOf(field));
  const parsed = values[asked]?.safeParse(value);
  if (parsed === undefined) {
    const known = operatorName.options.filter((name) => operators[name] in values);
    return { issues: [{ path: [...path, 'operator'], message: `must be ${known.join(' or ')} for ${field}` }] };
  }
  if (!parsed.success) return { issues: issuesOf(parsed, [...path, 'value']) };
  return { condition: operator === asked ? parsed.data : { not: parsed.data }, issues: [] };
}
