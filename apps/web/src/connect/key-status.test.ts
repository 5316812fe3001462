import type { ApiKey } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { inTableOrder, keyStatus } from './key-status.ts';

const now = Date.parse('2026-03-01T12:00:00.000Z');
const [past, future] = ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.001Z'];

test.each([
  ['active', null, null],
  ['active', null, future],
  ['expired', null, past],
  ['revoked', past, past],
] as const)('%s: revoked %s, expires %s', (status, revokedAt, expiresAt) => {
  expect(keyStatus({ revokedAt, expiresAt }, now)).toBe(status);
});

test('the keys that work come first, each kind newest first', () => {
  const key = (id: string, createdAt: string, revokedAt: string | null = null): ApiKey => {
    const rest = { accountId: '', name: '', hint: '', scope: 'read', expiresAt: null, lastUsedAt: null } as const;
    return { id, createdAt, revokedAt, ...rest };
  };
  const keys = [key('old', '2026-01-01'), key('over', '2026-02-02', past), key('new', '2026-02-01')];
  expect(inTableOrder(keys, now).map(({ id }) => id)).toEqual(['new', 'old', 'over']);
});
