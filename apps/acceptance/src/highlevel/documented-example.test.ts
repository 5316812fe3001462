import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

/** The example of HighLevel's documentation, with its own ids. */
const request = `
{
"contacts": [
"qFSqySFkVvNzOSqgGqFi",
"abcdef",
"qFSqySFkVvNzOSqgGqFi",
"3ualbhnV7j3n3a9r2moD"
],
"tags": [
"tag-1",
"tag-2"
],
"locationId": "asdrwHvLUxlfw5SqKVCN",
"removeAllTags": "false"
}
`;
const [updated, malformed, deleted, foreign] = [
  {
    contactId: 'qFSqySFkVvNzOSqgGqFi',
    message: 'Tags updated',
    type: 'success',
    oldTags: ['tag-1', 'tag-2'],
    tagsAdded: [],
    tagsRemoved: [],
  },
  { contactId: 'abcdef', message: 'contact id is not a valid firebase id', type: 'error' },
  { contactId: 'qFSqySFkVvNzOSqgGqFi', message: 'contact is deleted', type: 'error' },
  { contactId: '3ualbhnV7j3n3a9r2moD', message: 'contact does not belong to location', type: 'error' },
];

let site: Site;
let tenant: Tenant;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant({ locationId: 'asdrwHvLUxlfw5SqKVCN' });
  const fields = { contactId: 'qFSqySFkVvNzOSqgGqFi', email: 'jane@example.com', tags: ['tag-1', 'tag-2'] };
  await highLevelApi(site.url, tenant).newContact(fields);
  const other = highLevelApi(site.url, await site.newTenant());
  await other.newContact({ contactId: '3ualbhnV7j3n3a9r2moD', email: 'jane@example.com' });
});
afterAll(() => site.remove());

function send(type: string) {
  const headers = {
    Authorization: `Bearer ${tenant.key}`,
    'Content-Type': 'application/json',
    Version: '2021-07-28',
  };
  return call(`${site.url}/contacts/bulk/tags/update/${type}`, { method: 'POST', headers, body: request });
}

test('the printed command as it is says how to fill its path', async () => {
  // curl takes {type} for a pattern of one word and sends that.
  const answer = await send('type');
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('type must be add or remove, as in /contacts/bulk/tags/update/add');
});

// The example has one contact as updated and as deleted, which no single request can find: two make the four entries.
test('before the contact is deleted', async () => {
  const answer = await send('add');
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({ succeded: true, errorCount: 2, responses: [updated, malformed, updated, foreign] });
  expect(violationsOf('bulk', answer.body)).toEqual([]);
});

test('after it is deleted', async () => {
  await highLevelApi(site.url, tenant).deleteContact('qFSqySFkVvNzOSqgGqFi');
  const answer = await send('add');
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({ succeded: true, errorCount: 4, responses: [deleted, malformed, deleted, foreign] });
  expect(violationsOf('bulk', answer.body)).toEqual([]);
});
