import { expect, test } from 'vitest';
import { type ContactBody, updateContactBody } from './contact-body.ts';
import { toCreate, toUpdate, toUpsert } from './to-lead.ts';

const contactId = 'qFSqySFkVvNzOSqgGqFi';
const parse = (body: object): ContactBody => updateContactBody.parse(body);

test.each<[name: string, body: object, set: object, metadata: object]>([
  ['nothing', {}, {}, {}],
  ['a whole name', { name: 'Ada King Lovelace' }, { firstName: 'Ada', lastName: 'King Lovelace' }, {}],
  ['a name of one word clears the last name', { name: 'Ada' }, { firstName: 'Ada', lastName: null }, {}],
  ['no name', { name: null }, { firstName: null, lastName: null }, {}],
  ['a part wins', { name: 'Ada King', firstName: 'Eve' }, { firstName: 'Eve', lastName: 'King' }, {}],
  ['a part that is cleared wins', { name: 'Ada King', lastName: '' }, { firstName: 'Ada', lastName: null }, {}],
  ['a company', { companyName: 'A' }, { company: 'A' }, {}],
  ['cleared', { email: '', phone: null, source: '' }, { email: null, phone: null, source: null }, {}],
  ['a standard field', { city: 'Talca', dnd: false, gender: null }, {}, { city: 'Talca', dnd: false, gender: null }],
  ['a custom field', { customFields: [{ id: 'a', field_value: null }] }, {}, { a: null }],
  ['its key', { customFields: [{ id: 'a', key: 'contact.b', field_value: 1 }] }, {}, { b: 1 }],
  [
    'a key that is nothing but a prefix',
    { customFields: [{ key: 'contact.', field_value: 1 }] },
    {},
    { 'contact.': 1 },
  ],
  ['a custom field wins', { city: 'A', customFields: [{ key: 'city', field_value: 'B' }] }, {}, { city: 'B' }],
])('an update with %s', (_name, body, set, metadata) => {
  const update = toUpdate(contactId, parse(body));
  expect(update.lead).toEqual({ contactId });
  expect(update.set).toEqual(set);
  expect(update.metadata).toEqual(metadata);
});

test('a key such as __proto__ is plain data', () => {
  const body = parse({ customFields: [{ key: '__proto__', field_value: 1 }] });
  expect(Object.keys(toUpdate(contactId, body).metadata ?? {})).toEqual(['__proto__']);
});

test.each<[tags: string[] | undefined]>([[undefined], [[]], [['VIP']]])('tags %j', (tags) => {
  const body = parse({ tags });
  expect(toCreate(body).tags).toEqual(tags);
  expect(toUpdate(contactId, body).setTags).toEqual(tags);
  expect(toUpsert(body)).toMatchObject({ setTags: tags });
  expect(toUpsert(body)).not.toHaveProperty('tags');
});

test.each([toCreate, toUpsert])('$name: a standard field that is null says nothing', (toInput) => {
  expect(toInput(parse({ city: null, state: 'AL', dnd: null })).metadata).toEqual({ state: 'AL' });
});
