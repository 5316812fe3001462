import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

const locationId = 've9EPM428h8vShlRW1KT';

let site: Site;
let api: HighLevelApi;
let spring: string;
let summer: string;

beforeAll(async () => {
  site = await startSite();
  const tenant = await site.newTenant({ locationId });
  api = highLevelApi(site.url, { ...tenant, key: await site.newKey('Account 1', '--scope', 'admin') });
  spring = await api.newCampaign({ name: 'Spring', status: 'published' });
  summer = await api.newCampaign({ name: 'Summer', status: 'draft' });
});
afterAll(() => site.remove());

const campaignOf = async (contactId: string) => at(await api.leadOf(contactId), 'campaign');

describe('GET /campaigns/', () => {
  test('lists them', async () => {
    const answer = await api.send('GET', `/campaigns/?locationId=${locationId}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      campaigns: [
        { id: spring, name: 'Spring', status: 'published', locationId },
        { id: summer, name: 'Summer', status: 'draft', locationId },
      ],
    });
    expect(violationsOf('campaigns', answer.body)).toEqual([]);
  });

  test('by status', async () => {
    const { body } = await api.send('GET', `/campaigns/?locationId=${locationId}&status=draft`);
    expect(body).toMatchObject({ campaigns: [{ id: summer }] });
  });

  test.each([
    ['422', '/campaigns/', 422, ['locationId must be given']],
    ['422 and a key', '/campaigns/?x=1', 422, ['locationId must be given', 'property x should not exist']],
    ['403', '/campaigns/?locationId=x', 403, 'The token does not have access to this location.'],
  ])('%s', async (_name, path, status, message) => {
    expect(await api.send('GET', path)).toMatchObject({ status, body: { message } });
  });
});

describe('a contact', () => {
  test('joins a campaign, and another in its place', async () => {
    const id = await api.newContact();
    const answer = await api.send('POST', `/contacts/${id}/campaigns/${spring}`, {});
    expect(answer).toMatchObject({ status: 201, body: { succeded: true } });
    expect(violationsOf('contactCampaign', answer.body)).toEqual([]);
    expect(await campaignOf(id)).toMatchObject({ id: spring });
    const v3 = await api.send('POST', `/contacts/${id}/campaigns/${summer}`, undefined, { version: 'v3' });
    expect(violationsOf('contactCampaignV3', v3.body)).toEqual([]);
    expect(await campaignOf(id)).toMatchObject({ id: summer });
  });

  test('leaves the campaign that it is in, and no other', async () => {
    const id = await api.newContact({ campaignId: spring });
    expect(await api.send('DELETE', `/contacts/${id}/campaigns/${summer}`)).toMatchObject({
      status: 200,
      body: { succeded: true },
    });
    expect(await campaignOf(id)).toMatchObject({ id: spring });
    await api.send('DELETE', `/contacts/${id}/campaigns/${spring}`);
    expect(await campaignOf(id)).toBeNull();
  });

  test.each(['removeAll', 'remove-all'])('leaves them all: %s', async (path) => {
    const id = await api.newContact({ campaignId: spring });
    expect(await api.send('DELETE', `/contacts/${id}/campaigns/${path}`)).toMatchObject({
      status: 200,
      body: { succeded: true },
    });
    expect(await campaignOf(id)).toBeNull();
  });

  test.each(['POST', 'DELETE'])('400: %s with no such campaign or contact', async (method) => {
    const id = await api.newContact();
    for (const campaign of ['Y2I9XM7aO1hncuSOlc9L', '123e4567-e89b-12d3-a456-426614174000']) {
      expect(await api.send(method, `/contacts/${id}/campaigns/${campaign}`)).toMatchObject({
        status: 400,
        body: { message: 'Campaign not found' },
      });
    }
    expect(await api.send(method, `/contacts/abcdef/campaigns/${spring}`)).toMatchObject({
      status: 400,
      body: { message: 'Contact not found' },
    });
  });
});
