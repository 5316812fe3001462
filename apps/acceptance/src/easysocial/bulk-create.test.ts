import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { badRequest, type EasysocialApi, easysocialApi, numbersFrom, refused } from './easysocial-api.ts';

const next = numbersFrom(9_100_000_001);

let site: Site;
let api: EasysocialApi;

beforeAll(async () => {
  site = await startSite();
  api = easysocialApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const create = (...data: readonly unknown[]) => api.send('POST', '/leads/bulk-create', { data });
const read = async (number: string) => at((await api.send('GET', `/leads/91${number}`)).body, 'payload');
const count = async () => (at((await api.send('GET', '/leads?limit=200')).body, 'payload.leads') as unknown[]).length;
const added = (created: number, ignored: number) => ({
  ...{ status: 201, message: 'New Contacts successfully added!', success: true },
  payload: { created, ignored },
});

test('makes leads of numbers, digits and whatever else they bring', async () => {
  const [one, two] = [next(), next()];
  const answer = await create(
    {
      ...{ contact_number: Number(one), country_code: 91, origin: 'expo', name: ' Jane  van Smith ' },
      ...{ email: 'jane@example.com', company: 'Stark', dob: '1990-01-01', nested: { a: null } },
    },
    { contact_number: two, country_code: '91' },
  );
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual(added(2, 0));
  expect(await read(one)).toEqual({
    ...{ contact_number: one, country_code: '91', name: 'Jane van Smith', email: 'jane@example.com', tags: [] },
    lead_data: { company: 'Stark', source: 'expo', dob: '1990-01-01', nested: { a: null } },
  });
  expect(await read(two)).toEqual({
    ...{ contact_number: two, country_code: '91', name: null, email: null, tags: [], lead_data: {} },
  });
});

test.each<readonly [name: string, fields: object, lead: object]>([
  ['a part of a name wins over the whole', { name: 'A B', last_name: 'C' }, { name: 'A C' }],
  ['the origin wins over the source', { origin: 'expo', source: 'web' }, { lead_data: { source: 'expo' } }],
  ['a source by itself', { source: 'web', title: 'CTO' }, { lead_data: { source: 'web', title: 'CTO' } }],
  ['an id of the caller is metadata', { id: 7, owner: 'x' }, { lead_data: { id: 7, owner: 'x' } }],
])('%s', async (_name, fields, lead) => {
  const number = next();
  expect((await create({ contact_number: number, country_code: 91, ...fields })).status).toBe(201);
  expect(await read(number)).toMatchObject(lead);
});

test('ignores a number that a lead has, in the account or earlier in the list', async () => {
  const [known, fresh] = [next(), next()];
  const id = await api.newLead({ phone: `+91${known}`, firstName: 'Before' });
  const before = await api.readLead(id);
  const entry = (contact_number: string, name: string) => ({ contact_number, country_code: 91, name });
  const answer = await create(entry(known, 'After'), entry(fresh, 'First'), entry(fresh, 'Second'));
  expect(answer.body).toEqual(added(1, 2));
  expect(await api.readLead(id)).toEqual(before);
  expect(await read(fresh)).toMatchObject({ name: 'First' });
  expect((await create(entry(known, 'After'), entry(fresh, 'Third'))).body).toEqual(added(0, 2));
});

test('the number of a deleted lead is free', async () => {
  const number = next();
  const id = await api.newLead({ phone: `+91${number}` });
  await api.trpc('lead.delete', { lead: { id } });
  expect((await create({ contact_number: number, country_code: 91 })).body).toEqual(added(1, 0));
});

test('none are made of no entries', async () => {
  expect((await create()).body).toEqual(added(0, 0));
});

test('1000 at once', async () => {
  const other = easysocialApi(site.url, (await site.newTenant()).key);
  const data = Array.from({ length: 1_000 }, (_, index) => ({
    contact_number: 9_200_000_000 + index,
    country_code: 91,
  }));
  expect((await other.send('POST', '/leads/bulk-create', { data })).body).toEqual(added(1_000, 0));
});

describe('one wrong entry is named, and nothing is made', () => {
  const sound = () => ({ contact_number: next(), country_code: 91 });

  test.each<readonly [name: string, entry: unknown, path: string, message: string]>([
    ['no number', { country_code: 91 }, '.contact_number', 'must be a number of 1 to 15 digits'],
    ['no country code', { contact_number: 9 }, '.country_code', 'must be a country code of 1 to 3 digits'],
    ['a text', 'x', '', 'must be an object'],
    [
      'a number with +',
      { ...sound(), contact_number: '+919' },
      '.contact_number',
      'must be a number of 1 to 15 digits',
    ],
    ['an email without @', { ...sound(), email: 'jane' }, '.email', 'must be an email address'],
    ['a name that is no text', { ...sound(), name: 7 }, '.name', 'must be a text'],
    ['tags', { ...sound(), tags: [1] }, '.tags', 'cannot be given here; add them with add_tags of an update'],
    [
      'a number that the country does not have',
      { contact_number: 12, country_code: 91 },
      '.contact_number',
      '12 is not a possible phone number of the country code 91',
    ],
    ['too much metadata', { ...sound(), note: 'x'.repeat(65_536) }, '', 'Metadata has 65547 bytes; the limit is 65536'],
  ])('%s', async (_name, entry, path, message) => {
    const before = await count();
    const answer = await create(sound(), entry, sound());
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(badRequest([`data.1${path}`, message]));
    expect(await count()).toBe(before);
  });

  test.each<readonly [name: string, body: unknown, path: string, message: string]>([
    ['no data', {}, 'data', 'must be given'],
    ['data that is no array', { data: {} }, 'data', 'must be an array'],
    ['1001 entries', { data: Array(1_001).fill({}) }, 'data', 'must have at most 1000 leads and this has 1001'],
    ['other fields', { data: [], tags: [] }, '', 'unknown field "tags"'],
  ])('%s', async (_name, body, path, message) => {
    const answer = await api.send('POST', '/leads/bulk-create', body);
    expect(answer.body).toEqual(badRequest([path, message]));
  });

  test('an email that another lead has', async () => {
    const number = next();
    await api.newLead({ phone: `+91${number}`, email: 'taken@example.com' });
    const before = await count();
    const taken = { ...sound(), email: 'Taken@example.com' };
    const answer = await create({ contact_number: number, country_code: 91 }, sound(), taken);
    expect(answer).toMatchObject({ status: 409, body: refused(409, 'data.2: Another lead already has this email.') });
    expect(await count()).toBe(before);
  });
});
