import type { Change } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { groupOperations, rowsOf } from './operations.ts';
import { summarize } from './summarize.ts';

type Part = Partial<Change> & { readonly sequence: number };

const change = (part: Part): Change => ({
  operationId: 'a',
  at: '2026-03-01T12:00:00.000Z',
  actor: { kind: 'system', id: null, name: 'test' },
  source: 'cli',
  subject: 'lead',
  subjectId: `lead ${part.sequence}`,
  action: 'updated',
  before: {},
  after: {},
  ...part,
});
const vip = { id: '1', name: 'VIP', slug: 'vip' };

test('changes of one operation are one row, which opens into its changes', () => {
  const changes = [
    change({ sequence: 5, operationId: 'b' }),
    change({ sequence: 4 }),
    change({ sequence: 3 }),
    change({ sequence: 2, operationId: 'c', at: '2026-02-27T12:00:00.000Z' }),
    change({ sequence: 1, at: '2026-02-27T12:00:00.000Z' }),
  ];
  const operations = groupOperations(changes, true);
  expect(operations.map(({ key, changes, isCut }) => [key, changes.length, isCut])).toEqual([
    ['b', 1, false],
    ['a', 2, false],
    ['c', 1, false],
    ['a 2', 1, true],
  ]);
  const rows = rowsOf(operations, new Set(['a', 'b']));
  expect(rows.map(({ key, startsDay }) => [key, startsDay])).toEqual([
    ['b', true],
    ['a', false],
    ['a 4', false],
    ['a 3', false],
    ['c', true],
    ['a 2', false],
  ]);
});

test.each([
  [
    'tags of leads',
    [change({ sequence: 3, after: { tags: [vip] } }), change({ sequence: 2, after: { tags: [vip] } })],
    { subject: 'lead', action: 'tagged', count: 2, others: 0, added: [{ name: 'VIP', slug: 'vip' }], removed: [] },
  ],
  [
    'a lead with a new tag',
    [
      change({ sequence: 2, action: 'created', after: { email: 'a@example.com', tags: [vip] } }),
      change({ sequence: 1, subject: 'tag', action: 'created', after: vip }),
    ],
    { subject: 'lead', action: 'created', count: 1, others: 1 },
  ],
  [
    'a deleted tag',
    [
      change({ sequence: 3, subject: 'tag', action: 'deleted', before: vip }),
      change({ sequence: 2, before: { tags: [vip] } }),
    ],
    { subject: 'tag', action: 'deleted', count: 1, others: 1, removed: [] },
  ],
  [
    'some created, some changed',
    [change({ sequence: 2, action: 'created', after: { title: 'x' } }), change({ sequence: 1, after: { title: 'x' } })],
    { subject: 'lead', action: 'updated', count: 2 },
  ],
])('the sentence is about: %s', (_name, changes, summary) => {
  expect(summarize(changes)).toMatchObject(summary);
});
