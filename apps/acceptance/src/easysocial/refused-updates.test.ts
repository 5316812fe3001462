import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { badRequest, type EasysocialApi, easysocialApi, refused } from './easysocial-api.ts';

const number = '9000000001';

let site: Site;
let key: string;
let api: EasysocialApi;
let leadId: string;
let before: unknown;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  api = easysocialApi(site.url, key);
  await api.newTag({ name: 'Cold', number: 11 });
  await api.newTag({ name: 'Hot', number: 12 });
  await api.newTag({ name: 'Locked', number: 13, protected: true });
  await api.newLead({ phone: '+919000000002', email: 'taken@example.com' });
  const metadata = { city: 'Pune', note: 'x'.repeat(40_000) };
  leadId = await api.newLead({ phone: `+91${number}`, email: 'jane@example.com', tags: ['Cold', 'Locked'], metadata });
  before = await api.readLead(leadId);
});
afterAll(() => site.remove());

async function expectRefused(body: unknown, answer: { readonly status: number }) {
  const { status, body: answered } = await api.update(number, body);
  expect(answered).toEqual(answer);
  expect(status).toBe(answer.status);
  expect(await api.readLead(leadId)).toEqual(before);
}

describe('400 names each bad field and changes nothing', () => {
  const anyField = 'add_tags, remove_tags, lead_data, new_contact_number, new_country_code';

  test.each<readonly [name: string, body: unknown, errors: readonly (readonly [string, string])[]]>([
    ['an array', [], [['', 'The body must be a JSON object']]],
    ['null', 'null', [['', 'The body must be a JSON object']]],
    ['an empty object', {}, [['', `The body must have at least one of ${anyField}`]]],
    ['nothing', '', [['', 'The body is empty']]],
    ['no body at all', undefined, [['', 'The body must be a JSON object']]],
    ['half of an object', '{"add_tags":', [['', 'The body is not valid JSON: Unexpected end of JSON input']]],
    ['unknown fields', { add_tag: [12], set: {}, lead_data: {} }, [['', 'unknown field "add_tag", "set"']]],
    ['tags that are null', { add_tags: null }, [['add_tags', 'must be an array']]],
    ['tags that are one number', { remove_tags: 11 }, [['remove_tags', 'must be an array']]],
    ['a tag as a text', { add_tags: [12, '12'] }, [['add_tags.1', 'must be a number']]],
    ['a tag that is null', { remove_tags: [null] }, [['remove_tags.0', 'must be a number']]],
    ['a tag with a fraction', { add_tags: [12.5] }, [['add_tags.0', 'must be a whole number']]],
    ['the tag 0', { add_tags: [0] }, [['add_tags.0', 'must be more than 0']]],
    ['a tag below 0', { remove_tags: [-11] }, [['remove_tags.0', 'must be more than 0']]],
    ['a tag of 2^53', '{"add_tags":[9007199254740992]}', [['add_tags.0', 'must be at most 9007199254740991']]],
    ['a tag beyond 2^53', '{"remove_tags":[1e300]}', [['remove_tags.0', 'must be at most 9007199254740991']]],
    [
      'a tag in both lists',
      { add_tags: [12, 11], remove_tags: [11, 13] },
      [['remove_tags', 'must not name tags that add_tags names too: 11']],
    ],
    [
      'unknown tags',
      { add_tags: [12, 998, 999], lead_data: { name: 'X' } },
      [['add_tags', 'There is no tag 998, 999']],
    ],
    [
      'a long list of tags',
      { remove_tags: Array(1_001).fill(11) },
      [['remove_tags', 'must have at most 1000 tags and this has 1001']],
    ],
    ['lead_data that is null', { lead_data: null, add_tags: [12] }, [['lead_data', 'must be an object']]],
    ['lead_data that is an array', { lead_data: [] }, [['lead_data', 'must be an object']]],
    [
      'what lead_data cannot change',
      { lead_data: { id: 1, tags: [12], contact_number: 1, country_code: null } },
      [
        ['lead_data.id', 'cannot be changed'],
        ['lead_data.tags', 'must be changed with add_tags and remove_tags'],
        ['lead_data.contact_number', 'must be changed with new_contact_number'],
        ['lead_data.country_code', 'must be changed with new_country_code'],
      ],
    ],
    [
      'fields of another type',
      { lead_data: { name: 7, email: 'jane', company: [], title: {}, source: true } },
      [
        ['lead_data.name', 'must be a text'],
        ['lead_data.email', 'must be an email address'],
        ['lead_data.company', 'must be a text'],
        ['lead_data.title', 'must be a text'],
        ['lead_data.source', 'must be a text'],
      ],
    ],
    [
      'a name of 501 characters',
      { lead_data: { name: 'x'.repeat(501) } },
      [['lead_data.name', 'must have at most 500 characters and this has 501']],
    ],
    [
      'metadata that grows too large by merging',
      { lead_data: { more: 'x'.repeat(40_000) }, add_tags: [12] },
      [['lead_data', 'Metadata has 80035 bytes; the limit is 65536']],
    ],
  ])('%s', (_name, body, errors) => expectRefused(body, badRequest(...errors)));

  test('more tags than a lead may have', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `Tag ${index}`);
    const full = await api.newLead({ phone: '+919000000003', tags: names });
    const whole = await api.readLead(full);
    const answer = await api.update('9000000003', { add_tags: [12] });
    expect(answer.body).toEqual(badRequest(['add_tags', 'A lead may have at most 250 tags, not 251']));
    expect(await api.readLead(full)).toEqual(whole);
  });
});

describe('409 changes nothing', () => {
  test.each<readonly [name: string, body: object, message: string]>([
    [
      'a protected tag to remove',
      { remove_tags: [11, 13], add_tags: [12] },
      'The tag "Locked" is protected and can\'t be taken off a lead.',
    ],
    [
      "another lead's email",
      { lead_data: { email: ' TAKEN@example.com', city: 'Delhi' }, add_tags: [12] },
      'Another lead already has this email.',
    ],
    [
      "another lead's number",
      { new_contact_number: 9_000_000_002, new_country_code: 91, remove_tags: [11] },
      'Another lead already has this contact number.',
    ],
  ])('%s', (_name, body, message) => expectRefused(body, refused(409, message)));
});

describe('the number in the path', () => {
  const rule = ['contact-number', 'must be 4 to 15 digits, with or without a leading +'] as const;

  test.each([
    '123',
    '%2B123',
    '1234567890123456',
    '90000-00001',
    '90000%2000001',
    '%2B%2B919000000001',
    'abc',
    '+',
    '%00',
  ])('%s is 400', async (path) => {
    expect((await api.update(path, { add_tags: [12] })).body).toEqual(badRequest(rule));
  });

  test.each(['1234', '123456789012345', '919000000009', '00919000000001'])('%s is 404', async (path) => {
    expect((await api.update(path, { add_tags: [12] })).body).toEqual(refused(404, 'Invalid contact number!'));
  });
});

test.each([
  [413, ' '.repeat(1_048_577), 'application/json', 'The body is larger than 1048576 bytes (1 MiB)'],
  [415, '{"add_tags":[12]}', 'text/plain', 'The body must be sent as application/json'],
])('%d comes in the envelope', async (status, body, contentType, message) => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': contentType };
  const answer = await call(`${site.url}/api/v1/leads/${number}/update`, { method: 'PUT', headers, body });
  expect(answer).toMatchObject({ status, body: refused(status, message) });
  expect(await api.readLead(leadId)).toEqual(before);
});
