import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailKey } from './email-key.ts';

test('a key is its own key, whatever normal form the address came in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (email) => {
      const key = emailKey(email);
      expect(emailKey(key)).toBe(key);
      expect(emailKey(email.normalize('NFD'))).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});
