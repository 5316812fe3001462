import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { createLead, type KnownLead } from './doors.ts';

let site: Site;
let tenant: Tenant;
let lead: KnownLead;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  lead = await createLead(site.url, tenant, '919876543210');
});
afterAll(() => site.remove());

const bearer = () => ({ authorization: `Bearer ${tenant.key}` });
const highLevel = (path: string, body?: unknown) =>
  call(site.url + path, { method: body ? 'POST' : 'GET', headers: { ...bearer(), version: '2021-07-28' }, body });
const nexor = (method: string, path: string, body?: unknown) =>
  call(`${site.url}/api/public${path}`, { method, headers: { 'x-api-key': tenant.key }, body });
const easySocial = (method: string, path: string, body?: unknown) =>
  call(`${site.url}/api/v1${path}`, { method, headers: bearer(), body });

test('a lead and its tags are one through every door', async () => {
  // Nexor sets the tags by name …
  await nexor('PUT', '/leads/tags', { lead_id: lead.id, tags: ['VIP', 'Hot Lead'] });
  // … HighLevel sees them folded, adds one and finds the same tag under another spelling …
  expect(at((await highLevel(`/contacts/${lead.contactId}`)).body, 'contact.tags')).toEqual(['vip', 'hot lead']);
  const bulk = { contacts: [lead.contactId], tags: ['vip', 'Webinar'], locationId: tenant.locationId };
  expect((await highLevel('/contacts/bulk/tags/update/add', bulk)).body).toMatchObject({
    responses: [{ oldTags: ['vip', 'hot lead'], tagsAdded: ['webinar'] }],
  });
  // … EasySocial takes one off by its number and renames the lead …
  const tags = at((await easySocial('GET', '/tags')).body, 'payload') as { id: number; slug: string }[];
  const hot = tags.find(({ slug }) => slug === 'hot-lead');
  const update = { remove_tags: [hot?.id], lead_data: { name: 'Jane van Dyne', dob: '1990-01-01' } };
  expect((await easySocial('PUT', '/leads/9876543210/update', update)).status).toBe(201);
  // … and Nexor reads all of it.
  const { body } = await nexor('GET', `/leads/${lead.id}`);
  expect(at(body, 'lead')).toMatchObject({
    first_name: 'Jane',
    last_name: 'van Dyne',
    metadata: { dob: '1990-01-01' },
    tags: [{ slug: 'vip' }, { slug: 'webinar' }],
  });
});

test('a change of number or metadata through one door is there in the others', async () => {
  await easySocial('PUT', `/leads/${lead.digits}/update`, { new_contact_number: 9988776655, new_country_code: 91 });
  expect(at((await highLevel(`/contacts/${lead.contactId}`)).body, 'contact.phone')).toBe('+919988776655');
  await nexor('PATCH', `/leads/${lead.id}`, { phone: '+91 98765 43210', metadata: { plan: 'gold' } });
  expect((await easySocial('PUT', '/leads/919988776655/update', { lead_data: { a: 1 } })).status).toBe(404);
  expect((await easySocial('PUT', '/leads/+919876543210/update', { lead_data: { a: 1 } })).status).toBe(201);
  const { body } = await nexor('GET', `/leads/${lead.id}`);
  expect(at(body, 'lead.metadata')).toMatchObject({ plan: 'gold', a: 1 });
});

test('the history says through which door each change came, and by which key', async () => {
  const input = encodeURIComponent(JSON.stringify({ lead: { id: lead.id } }));
  const { body } = await call(`${site.url}/trpc/change.list?input=${input}`, { headers: bearer() });
  const changes = at(body, 'result.data.items') as { source: string; actor: { kind: string; name: string } }[];
  expect(new Set(changes.map(({ source }) => source))).toEqual(new Set(['trpc', 'nexor', 'highlevel', 'easysocial']));
  for (const { actor } of changes) expect(actor).toMatchObject({ kind: 'apiKey', name: 'Test' });
});

test('a deleted lead is gone for every door', async () => {
  await call(`${site.url}/trpc/lead.delete`, { method: 'POST', headers: bearer(), body: { lead: { id: lead.id } } });
  expect((await nexor('GET', `/leads/${lead.id}`)).status).toBe(404);
  expect((await easySocial('PUT', `/leads/${lead.digits}/update`, { lead_data: { a: 2 } })).status).toBe(404);
  const bulk = { contacts: [lead.contactId], tags: ['x'], locationId: tenant.locationId };
  const answer = await highLevel('/contacts/bulk/tags/update/add', bulk);
  expect(textAt(answer.body, 'responses.0.message')).toBe('contact is deleted');
  expect((await highLevel(`/contacts/${lead.contactId}`)).status).toBeGreaterThanOrEqual(400);
});
