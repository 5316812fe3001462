import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let tenant: Tenant;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = highLevelApi(site.url, tenant);
});
afterAll(() => site.remove());

let count = 0;
const freshEmail = () => `contact${++count}@example.com`;
const create = (body: object, headers?: Readonly<Record<string, string>>) =>
  api.send('POST', '/contacts/', { locationId: tenant.locationId, ...body }, headers);
const upsert = (body: object, headers?: Readonly<Record<string, string>>) =>
  api.send('POST', '/contacts/upsert', { locationId: tenant.locationId, ...body }, headers);
const newId = async (body: object = {}) => textAt((await create(body)).body, 'contact.id');

describe('what is written is read back', () => {
  const standard = {
    address1: '3535 1st St N',
    city: 'Dolomite',
    state: 'AL',
    country: 'US',
    postalCode: '35061',
    website: 'https://www.tesla.com',
    timezone: 'America/Chihuahua',
    dateOfBirth: '1990-09-25',
    assignedTo: 'y0BeYjuRIlDwsDcOHOJo',
    dnd: true,
    dndSettings: { Call: { status: 'active', message: 'no', code: 'x' }, SMS: { status: 'permanent' } },
  };
  const names = { firstName: 'Ada', lastName: 'King Lovelace', name: 'Ada King Lovelace' };
  const rows: readonly (readonly [name: string, body: object, contact: object, metadata: object])[] = [
    ['nothing', {}, { tags: [], customFields: [] }, {}],
    ['names', { firstName: 'Ada', lastName: 'King Lovelace' }, names, {}],
    ['a whole name', { name: ' Ada  King Lovelace ' }, names, {}],
    ['a whole name and a part', { name: 'Ada Byron', lastName: 'King Lovelace' }, names, {}],
    ['a phone', { phone: '+1 (883) 232-7657' }, { phone: '+18832327657' }, {}],
    ['a company', { companyName: 'DGS VolMAX' }, { companyName: 'DGS VolMAX' }, {}],
    ['a source', { source: 'public api' }, { source: 'public api' }, {}],
    ['tags, folded', { tags: ['VIP', ' Hot  Lead ', 'vip'] }, { tags: ['vip', 'hot lead'] }, {}],
    ['standard fields without a column', standard, { ...standard, customFields: [] }, standard],
    [
      'standard fields that answers have no place for',
      { gender: 'male', inboundDndSettings: { all: { status: 'active' } } },
      {
        customFields: [
          { id: 'gender', value: 'male' },
          { id: 'inboundDndSettings', value: '{"all":{"status":"active"}}' },
        ],
      },
      { gender: 'male', inboundDndSettings: { all: { status: 'active' } } },
    ],
    [
      'custom fields by id, by key, by fieldKey and by both',
      {
        customFields: [
          { id: '6dvNaf7VhkQ9snc5vnjJ', field_value: 'My Text' },
          { key: 'seats', field_value: 3 },
          { key: 'contact.plan', field_value: 'gold' },
          { id: 'x', key: 'colors', field_value: ['red', 'blue'] },
        ],
      },
      {
        customFields: [
          { id: '6dvNaf7VhkQ9snc5vnjJ', value: 'My Text' },
          { id: 'seats', value: '3' },
          { id: 'plan', value: 'gold' },
          { id: 'colors', value: '["red","blue"]' },
        ],
      },
      { '6dvNaf7VhkQ9snc5vnjJ': 'My Text', seats: 3, plan: 'gold', colors: ['red', 'blue'] },
    ],
    ['null and empty are not set', { firstName: null, email: '', city: '', timezone: null }, { customFields: [] }, {}],
  ];
  test.each(rows)('%s', async (_name, body, contact, metadata) => {
    const answer = await create(body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ contact });
    expect(violationsOf('created', answer.body)).toEqual([]);
    const id = textAt(answer.body, 'contact.id');
    const read = await api.send('GET', `/contacts/${id}`);
    expect(read.body).toEqual(answer.body);
    expect(violationsOf('contact', read.body)).toEqual([]);
    expect(at(await api.leadOf(id), 'metadata')).toEqual(metadata);
  });

  test('what another API wrote under a standard name, where it fits', async () => {
    const id = await api.newContact({ metadata: { city: 'Talca', postalCode: 35061, dnd: 'yes' } });
    const { body } = await api.send('GET', `/contacts/${id}`);
    expect(body).toMatchObject({
      contact: {
        city: 'Talca',
        customFields: [
          { id: 'postalCode', value: '35061' },
          { id: 'dnd', value: 'yes' },
        ],
      },
    });
    expect(violationsOf('contact', body)).toEqual([]);
  });
});

describe('a contact that would be double', () => {
  test.each([
    ['email', 'Dup@Example.com', 'dup@example.COM'],
    ['phone', '+1 883 232 7000', '+18832327000'],
  ])('%s', async (field, first, second) => {
    const contactId = await newId({ [field]: first });
    const answer = await create({ [field]: second, tags: ['Never made'] });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      statusCode: 400,
      message: 'This location does not allow duplicated contacts.',
      error: 'Bad Request',
      meta: { contactId, matchingField: field },
      traceId: answer.headers.get('x-request-id'),
    });
    expect(await api.tagNames('never made')).toEqual([]);
    const other = await newId();
    expect(await api.send('PUT', `/contacts/${other}`, { [field]: second })).toMatchObject({
      status: 400,
      body: { meta: { contactId, matchingField: field } },
    });
  });
});

describe('PUT', () => {
  const before = {
    name: 'Ada Lovelace',
    email: 'put@example.com',
    tags: ['Old', 'Kept'],
    companyName: 'A',
    city: 'Talca',
  };
  const rows: readonly (readonly [name: string, body: object, contact: object])[] = [
    ['nothing', {}, { name: 'Ada Lovelace', tags: ['old', 'kept'] }],
    ['tags replace the set', { tags: ['New', 'kept'] }, { tags: ['kept', 'new'] }],
    ['no tags clear it', { tags: [] }, { tags: [] }],
    ['a part of the name', { firstName: 'Eve' }, { firstName: 'Eve', lastName: 'Lovelace' }],
    ['the whole name', { name: 'Eve' }, { name: 'Eve', firstName: 'Eve' }],
    ['another city', { city: 'Lota' }, { city: 'Lota', email: 'put@example.com' }],
    ['a custom field', { customFields: [{ key: 'a', field_value: 1 }] }, { customFields: [{ id: 'a', value: '1' }] }],
    ['its own email', { email: 'PUT@example.com' }, { email: 'PUT@example.com' }],
  ];
  test.each(rows)('%s', async (_name, body, contact) => {
    const id = await newId({ ...before, email: null });
    const own = await api.send('PUT', `/contacts/${id}`, { email: before.email });
    expect(own.status).toBe(200);
    const answer = await api.send('PUT', `/contacts/${id}`, body);
    expect(answer).toMatchObject({ status: 200, body: { succeded: true, contact: { id, ...contact } } });
    expect(violationsOf('updated', answer.body)).toEqual([]);
    expect(at((await api.send('GET', `/contacts/${id}`)).body, 'contact')).toEqual(at(answer.body, 'contact'));
    await api.send('DELETE', `/contacts/${id}`);
  });

  test('null and the empty text clear', async () => {
    const id = await newId({ ...before, phone: '+18832327111' });
    const body = { firstName: null, lastName: '', email: '', phone: null, companyName: null, city: '' };
    await api.send('PUT', `/contacts/${id}`, body);
    const contact = at((await api.send('GET', `/contacts/${id}`)).body, 'contact');
    for (const name of Object.keys(body)) expect(contact).not.toHaveProperty(name);
  });

  test('under v3', async () => {
    const { body } = await api.send('PUT', `/contacts/${await newId()}`, { firstName: 'Ada' }, { version: 'v3' });
    expect(body).toMatchObject({ succeded: true, succeeded: true, contact: { firstName: 'Ada' } });
    expect(violationsOf('updatedV3', body)).toEqual([]);
  });
});

describe('upsert', () => {
  test('makes, then finds by email, then by phone', async () => {
    const [email, phone] = [freshEmail(), '+18832327222'];
    const first = await upsert({ email, firstName: 'Ada', tags: ['One', 'Two'] });
    expect(first).toMatchObject({ status: 200, body: { new: true, contact: { tags: ['one', 'two'] } } });
    expect(at(first.body, 'traceId')).toBe(first.headers.get('x-request-id'));
    expect(violationsOf('upserted', first.body)).toEqual([]);
    const id = textAt(first.body, 'contact.id');
    const second = await upsert({ email: email.toUpperCase(), phone, createNewIfDuplicateAllowed: true });
    expect(second.body).toMatchObject({ new: false, contact: { id, firstName: 'Ada', phone, tags: ['one', 'two'] } });
    const third = await upsert({ phone, tags: ['Three', 'one'] }, { version: 'v3' });
    expect(third.body).toMatchObject({ new: false, contact: { id, tags: ['one', 'three'] } });
    expect(violationsOf('upsertedV3', third.body)).toEqual([]);
    const fourth = await upsert({ phone, tags: [] });
    expect(fourth.body).toMatchObject({ new: false, contact: { id, tags: [] } });
  });
});

describe('DELETE', () => {
  test.each([
    ['2021-07-28', { succeded: true }, 'deleted'],
    ['v3', { succeded: true, succeeded: true }, 'deletedV3'],
  ] as const)('under %s', async (version, body, schema) => {
    const path = `/contacts/${await newId()}`;
    const answer = await api.send('DELETE', path, undefined, { version });
    expect(answer).toMatchObject({ status: 200, body });
    expect(violationsOf(schema, answer.body)).toEqual([]);
    expect(await api.send('GET', path)).toMatchObject({ status: 400, body: { message: 'Contact not found' } });
    expect(await api.send('DELETE', path)).toMatchObject({ status: 400, body: { message: 'Contact not found' } });
  });
});

describe('refusals change nothing', () => {
  const nobody = '/contacts/qFSqySFkVvNzOSqgGqFi';
  type Row = readonly [name: string, call: string, body: () => unknown, message: readonly string[]];
  const at422: readonly Row[] = [
    ['no location', 'POST /contacts/', () => ({}), ['locationId must be given']],
    ['no body', 'POST /contacts/', () => undefined, ['the body must be an object']],
    [
      'everything at once',
      'POST /contacts/',
      () => ({ firstName: 7, email: 'x', tags: [''], dnd: 'no', additionalEmails: [], x: 1 }),
      [
        'locationId must be given',
        'firstName must be a text',
        'email must be an email address',
        'dnd must be true or false',
        'tags.0 must not be empty',
        'property additionalEmails should not exist',
        'property x should not exist',
      ],
    ],
    ['a location on PUT', `PUT ${nobody}`, () => ({ locationId: 'x' }), ['property locationId should not exist']],
    [
      'custom fields',
      `PUT ${nobody}`,
      () => ({ customFields: [{ field_value: 1 }, { id: 'a' }, { id: 'a', field_value: 1, value: 2 }] }),
      [
        'customFields.0 must have an id or a key',
        'customFields.1.field_value must be given',
        'customFields.2 property value should not exist',
      ],
    ],
    [
      'a long name',
      `PUT ${nobody}`,
      () => ({ name: 'x'.repeat(501) }),
      ['name must have at most 500 characters and this has 501'],
    ],
    [
      'an upsert',
      'POST /contacts/upsert',
      () => ({ locationId: tenant.locationId, foo: 1 }),
      ['property foo should not exist'],
    ],
  ];
  test.each(at422)('422: %s', async (_name, line, body, message) => {
    const [method = '', path = ''] = line.split(' ');
    const before = await api.changes();
    const answer = await api.send(method, path, body());
    expect(answer.body).toEqual({
      statusCode: 422,
      message,
      error: 'Unprocessable Entity',
      traceId: answer.headers.get('x-request-id'),
    });
    expect(violationsOf('unprocessable', answer.body)).toEqual([]);
    expect(await api.changes()).toEqual(before);
  });

  test.each(['/contacts/', '/contacts/upsert'])('403: another location on %s', async (path) => {
    const { locationId } = await site.newTenant();
    const answer = await api.send('POST', path, { locationId, email: freshEmail() });
    expect(answer).toMatchObject({
      status: 403,
      body: { statusCode: 403, message: 'The token does not have access to this location.', error: 'Forbidden' },
    });
  });

  test.each(['PUT', 'DELETE'])('400: %s of another account’s contact', async (method) => {
    const id = await highLevelApi(site.url, await site.newTenant()).newContact();
    const answer = await api.send(method, `/contacts/${id}`, method === 'PUT' ? {} : undefined);
    expect(answer).toMatchObject({ status: 400, body: { message: 'Contact not found' } });
  });
});
