import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

const locationId = 've9EPM428h8vShlRW1KT';
const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant({ locationId }));
});
afterAll(() => site.remove());

describe('200 as the vendor’s schema has it', () => {
  const bare = { locationId, type: 'lead', tags: [], customFields: [], dateAdded: instant, dateUpdated: instant };
  const rows: readonly (readonly [name: string, lead: object, contact: object])[] = [
    ['nothing but its ids: what is absent is left out', {}, bare],
    [
      'everything',
      {
        firstName: 'Rubika',
        lastName: 'Deo',
        email: 'Rubika@Deos.com',
        phone: '+1 (883) 232-7657',
        company: 'DGS VolMAX',
        title: 'CEO',
        source: 'public api',
        tags: ['Nisi Sint', 'consequat'],
        metadata: { plan: 'gold', seats: 3, vip: true, unset: null, nested: { a: [1] } },
      },
      {
        ...bare,
        name: 'Rubika Deo',
        fullNameLowerCase: 'rubika deo',
        firstName: 'Rubika',
        firstNameLowerCase: 'rubika',
        lastName: 'Deo',
        lastNameLowerCase: 'deo',
        email: 'Rubika@Deos.com',
        emailLowerCase: 'rubika@deos.com',
        phone: '+18832327657',
        companyName: 'DGS VolMAX',
        source: 'public api',
        tags: ['nisi sint', 'consequat'],
        customFields: [
          { id: 'plan', value: 'gold' },
          { id: 'seats', value: '3' },
          { id: 'vip', value: 'true' },
          { id: 'nested', value: '{"a":[1]}' },
        ],
      },
    ],
    ['a phone that is no number', { phone: 'call Jane' }, { ...bare, phone: 'call Jane' }],
  ];
  test.each(rows)('%s', async (_name, lead, contact) => {
    const id = await api.newContact(lead);
    const answer = await api.send('GET', `/contacts/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ contact: { id, ...contact } });
    expect(violationsOf('contact', answer.body)).toEqual([]);
    expect(violationsOf('contactV3', at(answer.body, 'contact'))).toEqual([]);
  });

  test('for a key that may only read', async () => {
    const path = `/contacts/${await api.newContact()}`;
    const authorization = `Bearer ${await site.newKey('Account 1', '--scope', 'read')}`;
    expect((await api.send('GET', path, undefined, { authorization })).status).toBe(200);
  });
});

describe('400 for a contact that is not there, in the same words whatever the reason', () => {
  const rows: readonly (readonly [name: string, id: () => Promise<string> | string])[] = [
    ['no such id', () => 'qFSqySFkVvNzOSqgGqFi'],
    ['no id at all', () => 'abcdef'],
    ['a UUID', () => '123e4567-e89b-12d3-a456-426614174000'],
    ['a NUL', () => '%00'],
    ['the id of a deleted contact', deletedContact],
    ['another account’s contact', foreignContact],
  ];
  test.each(rows)('%s', async (_name, id) => {
    const answer = await api.send('GET', `/contacts/${await id()}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      statusCode: 400,
      message: 'Contact not found',
      error: 'Bad Request',
      traceId: answer.headers.get('x-request-id'),
    });
    expect(violationsOf('badRequest', answer.body)).toEqual([]);
  });
});

async function deletedContact() {
  const id = await api.newContact();
  await api.deleteContact(id);
  return id;
}

async function foreignContact() {
  return highLevelApi(site.url, await site.newTenant()).newContact();
}
