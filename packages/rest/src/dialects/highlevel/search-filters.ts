import { type InputIssue, limits } from '@tagsmith/core';
import { instant, type LeadConditionInput, type LeadTextField } from '@tagsmith/schema';
import { z } from 'zod';
import { issuesOf } from './wire.ts';

/** The vendor's names of what can be asked about; its `…LowerCase` ones mean the same, as nothing here minds case. */
const textFields: Readonly<Record<string, LeadTextField>> = {
  name: 'name',
  contactName: 'name',
  fullNameLowerCase: 'name',
  firstName: 'firstName',
  firstNameLowerCase: 'firstName',
  lastName: 'lastName',
  lastNameLowerCase: 'lastName',
  email: 'email',
  emailLowerCase: 'email',
  phone: 'phone',
  companyName: 'company',
};

const group = z.strictObject({ group: z.enum(['AND', 'OR']), filters: z.array(z.unknown()) });

type Operator = 'eq' | 'contains' | 'exists';

/** The operators, and what each asks or denies. */
const operators = {
  eq: 'eq',
  not_eq: 'eq',
  contains: 'contains',
  not_contains: 'contains',
  exists: 'exists',
  not_exists: 'exists',
} as const satisfies Record<string, Operator>;

const leaf = z.strictObject({
  field: z.enum([...Object.keys(textFields), 'tags', 'dateAdded']),
  operator: z.enum(['eq', 'not_eq', 'contains', 'not_contains', 'exists', 'not_exists']),
  // What it must be depends on the operator: `exists` minds none.
  value: z.unknown().optional(),
});
type Leaf = z.output<typeof leaf>;

const line = z.string().max(limits.textLength);
/** Of several texts, any. */
const texts = z.union([line.transform((one) => [one]), z.array(line).min(1)], {
  error: `must be a text or an array of texts, each of at most ${limits.textLength} characters`,
});

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
  const positive = operators[operator];
  const sign = (asked: LeadConditionInput) => (operator === positive ? asked : { not: asked });
  if (positive === 'exists') return { condition: sign(exists(field)), issues: [] };

  const values = texts.safeParse(value);
  const issue = findIssue(field, positive, values);
  if (issue !== undefined) return { issues: [{ ...issue, path: [...path, ...issue.path] }] };
  return { condition: sign(anyOf((values.data ?? []).map((one) => isTrue(field, positive, one)))), issues: [] };
}

function findIssue(field: string, operator: Operator, { data, error }: z.ZodSafeParseResult<string[]>) {
  if (data === undefined) return { path: ['value'], message: error?.issues[0]?.message ?? 'is not valid' };
  if (field !== 'dateAdded') return undefined;
  if (operator === 'contains') {
    return { path: ['operator'], message: 'must be eq, not_eq, exists or not_exists for dateAdded' };
  }
  if (data.every((value) => momentOf(value) !== undefined)) return undefined;
  return { path: ['value'], message: 'must be a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00.000Z' };
}

function anyOf(conditions: readonly LeadConditionInput[]): LeadConditionInput {
  const [only] = conditions;
  return only !== undefined && conditions.length === 1 ? only : { or: conditions };
}

/** Every lead was added at some time. */
function exists(field: string): LeadConditionInput {
  if (field === 'tags') return { tagged: true };
  const text = textFields[field];
  return text === undefined ? { and: [] } : { field: text, exists: true };
}

function isTrue(field: string, operator: Exclude<Operator, 'exists'>, value: string): LeadConditionInput {
  if (field === 'tags') return operator === 'eq' ? { tag: value } : { tagContains: value };
  const text = textFields[field];
  if (text === undefined) return momentOf(value) ?? { or: [] };
  return operator === 'eq' ? { field: text, is: value } : { field: text, contains: value };
}

/** A date is the whole day in UTC, a time its millisecond. */
function momentOf(value: string): LeadConditionInput | undefined {
  const day = z.iso.date().safeParse(value).success;
  const from = day ? `${value}T00:00:00.000Z` : value;
  if (!instant.safeParse(from).success) return undefined;
  const length = day ? 86_400_000 : 1;
  return { createdFrom: from, createdBefore: new Date(Date.parse(from) + length).toISOString() };
}
