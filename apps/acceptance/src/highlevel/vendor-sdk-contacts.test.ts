import { HighLevel as HighLevel2 } from 'ghl-sdk-2';
import { HighLevel as HighLevel3 } from 'ghl-sdk-3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';

/** The vendor's own SDK, pointed here; nothing else of it is changed. */
let site: Site;
let tenant: Tenant;
let api: HighLevelApi;
let campaignId: string;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = highLevelApi(site.url, tenant);
  const admin = highLevelApi(site.url, { ...tenant, key: await site.newKey('Account 1', '--scope', 'admin') });
  campaignId = await admin.newCampaign({ name: 'Spring' });
});
afterAll(() => site.remove());

function pointHere<Sdk extends HighLevel2 | HighLevel3>(sdk: Sdk): Sdk {
  sdk.getHttpClient().defaults.baseURL = site.url;
  return sdk;
}

const config = () => ({ privateIntegrationToken: tenant.key, logLevel: 'none' }) as const;

describe.each([
  ['2.3.0', () => pointHere(new HighLevel2(config()))],
  ['3.1.0', () => pointHere(new HighLevel3(config()))],
  ['3.1.0 under v3', () => pointHere(new HighLevel3({ ...config(), apiVersion: 'v3' }))],
])('SDK %s', (name, open) => {
  const unique = name.replaceAll(/\W/g, '');

  test('a contact from its making to its end', async () => {
    const { contacts } = open();
    const location = { locationId: tenant.locationId };
    const email = `ada${unique}@example.com`;
    const made = await contacts.createContact({ ...location, name: 'Ada Lovelace', email, tags: ['VIP'] });
    const contactId = made.contact?.id ?? '';
    expect(made).toMatchObject({ contact: { firstName: 'Ada', lastName: 'Lovelace', tags: ['vip'] } });

    const upserted = await contacts.upsertContact({ ...location, email, city: 'Talca', tags: ['Hot'] });
    expect(upserted).toMatchObject({ new: false, contact: { id: contactId, city: 'Talca', tags: ['hot'] } });

    const updated = await contacts.updateContact({ contactId }, { lastName: 'Byron', tags: [] });
    expect(updated).toMatchObject({ succeded: true, contact: { lastName: 'Byron', tags: [] } });

    expect(await contacts.addTags({ contactId }, { tags: ['A', 'B'] })).toEqual({
      tags: ['a', 'b'],
      tagsAdded: ['a', 'b'],
    });
    expect(await contacts.removeTags({ contactId }, { tags: ['a'] })).toEqual({ tags: ['b'], tagsRemoved: ['a'] });

    expect(await contacts.getContact({ contactId })).toMatchObject({ contact: { name: 'Ada Byron', tags: ['b'] } });
    expect(await contacts.getDuplicateContact({ ...location, email })).toMatchObject({ contact: { id: contactId } });
    const filters = [{ field: 'email', operator: 'eq', value: email }];
    expect(await contacts.searchContactsAdvanced({ ...location, pageLimit: 5, filters })).toMatchObject({
      contacts: [{ id: contactId }],
      total: 1,
    });

    expect(await contacts.deleteContact({ contactId })).toMatchObject({ succeded: true });
    await expect(contacts.getContact({ contactId })).rejects.toMatchObject({ statusCode: 400 });
  });

  test('a duplicate', async () => {
    const { contacts } = open();
    const body = { locationId: tenant.locationId, email: `dup${unique}@example.com` };
    const { contact } = await contacts.createContact(body);
    await expect(contacts.createContact(body)).rejects.toMatchObject({
      statusCode: 400,
      response: { meta: { contactId: contact?.id, matchingField: 'email' } },
    });
  });

  test('campaigns', async () => {
    const { contacts, campaigns } = open();
    const contactId = await api.newContact();
    expect(await campaigns.getCampaigns({ locationId: tenant.locationId })).toMatchObject({
      campaigns: [{ id: campaignId, name: 'Spring' }],
    });
    expect(await contacts.addContactToCampaign({ contactId, campaignId }, {})).toMatchObject({ succeded: true });
    expect(await api.leadOf(contactId)).toMatchObject({ campaign: { id: campaignId } });
    expect(await contacts.removeContactFromCampaign({ contactId, campaignId })).toMatchObject({ succeded: true });
    expect(await api.leadOf(contactId)).toMatchObject({ campaign: null });
    expect(await contacts.removeContactFromEveryCampaign({ contactId })).toMatchObject({ succeded: true });
  });

  test('tags of the location', async () => {
    const { locations } = open();
    const location = { locationId: tenant.locationId };
    const { tag } = await locations.createTag(location, { name: `Made ${unique}` });
    const tagId = tag?.id ?? '';
    expect(tag).toMatchObject({ name: `made ${unique.toLowerCase()}`, ...location });
    expect((await locations.getLocationTags(location)).tags).toContainEqual(tag);
    expect(await locations.getTagById({ ...location, tagId })).toEqual({ tag });
    const renamed = await locations.updateTag({ ...location, tagId }, { name: `New ${unique}` });
    expect(renamed).toMatchObject({ tag: { id: tagId, name: `new ${unique.toLowerCase()}` } });
    expect(await locations.deleteTag({ ...location, tagId })).toMatchObject({ succeded: true });
  });
});

test.each([
  ['2.3.0', () => pointHere(new HighLevel2(config()))],
  ['3.1.0', () => pointHere(new HighLevel3(config()))],
])('SDK %s: the list of contacts', async (_name, open) => {
  const id = await api.newContact({ firstName: 'Listed' });
  const list = await open().contacts.getContacts({ locationId: tenant.locationId, limit: 1 });
  expect(list).toMatchObject({ contacts: [{ id, firstName: 'Listed' }] });
});
