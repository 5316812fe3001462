import { expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';

test('is an error with a kind, a reason and a sentence', () => {
  const error = new DomainError('not_found', 'lead_not_found', 'Lead not found');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'DomainError', kind: 'not_found', message: 'Lead not found', details: {} });
});
