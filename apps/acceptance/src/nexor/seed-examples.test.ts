import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';

/** The example requests of Nexor's documentation, with their own ids: the lead is made with them, as a migration would. */
const leadId = '123e4567-e89b-12d3-a456-426614174000';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let site: Site;
let tenant: Tenant;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  const created = await call(`${site.url}/trpc/lead.create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tenant.key}` },
    body: { id: leadId, firstName: 'Jane', email: 'jane@example.com', tags: ['Cold'] },
  });
  expect(created.status).toBe(200);
});
afterAll(() => site.remove());

function send(method: string, path: string, body: string) {
  const headers = { 'Content-Type': 'application/json', 'X-API-Key': tenant.key };
  return call(`${site.url}/api/public${path}`, { method, headers, body });
}

test('sync by lead_id', async () => {
  const answer = await send('PUT', '/leads/tags', `{\n"lead_id": "${leadId}",\n"tags": ["VIP", "Follow-up"]\n}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    lead_id: leadId,
    tags: [
      { id: expect.stringMatching(uuid), name: 'VIP', slug: 'vip' },
      { id: expect.stringMatching(uuid), name: 'Follow-up', slug: 'follow-up' },
    ],
    added: [at(answer.body, 'tags.0.id'), at(answer.body, 'tags.1.id')],
    removed: [expect.stringMatching(uuid)],
  });
});

test('sync by email', async () => {
  const answer = await send('PUT', '/leads/tags', '{\n"email": "jane@example.com",\n"tags": ["Hot Lead"]\n}');
  expect(answer).toMatchObject({ status: 200, body: { success: true, lead_id: leadId } });
  expect(at(answer.body, 'tags')).toEqual([{ id: expect.stringMatching(uuid), name: 'Hot Lead', slug: 'hot-lead' }]);
  expect(at(answer.body, 'added')).toHaveLength(1);
  expect(at(answer.body, 'removed')).toHaveLength(2);
});

test('clear all tags', async () => {
  const answer = await send('PUT', '/leads/tags', `{\n"lead_id": "${leadId}",\n"tags": []\n}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    lead_id: leadId,
    tags: [],
    added: [],
    removed: [expect.stringMatching(uuid)],
  });
});

test('update a lead: metadata merges, the whole lead comes back', async () => {
  const answer = await send(
    'PATCH',
    `/leads/${leadId}`,
    '{\n  "metadata": {\n    "contacted_externally": true\n  }\n}',
  );
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    lead: {
      id: leadId,
      first_name: 'Jane',
      source: null,
      metadata: { contacted_externally: true },
      created_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
      last_name: null,
      email: 'jane@example.com',
      phone: null,
      company: null,
      title: null,
      campaign_id: null,
    },
  });
});

test('the path of the printed command, its placeholder left in, is no lead', async () => {
  const answer = await send('PATCH', '/leads/id', '{"metadata":{"contacted_externally":true}}');
  expect(answer).toMatchObject({ status: 404, body: { error: 'Lead not found' } });
});

test('every answer carries a request id', async () => {
  const answer = await send('PUT', '/leads/tags', '{"email":"jane@example.com","tags":[]}');
  expect(textAt({ id: answer.headers.get('x-request-id') }, 'id')).toMatch(uuid);
});
