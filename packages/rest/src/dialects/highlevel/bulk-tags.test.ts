import type { BulkTagResult } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { fromBulkTags, parseBulkTags, toBulkTags } from './bulk-tags.ts';

const contact = 'qFSqySFkVvNzOSqgGqFi';
const locationId = 'asdrwHvLUxlfw5SqKVCN';
const body = { contacts: [contact], tags: ['VIP'], locationId };
const asked = { contacts: [contact], tags: ['VIP'], locationId };

test.each([
  ['add', 'add', body, { ...asked, action: 'add' }],
  ['remove', 'remove', body, { ...asked, action: 'remove' }],
  [
    'a name is trimmed and its white space collapsed',
    'add',
    { ...body, tags: ['  Hot   Lead '] },
    { ...asked, tags: ['Hot Lead'], action: 'add' },
  ],
  [
    'names of one slug pass as they are',
    'add',
    { ...body, tags: ['VIP', 'vip'] },
    { ...asked, tags: ['VIP', 'vip'], action: 'add' },
  ],
  [
    'any text is a contact',
    'add',
    { ...body, contacts: ['', 'abcdef'] },
    { ...asked, contacts: ['', 'abcdef'], action: 'add' },
  ],
  ['no contact', 'add', { ...body, contacts: [] }, { ...asked, contacts: [], action: 'add' }],
  ['removeAllTags false with add', 'add', { ...body, removeAllTags: false }, { ...asked, action: 'add' }],
  ['removeAllTags "false" with add', 'add', { ...body, removeAllTags: 'false' }, { ...asked, action: 'add' }],
  ['removeAllTags false', 'remove', { ...body, removeAllTags: false }, { ...asked, action: 'remove' }],
  ['removeAllTags "false"', 'remove', { ...body, removeAllTags: 'false' }, { ...asked, action: 'remove' }],
  ['removeAllTags', 'remove', { ...body, tags: [], removeAllTags: true }, { ...asked, tags: [], action: 'clear' }],
  [
    'removeAllTags "true"',
    'remove',
    { ...body, tags: [], removeAllTags: 'true' },
    { ...asked, tags: [], action: 'clear' },
  ],
  [
    'removeAllTags ignores tags',
    'remove',
    { ...body, tags: ['', 'x'.repeat(101)], removeAllTags: true },
    { ...asked, tags: [], action: 'clear' },
  ],
  [
    '500 contacts and 100 tags',
    'add',
    { ...body, contacts: Array(500).fill('x'), tags: Array(100).fill('t') },
    { ...asked, contacts: Array(500).fill('x'), tags: Array(100).fill('t'), action: 'add' },
  ],
])('takes %s', (_name, type, sent, expected) => {
  expect(parseBulkTags(type, sent)).toEqual(expected);
});

const allowed = 'must be add or remove, as in /contacts/bulk/tags/update/add';

test.each([
  ['an unknown type', 'set', body, [`type: ${allowed}`]],
  ['a type in capitals', 'ADD', body, [`type: ${allowed}`]],
  [
    'the template as it is',
    '{type}',
    body,
    [expect.stringMatching(/^type: must be add or remove.*placeholder.*3\.0\.0.*3\.1\.0/)],
  ],
  ['the name of the parameter', 'type', body, [expect.stringMatching(/^type: must be add or remove.*placeholder/)]],
  ['no body', 'add', undefined, ['the body must be an object']],
  ['null', 'add', null, ['the body must be an object']],
  ['an array', 'add', [], ['the body must be an object']],
  ['an empty body', 'add', {}, ['contacts: must be given', 'tags: must be given', 'locationId: must be given']],
  [
    'types',
    'add',
    { contacts: 'x', tags: {}, locationId: 1 },
    ['contacts: must be an array', 'tags: must be an array', 'locationId: must be a text'],
  ],
  [
    'entries',
    'add',
    { ...body, contacts: [contact, 1], tags: ['ok', '', 2] },
    ['contacts.1: must be a text', 'tags.1: must not be empty', 'tags.2: must be a text'],
  ],
  [
    'a long name',
    'add',
    { ...body, tags: ['x'.repeat(101)] },
    ['tags.0: must have at most 100 characters and this has 101'],
  ],
  [
    '501 contacts',
    'add',
    { ...body, contacts: Array(501).fill('x') },
    ['contacts: must have at most 500 entries, not 501'],
  ],
  ['101 tags', 'remove', { ...body, tags: Array(101).fill('x') }, ['tags: must have at most 100 entries, not 101']],
  ['no tag to add', 'add', { ...body, tags: [] }, ['tags: must not be empty']],
  ['no tag to remove', 'remove', { ...body, tags: [], removeAllTags: 'false' }, ['tags: must not be empty']],
  [
    'removeAllTags with add',
    'add',
    { ...body, removeAllTags: true },
    ['removeAllTags: can only be used with the type remove'],
  ],
  [
    'removeAllTags "true" with add',
    'add',
    { ...body, removeAllTags: 'true' },
    ['removeAllTags: can only be used with the type remove'],
  ],
  ['removeAllTags as a word', 'remove', { ...body, removeAllTags: 'yes' }, ['removeAllTags: must be true or false']],
  ['removeAllTags null', 'remove', { ...body, removeAllTags: null }, ['removeAllTags: must be true or false']],
  ['removeAllTags without tags', 'remove', { contacts: [], locationId, removeAllTags: true }, ['tags: must be given']],
  [
    'unknown keys',
    'add',
    { ...body, contactIds: [], tag: 'x' },
    ['property contactIds should not exist', 'property tag should not exist'],
  ],
  [
    'everything at once',
    'put',
    { contacts: 1, tags: [''], removeAllTags: 1, extra: 1 },
    [
      `type: ${allowed}`,
      'contacts: must be an array',
      'tags.0: must not be empty',
      'locationId: must be given',
      'removeAllTags: must be true or false',
      'property extra should not exist',
    ],
  ],
])('refuses %s', (_name, type, sent, sentences) => {
  expect(violationsOf(() => parseBulkTags(type, sent))).toEqual(sentences);
});

function violationsOf(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof DomainError) || !Array.isArray(error.details.issues)) throw error;
    return error.details.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  }
}

test('asks the engine only for what can be a contact', () => {
  const bulk = parseBulkTags('remove', { ...body, contacts: [contact, 'abcdef', contact, `${contact}x`] });
  expect(toBulkTags(bulk)).toEqual({
    action: 'remove',
    tags: ['VIP'],
    leads: [{ contactId: contact }, { contactId: contact }],
  });
});

const vip = { id: '1', number: 1, locationTagId: 'x', name: 'VIP', slug: 'vip', protected: false, color: null };
const cold = {
  id: '2',
  number: 2,
  locationTagId: 'y',
  name: 'Cold Lead',
  slug: 'cold-lead',
  protected: false,
  color: null,
};

test('answers each entry in its place', () => {
  const ids = [
    'aaaaaaaaaaaaaaaaaaa1',
    'abcdef',
    'aaaaaaaaaaaaaaaaaaa2',
    'aaaaaaaaaaaaaaaaaaa3',
    'aaaaaaaaaaaaaaaaaaa4',
  ];
  const results: BulkTagResult[] = [
    { outcome: 'done', leadId: 'l', before: [cold], added: [vip], removed: [] },
    { outcome: 'deleted' },
    { outcome: 'not_found' },
    { outcome: 'refused', reason: 'tag_protected', message: 'The tag "VIP" is protected.' },
  ];
  expect(fromBulkTags({ contacts: ids }, results)).toEqual({
    errorCount: 4,
    responses: [
      {
        contactId: ids[0],
        message: 'Tags updated',
        type: 'success',
        oldTags: ['cold lead'],
        tagsAdded: ['vip'],
        tagsRemoved: [],
      },
      { contactId: ids[1], message: 'contact id is not a valid firebase id', type: 'error' },
      { contactId: ids[2], message: 'contact is deleted', type: 'error' },
      { contactId: ids[3], message: 'contact does not belong to location', type: 'error' },
      { contactId: ids[4], message: 'The tag "VIP" is protected.', type: 'error' },
    ],
  });
});

test('answers nobody with nothing', () => {
  expect(fromBulkTags({ contacts: [] }, [])).toEqual({ errorCount: 0, responses: [] });
});
