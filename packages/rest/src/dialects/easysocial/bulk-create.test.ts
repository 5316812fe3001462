import { expect, test } from 'vitest';
import { bulkCreateBody, toCreateMissing } from './bulk-create.ts';

const number = { contact_number: 9988776655, country_code: '91' };
const phone = { countryCode: '91', nationalNumber: '9988776655' };

test.each<readonly [name: string, entry: object, lead: object]>([
  ['a number alone', {}, {}],
  ['a name', { name: ' Ada  King Lovelace ' }, { firstName: 'Ada', lastName: 'King Lovelace' }],
  ['parts of a name', { name: 'A B', first_name: 'C', last_name: null }, { firstName: 'C', lastName: 'B' }],
  ['where it comes from', { origin: 'expo' }, { source: 'expo' }],
  [
    'the other fields',
    { email: 'a@b.co', company: 'ACME', title: null },
    { email: 'a@b.co', company: 'ACME', title: null },
  ],
  ['everything else', { dob: '1990', constructor: [1] }, { metadata: { dob: '1990', constructor: [1] } }],
])('%s', (_name, entry, lead) => {
  const { leads } = toCreateMissing(bulkCreateBody.parse({ data: [{ ...number, ...entry }] }));
  expect(leads).toEqual([{ phone, firstName: null, lastName: null, metadata: {}, ...lead }]);
});
