import { DomainError } from '@tagsmith/core';
import { describe, expect, test } from 'vitest';
import { fromTag, leadOfPath, toUpdate } from './mappers.ts';
import { leadUpdateBody } from './wire.ts';

describe('leadOfPath', () => {
  test.each([
    ['919876543210', '919876543210'],
    ['+919876543210', '919876543210'],
    ['1234', '1234'],
    ['+123456789012345', '123456789012345'],
  ])('reads %s', (contactNumber, phoneDigits) => {
    expect(leadOfPath(contactNumber)).toEqual({ phoneDigits });
  });

  test.each(['', '+', '123', '+123', '1234567890123456', '12a45', '++1234', '1234+', ' 1234', '98765 43210', '٣٤٥٦'])(
    'refuses "%s"',
    (contactNumber) => {
      const refused = expect(() => leadOfPath(contactNumber));
      refused.toThrow(DomainError);
      refused.toThrow('contact-number: must be 4 to 15 digits, with or without a leading +');
    },
  );
});

describe('toUpdate', () => {
  test.each([
    ['tags', { add_tags: [101, 101], remove_tags: [3] }, { addTags: [{ number: 101 }], removeTags: [{ number: 3 }] }],
    [
      'a name',
      { lead_data: { name: ' Ada  King Lovelace ' } },
      { set: { firstName: 'Ada', lastName: 'King Lovelace' } },
    ],
    ['a name of one word', { lead_data: { name: 'Ada' } }, { set: { firstName: 'Ada', lastName: null } }],
    ['no name', { lead_data: { name: null } }, { set: { firstName: null, lastName: null } }],
    ['one part of a name', { lead_data: { last_name: 'King' } }, { set: { lastName: 'King' } }],
    [
      'a part of a name beside the whole',
      { lead_data: { name: 'Ada Lovelace', last_name: null } },
      { set: { firstName: 'Ada', lastName: null } },
    ],
    [
      'the other fields',
      { lead_data: { email: 'a@b.co', company: 'ACME', title: null, source: 'fair' } },
      { set: { email: 'a@b.co', company: 'ACME', title: null, source: 'fair' } },
    ],
    [
      'metadata',
      { lead_data: { dob: '1990-01-01', phone: null, email: null, metadata: { a: 1 } } },
      { set: { email: null }, metadata: { dob: '1990-01-01', phone: null, metadata: { a: 1 } } },
    ],
    [
      'a new number',
      { new_contact_number: 9988776655, new_country_code: '91' },
      { set: { phone: { countryCode: '91', nationalNumber: '9988776655' } } },
    ],
  ])('%s', (_name, body, update) => {
    const expected = { lead: { phoneDigits: '1234' }, set: {}, metadata: {}, ...update };
    expect(toUpdate('1234', leadUpdateBody.parse(body))).toEqual(expected);
  });
});

test('a tag goes by its number', () => {
  expect(fromTag({ number: 101, name: 'Hot Lead', slug: 'hot-lead' })).toEqual({
    id: 101,
    name: 'Hot Lead',
    slug: 'hot-lead',
  });
});
