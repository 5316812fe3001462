import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

const locationId = 've9EPM428h8vShlRW1KT';
const path = `/locations/${locationId}/customFields`;

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant({ locationId }));
  await api.newContact({ metadata: { seats: 3, plan: 'gold', city: 'Talca' } });
  await highLevelApi(site.url, await site.newTenant()).newContact({ metadata: { foreign: 1 } });
});
afterAll(() => site.remove());

const field = (key: string, dataType: string) => ({
  id: key,
  name: key,
  fieldKey: `contact.${key}`,
  dataType,
  model: 'contact',
  locationId,
});

test.each(['', '?model=contact', '?model=all'])(
  'the keys of metadata that are no standard fields: %s',
  async (query) => {
    const answer = await api.send('GET', path + query);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ customFields: [field('plan', 'TEXT'), field('seats', 'NUMERICAL')] });
    expect(violationsOf('customFields', answer.body)).toEqual([]);
  },
);

test('of another model there are none', async () => {
  expect((await api.send('GET', `${path}?model=opportunity`)).body).toEqual({ customFields: [] });
});

test('a field goes by its id, its key and its fieldKey', async () => {
  const contact = await api.newContact();
  for (const customField of [{ id: 'plan' }, { key: 'plan' }, { key: 'contact.plan' }]) {
    const value = JSON.stringify(customField);
    const customFields = [{ ...customField, field_value: value }];
    const { body } = await api.send('PUT', `/contacts/${contact}`, { customFields });
    expect(at(body, 'contact.customFields')).toEqual([{ id: 'plan', value }]);
  }
});

test('422 and 403', async () => {
  expect(await api.send('GET', `${path}?model=x`)).toMatchObject({ status: 422 });
  const { locationId: other } = await site.newTenant();
  expect(await api.send('GET', `/locations/${other}/customFields`)).toMatchObject({ status: 403 });
});
