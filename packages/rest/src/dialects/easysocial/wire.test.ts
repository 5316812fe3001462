import { describe, expect, test } from 'vitest';
import { leadUpdateBody } from './wire.ts';

const contactNumberRule = 'must be a number of 1 to 15 digits';
const countryCodeRule = 'must be a country code of 1 to 3 digits';

describe('takes', () => {
  test.each([
    ['tags to add', { add_tags: [101, 102] }, { add_tags: [101, 102] }],
    ['a tag twice, once', { add_tags: [101, 102, 101] }, { add_tags: [101, 102] }],
    ['no tags', { remove_tags: [] }, { remove_tags: [] }],
    ['the greatest tag id', { remove_tags: [2 ** 53 - 1] }, { remove_tags: [2 ** 53 - 1] }],
    ['empty lead data', { lead_data: {} }, { lead_data: {} }],
    ['null for a field', { lead_data: { email: null } }, { lead_data: { email: null } }],
    ['an email with blanks around', { lead_data: { email: ' a@b.co ' } }, { lead_data: { email: 'a@b.co' } }],
    [
      'any other key with any value',
      { lead_data: { dob: '1990-01-01', phone: 1, constructor: null, deep: { id: [] } } },
      { lead_data: { dob: '1990-01-01', phone: 1, constructor: null, deep: { id: [] } } },
    ],
    [
      'a new number as numbers',
      { new_contact_number: 9988776655, new_country_code: 91 },
      { new_contact_number: '9988776655', new_country_code: '91' },
    ],
    [
      'a new number as texts',
      { new_contact_number: '09988776655', new_country_code: '91' },
      { new_contact_number: '09988776655', new_country_code: '91' },
    ],
  ])('%s', (_name, body, parsed) => {
    expect(leadUpdateBody.parse(body)).toEqual(parsed);
  });
});

describe('refuses', () => {
  test.each<readonly [string, unknown, readonly (readonly [string, string])[]]>([
    ['no object', [], [['', 'The body must be a JSON object']]],
    ['no body', undefined, [['', 'The body must be a JSON object']]],
    [
      'an empty body',
      {},
      [
        [
          '',
          'The body must have at least one of add_tags, remove_tags, lead_data, new_contact_number, new_country_code',
        ],
      ],
    ],
    ['unknown fields', { addTags: [1], set: {} }, [['', 'unknown field "addTags", "set"']]],
    ['null for tags', { add_tags: null }, [['add_tags', 'must be an array']]],
    ['one tag id', { remove_tags: 5 }, [['remove_tags', 'must be an array']]],
    [
      'tags that are no ids',
      { add_tags: [1, '2', null, 1.5, 0, -1, 2 ** 53, [1]] },
      [
        ['add_tags.1', 'must be a number'],
        ['add_tags.2', 'must be a number'],
        ['add_tags.3', 'must be a whole number'],
        ['add_tags.4', 'must be more than 0'],
        ['add_tags.5', 'must be more than 0'],
        ['add_tags.6', 'must be at most 9007199254740991'],
        ['add_tags.7', 'must be a number'],
      ],
    ],
    [
      'a long list of tags, whatever is in it',
      { remove_tags: Array(1001).fill(null) },
      [['remove_tags', 'must have at most 1000 tags and this has 1001']],
    ],
    [
      'a tag in both lists',
      { add_tags: [1, 2, 3], remove_tags: [3, 4, 2] },
      [['remove_tags', 'must not name tags that add_tags names too: 2, 3']],
    ],
    ['lead data that is null', { lead_data: null }, [['lead_data', 'must be an object']]],
    ['lead data that is an array', { lead_data: [] }, [['lead_data', 'must be an object']]],
    [
      'what lead data cannot change',
      { lead_data: { id: 1, tags: null, contact_number: 1, country_code: '91' } },
      [
        ['lead_data.id', 'cannot be changed'],
        ['lead_data.tags', 'must be changed with add_tags and remove_tags'],
        ['lead_data.contact_number', 'must be changed with new_contact_number'],
        ['lead_data.country_code', 'must be changed with new_country_code'],
      ],
    ],
    [
      'fields of another type',
      { lead_data: { name: 1, email: 'x', company: {} } },
      [
        ['lead_data.name', 'must be a text'],
        ['lead_data.email', 'must be an email address'],
        ['lead_data.company', 'must be a text'],
      ],
    ],
    [
      'a name that is too long once it is in NFC',
      { lead_data: { name: '\u0958'.repeat(251) } },
      [['lead_data.name', 'must have at most 500 characters and this has 502']],
    ],
    [
      'more metadata than a lead may have',
      { lead_data: { name: 'Jane', note: 'x'.repeat(65_536) } },
      [['lead_data', 'Metadata has 65547 bytes; the limit is 65536']],
    ],
    [
      'a new number alone',
      { new_contact_number: 9988776655 },
      [['new_country_code', 'must be given with new_contact_number']],
    ],
    [
      'a new country code alone',
      { new_country_code: 91 },
      [['new_contact_number', 'must be given with new_country_code']],
    ],
    ...[null, 1.5, -1, '', '+91', '99 88', '1234567890123456', 10 ** 15, true, [1]].map(
      (number) =>
        [
          `${JSON.stringify(number)} as a number`,
          { new_contact_number: number, new_country_code: 91 },
          [['new_contact_number', contactNumberRule]],
        ] as const,
    ),
    ...[null, 1.5, -1, '', '+91', '091', 0, 1000, '1000', false, [91]].map(
      (code) =>
        [
          `${JSON.stringify(code)} as a country code`,
          { new_contact_number: 9988776655, new_country_code: code },
          [['new_country_code', countryCodeRule]],
        ] as const,
    ),
    [
      'everything that is wrong at once',
      { add_tags: ['1'], lead_data: { title: 1 }, new_country_code: 'x', note: 1 },
      [
        ['add_tags.0', 'must be a number'],
        ['lead_data.title', 'must be a text'],
        ['new_country_code', countryCodeRule],
        ['', 'unknown field "note"'],
      ],
    ],
  ])('%s', (_name, body, issues) => {
    const { error } = leadUpdateBody.safeParse(body);
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual(issues);
  });
});
