import { expect, test } from 'vitest';
import { DomainError, type InputIssue } from './domain-error.ts';
import { invalidInput } from './invalid-input.ts';

const issue = (...path: (string | number)[]): InputIssue => ({ path, message: 'Wrong' });

const cases: readonly (readonly [name: string, issues: readonly InputIssue[], message: string])[] = [
  ['the whole input', [issue()], 'Wrong'],
  ['a field', [issue('tags', 2)], 'tags.2: Wrong'],
  ['three', [issue('a'), issue('b'), issue('c')], 'a: Wrong; b: Wrong; c: Wrong'],
  ['more than three', ['a', 'b', 'c', 'd', 'e'].map((name) => issue(name)), 'a: Wrong; b: Wrong; c: Wrong; and 2 more'],
];

test.each(cases)('%s', (_name, issues, message) => {
  const error = invalidInput(issues);
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ kind: 'invalid', reason: 'input_invalid', message, details: { issues } });
});
