import { expect, test } from 'vitest';
import { allows } from './api-key.ts';

test.each([
  ['read', 'read', true],
  ['read', 'write', false],
  ['write', 'read', true],
  ['write', 'write', true],
  ['write', 'admin', false],
  ['admin', 'write', true],
] as const)('%s for what needs %s: %s', (held, needed, allowed) => {
  expect(allows(held, needed)).toBe(allowed);
});
