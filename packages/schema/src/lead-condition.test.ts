import { expect, test } from 'vitest';
import './messages.ts';
import { leadCondition } from './lead-condition.ts';

const leaf = { tag: 'VIP' };
const deep = (levels: number): unknown => (levels === 0 ? leaf : { and: [deep(levels - 1)] });
const wide = (count: number) => ({ or: Array.from({ length: count }, () => leaf) });

test.each<[string, unknown, string | undefined]>([
  ['a tag', leaf, undefined],
  ['a text', { field: 'email', is: 'ada@example.com' }, undefined],
  ['a part of a text', { field: 'name', contains: 'a' }, undefined],
  ['a text that is there', { not: { field: 'phone', exists: true } }, undefined],
  ['a time', { createdFrom: '2026-01-31T09:30:00Z' }, undefined],
  ['a time of the last change', { updatedBefore: '2026-01-31T09:30:00Z' }, undefined],
  ['a contact', { contactId: 'qFSqySFkVvNzOSqgGqFi' }, undefined],
  ['a text of metadata', { metadata: 'city', equals: 'Santiago' }, undefined],
  ['a number of metadata', { metadata: 'score', number: { gt: 1.5, lte: 3 } }, undefined],
  ['a time of metadata', { metadata: 'renewal', time: { gte: '2026-01-31T00:00:00Z' } }, undefined],
  ['a flag of metadata', { metadata: 'dnd', equals: false }, undefined],
  ['metadata that is there', { metadata: '', exists: true }, undefined],
  ['five levels', deep(5), undefined],
  ['six levels', deep(6), 'must have at most 5 levels of groups'],
  ['six levels, one behind a not', { and: [{ not: deep(5) }] }, 'must have at most 5 levels of groups'],
  ['fifty', wide(50), undefined],
  ['fifty-one', wide(51), 'must have at most 50 conditions'],
  [
    'fifty-one empty groups',
    { or: Array.from({ length: 51 }, () => ({ and: [] })) },
    'must have at most 50 conditions',
  ],
  ['an unknown field', { field: 'title', is: 'x' }, 'unknown field'],
  ['no object', 'VIP', 'must be a condition'],
  ['two things at once', { tag: 'a', field: 'email', is: 'x' }, 'must be a condition'],
  ['a range without bounds', { metadata: 'score', number: {} }, 'must be a condition'],
  ['a range of something else', { metadata: 'score', number: { gt: 'x' } }, 'unknown field'],
  ['no time', { createdFrom: 'yesterday' }, 'must be a time as ISO 8601'],
])('%s', (_name, condition, message) => {
  const { error } = leadCondition.safeParse(condition);
  if (message === undefined) expect(error).toBeUndefined();
  else expect(error?.issues[0]?.message).toContain(message);
});
