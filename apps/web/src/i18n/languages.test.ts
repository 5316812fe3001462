import { expect, test } from 'vitest';
import { pickLanguage } from './languages.ts';

test.each([
  ['nothing known', null, [], 'en'],
  ['the browser’s', null, ['es-CL', 'en'], 'es'],
  ['the first that there is', null, ['de', 'es'], 'es'],
  ['a stored choice comes first', 'en', ['es'], 'en'],
  ['a stored language that there is not', 'xx', ['es'], 'es'],
  ['the choice of what the browser says', 'browser', ['es'], 'es'],
] as const)('%s', (_name, stored, wanted, language) => {
  expect(pickLanguage(stored, wanted)).toBe(language);
});
