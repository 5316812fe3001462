import { expect, test } from 'vitest';
import { joinName, splitName } from './split-name.ts';

test.each([
  ['two words', 'Ada Lovelace', 'Ada', 'Lovelace'],
  ['one word', 'Ada', 'Ada', null],
  ['three words', 'Ada King Lovelace', 'Ada', 'King Lovelace'],
  ['untidy white space', '  Ada\u00a0\t King   Lovelace\n', 'Ada', 'King Lovelace'],
  ['nothing', '', null, null],
  ['white space', ' \t', null, null],
])('splits %s', (_name, name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName });
});

test.each([
  ['both parts', 'Ada', 'King Lovelace', 'Ada King Lovelace'],
  ['the first alone', 'Ada', null, 'Ada'],
  ['the last alone', null, 'Lovelace', 'Lovelace'],
  ['untidy parts', ' Ada ', ' Lovelace', 'Ada Lovelace'],
  ['neither', null, null, ''],
])('joins %s', (_name, firstName, lastName, name) => {
  expect(joinName({ firstName, lastName })).toBe(name);
});
