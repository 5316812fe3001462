import { expect, test } from 'vitest';
import { phone } from './index.ts';

const neither = 'must be a text, or an object with countryCode and nationalNumber in digits';

test.each([
  ['a text', '+91 99887 76655'],
  ['a text that is no number', 'call Jane'],
  ['parts', { countryCode: '91', nationalNumber: '9988776655' }],
])('takes %s', (_name, value) => {
  expect(phone.parse(value)).toEqual(value);
});

test.each([
  ['a long text', '1'.repeat(51), 'must have at most 50 characters and this has 51'],
  ['a number', 9988776655, neither],
  ['parts as numbers', { countryCode: 91, nationalNumber: 9988776655 }, neither],
  [
    'a country code that begins with 0',
    { countryCode: '091', nationalNumber: '9988776655' },
    'must be a country calling code of 1 to 3 digits',
  ],
  ['half of the parts', { nationalNumber: '9988776655' }, neither],
  ['other parts', { countryCode: '91', nationalNumber: '9988776655', extension: '1' }, 'unknown field "extension"'],
])('refuses %s', (_name, value, message) => {
  expect(phone.safeParse(value).error?.issues).toEqual([expect.objectContaining({ message })]);
});
