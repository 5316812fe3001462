import { HighLevel as HighLevel2 } from 'ghl-sdk-2';
import { HighLevel as HighLevel3 } from 'ghl-sdk-3';
import { HighLevel as HighLevel30 } from 'ghl-sdk-3-0';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';

/** The vendor's own SDK, pointed here; nothing else of it is changed. */
let site: Site;
let tenant: Tenant;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = highLevelApi(site.url, tenant);
});
afterAll(() => site.remove());

function pointHere<Sdk extends HighLevel2 | HighLevel3 | HighLevel30>(sdk: Sdk): Sdk {
  sdk.getHttpClient().defaults.baseURL = site.url;
  return sdk;
}

const configOf = (key: string) => ({ privateIntegrationToken: key, logLevel: 'none' }) as const;

describe.each([
  ['2.3.0', (key: string) => pointHere(new HighLevel2(configOf(key)))],
  ['3.1.0', (key: string) => pointHere(new HighLevel3(configOf(key)))],
])('SDK %s', (_version, open) => {
  const contacts = () => open(tenant.key).contacts;
  const body = (ids: string[], tags: string[]) => ({ contacts: ids, tags, locationId: tenant.locationId });

  test('bulk add', async () => {
    const id = await api.newContact({ tags: ['Cold'] });
    expect(await contacts().createAssociation({ type: 'add' }, body([id], ['VIP']))).toEqual({
      succeded: true,
      errorCount: 0,
      responses: [
        {
          contactId: id,
          message: 'Tags updated',
          type: 'success',
          oldTags: ['cold'],
          tagsAdded: ['vip'],
          tagsRemoved: [],
        },
      ],
    });
    expect(await api.tagsOf(id)).toEqual(['cold', 'vip']);
  });

  test('bulk remove', async () => {
    const id = await api.newContact({ tags: ['Cold', 'VIP'] });
    expect(await contacts().createAssociation({ type: 'remove' }, body([id], ['cold']))).toMatchObject({
      responses: [{ contactId: id, oldTags: ['cold', 'vip'], tagsRemoved: ['cold'] }],
    });
    expect(await api.tagsOf(id)).toEqual(['vip']);
  });

  test('removeAllTags', async () => {
    const id = await api.newContact({ tags: ['Cold', 'VIP'] });
    const all = { ...body([id], []), removeAllTags: true };
    expect(await contacts().createAssociation({ type: 'remove' }, all)).toMatchObject({ errorCount: 0 });
    expect(await api.tagsOf(id)).toEqual([]);
  });

  test('an entry that fails is an answer, not an error', async () => {
    const id = await api.newContact();
    expect(await contacts().createAssociation({ type: 'add' }, body(['abcdef', id], ['x']))).toMatchObject({
      succeded: true,
      errorCount: 1,
      responses: [
        { contactId: 'abcdef', message: 'contact id is not a valid firebase id', type: 'error' },
        { contactId: id, type: 'success' },
      ],
    });
  });

  test('getContact', async () => {
    const id = await api.newContact({ firstName: 'Rubika', lastName: 'Deo', tags: ['VIP'] });
    expect(await contacts().getContact({ contactId: id })).toMatchObject({
      contact: { id, name: 'Rubika Deo', locationId: tenant.locationId, tags: ['vip'] },
    });
  });

  test('getContact of nobody', async () => {
    await expect(contacts().getContact({ contactId: 'qFSqySFkVvNzOSqgGqFi' })).rejects.toMatchObject({
      statusCode: 400,
      message: 'Contact not found',
    });
  });

  test('a wrong token', async () => {
    await expect(open('nxr_live_wrong').contacts.getContact({ contactId: 'abcdef' })).rejects.toMatchObject({
      statusCode: 401,
    });
  });
});

test('SDK 3.1.0 under Version v3', async () => {
  const { contacts } = pointHere(new HighLevel3({ ...configOf(tenant.key), apiVersion: 'v3' }));
  const body = { contacts: [await api.newContact()], tags: ['VIP'], locationId: tenant.locationId };
  expect(await contacts.createAssociation({ type: 'add' }, body)).toMatchObject({ succeded: true, succeeded: true });
});

describe('SDK 3.0.0 leaves {type} in the path', () => {
  const open = () => pointHere(new HighLevel30(configOf(tenant.key))).contacts;
  const body = (id: string) => ({ contacts: [id], tags: ['VIP'], locationId: tenant.locationId });

  test('the error says what to do', async () => {
    await expect(open().createAssociation(body('abcdef'))).rejects.toMatchObject({
      statusCode: 422,
      response: {
        message: [expect.stringMatching(/^type must be add or remove.*use 3\.1\.0, or pass \{ url: '\/contacts/)],
      },
    });
  });

  test('and what it says works', async () => {
    const id = await api.newContact();
    const options = { url: '/contacts/bulk/tags/update/add' };
    expect(await open().createAssociation(body(id), options)).toMatchObject({ errorCount: 0 });
    expect(await api.tagsOf(id)).toEqual(['vip']);
  });
});
