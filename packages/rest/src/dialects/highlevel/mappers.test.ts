import type { Lead } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { fromContact, leadOfPath } from './mappers.ts';

const account = { locationId: 'asdrwHvLUxlfw5SqKVCN' };
const bare: Lead = {
  id: '0192f0c8-0000-7000-8000-000000000001',
  contactId: 'qFSqySFkVvNzOSqgGqFi',
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  phoneE164: null,
  phoneNational: null,
  company: null,
  title: null,
  source: null,
  externalId: null,
  campaign: null,
  metadata: {},
  tags: [],
  revision: 1,
  createdAt: '2026-01-31T09:30:00.000Z',
  updatedAt: '2026-02-01T09:30:00.000Z',
  deletedAt: null,
};
const fields = {
  id: 'qFSqySFkVvNzOSqgGqFi',
  locationId: 'asdrwHvLUxlfw5SqKVCN',
  type: 'lead',
  tags: [],
  dateAdded: '2026-01-31T09:30:00.000Z',
  dateUpdated: '2026-02-01T09:30:00.000Z',
  customFields: [],
};
const vip = { id: '1', number: 1, locationTagId: 'x', name: 'VIP', slug: 'vip', protected: false, color: null };
const bread = { ...vip, id: '2', name: 'Überraschung', slug: 'uberraschung' };

test.each<[string, Partial<Lead>, object]>([
  ['nothing but its ids', {}, fields],
  [
    'a first name',
    { firstName: 'Ada' },
    { ...fields, name: 'Ada', fullNameLowerCase: 'ada', firstName: 'Ada', firstNameLowerCase: 'ada' },
  ],
  [
    'both names',
    { firstName: 'Ada', lastName: 'King Lovelace' },
    {
      ...fields,
      name: 'Ada King Lovelace',
      fullNameLowerCase: 'ada king lovelace',
      firstName: 'Ada',
      firstNameLowerCase: 'ada',
      lastName: 'King Lovelace',
      lastNameLowerCase: 'king lovelace',
    },
  ],
  [
    'an email as it was written',
    { email: 'Ada@Example.com' },
    { ...fields, email: 'Ada@Example.com', emailLowerCase: 'ada@example.com' },
  ],
  ['a phone as E.164', { phone: '9 8765 4321', phoneE164: '+56987654321' }, { ...fields, phone: '+56987654321' }],
  ['a phone that is no number', { phone: 'call Jane' }, { ...fields, phone: 'call Jane' }],
  ['company and source', { company: 'Acme', source: 'api' }, { ...fields, companyName: 'Acme', source: 'api' }],
  ['tags in lower case, in their order', { tags: [vip, bread] }, { ...fields, tags: ['vip', 'überraschung'] }],
  [
    'metadata as texts, null left out',
    { metadata: { plan: 'gold', seats: 3, vip: true, gone: null, list: [1, 'a'], empty: '' } },
    {
      ...fields,
      customFields: [
        { id: 'plan', value: 'gold' },
        { id: 'seats', value: '3' },
        { id: 'vip', value: 'true' },
        { id: 'list', value: '[1,"a"]' },
        { id: 'empty', value: '' },
      ],
    },
  ],
])('a contact with %s', (_name, lead, expected) => {
  // As it goes over the wire: what is undefined is not there.
  expect(JSON.parse(JSON.stringify(fromContact({ ...bare, ...lead }, account)))).toEqual(expected);
});

test.each([
  '',
  'abcdef',
  'qFSqySFkVvNzOSqgGqF',
  'qFSqySFkVvNzOSqgGqFi1',
  'qFSqySFkVvNzOSqgGqF-',
  'qFSqySFkVvNzOSqgGqFi\n',
  '\0',
])('%j is nobody', (id) => {
  expect(() => leadOfPath(id)).toThrow(expect.objectContaining({ kind: 'not_found', reason: 'lead_not_found' }));
});

test('an id of the right form names a lead', () => {
  expect(leadOfPath('qFSqySFkVvNzOSqgGqFi')).toEqual({ contactId: 'qFSqySFkVvNzOSqgGqFi' });
});
