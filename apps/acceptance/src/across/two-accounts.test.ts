import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Call, call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { createLead, doorsTo, type KnownLead, snapshot } from './doors.ts';

let site: Site;
let owner: Tenant;
let stranger: Tenant;
let lead: KnownLead;

beforeAll(async () => {
  site = await startSite();
  owner = await site.newTenant();
  stranger = await site.newTenant();
  lead = await createLead(site.url, owner, '56987654321');
});
afterAll(() => site.remove());

/** An answer without what differs between any two requests. */
function comparable({ status, text }: Answer) {
  return { status, text: text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/\d{10,13}/g, '<number>') };
}

const nobody: KnownLead = {
  id: randomUUID(),
  contactId: 'nobodyNobodyNobody00',
  email: 'nobody@example.com',
  digits: '56911111111',
};

type Probe = (known: KnownLead, tenant: Tenant) => readonly [path: string, call: Call];
const probes: readonly (readonly [name: string, probe: Probe])[] = [
  ['Nexor get', ({ id }, { key }) => [`/api/public/leads/${id}`, { headers: { 'x-api-key': key } }]],
  ['Nexor tags', ({ id }, { key }) => [`/api/public/leads/${id}/tags`, { headers: { 'x-api-key': key } }]],
  [
    'Nexor sync by id',
    ({ id }, { key }) => [
      '/api/public/leads/tags',
      { method: 'PUT', headers: { 'x-api-key': key }, body: { lead_id: id, tags: ['Theirs'] } },
    ],
  ],
  [
    'Nexor sync by email',
    ({ email }, { key }) => [
      '/api/public/leads/tags',
      { method: 'PUT', headers: { 'x-api-key': key }, body: { email, tags: ['Theirs'] } },
    ],
  ],
  [
    'Nexor patch',
    ({ id }, { key }) => [
      `/api/public/leads/${id}`,
      { method: 'PATCH', headers: { 'x-api-key': key }, body: { first_name: 'Mine' } },
    ],
  ],
  [
    'HighLevel get',
    ({ contactId }, { key }) => [
      `/contacts/${contactId}`,
      { headers: { authorization: `Bearer ${key}`, version: '2021-07-28' } },
    ],
  ],
  [
    'EasySocial update',
    ({ digits }, { key }) => [
      `/api/v1/leads/${digits}/update`,
      { method: 'PUT', headers: { authorization: `Bearer ${key}` }, body: { lead_data: { name: 'Mine' } } },
    ],
  ],
];

describe('a lead of another account looks exactly like one that is not there', () => {
  test.each(probes)('%s', async (_name, probe) => {
    const before = await snapshot(site.url, owner);
    const [path, request] = probe(lead, stranger);
    const [otherPath, otherRequest] = probe(nobody, stranger);
    const foreign = await call(site.url + path, request);
    const missing = await call(site.url + otherPath, otherRequest);
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(comparable(foreign)).toEqual(comparable(missing));
    expect(await snapshot(site.url, owner)).toEqual(before);
  });

  test('HighLevel bulk: an entry of another account and an unknown one have one message', async () => {
    const before = await snapshot(site.url, owner);
    const answer = await call(`${site.url}/contacts/bulk/tags/update/add`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stranger.key}`, version: '2021-07-28' },
      body: { contacts: [lead.contactId, nobody.contactId], tags: ['Theirs'], locationId: stranger.locationId },
    });
    const message = 'contact does not belong to location';
    expect(answer.body).toMatchObject({ errorCount: 2, responses: [{ message }, { message }] });
    expect(await snapshot(site.url, owner)).toEqual(before);
  });

  test("HighLevel bulk: another account's locationId is forbidden, known or not", async () => {
    const bulk = (locationId: string) =>
      call(`${site.url}/contacts/bulk/tags/update/add`, {
        method: 'POST',
        headers: { authorization: `Bearer ${stranger.key}`, version: '2021-07-28' },
        body: { contacts: [lead.contactId], tags: ['Theirs'], locationId },
      });
    const foreign = await bulk(owner.locationId);
    expect(foreign.status).toBe(403);
    expect(comparable(foreign)).toEqual(comparable(await bulk('nowhereNowhere000000')));
  });
});

test("an account sees nothing of another's tags", async () => {
  const nexor = await call(`${site.url}/api/public/tags`, { headers: { 'x-api-key': stranger.key } });
  const easysocial = await call(`${site.url}/api/v1/tags`, { headers: { authorization: `Bearer ${stranger.key}` } });
  expect(nexor.body).toEqual({ data: [] });
  expect(easysocial.body).toMatchObject({ payload: [] });
});

test('the same email, number and tag may live in two accounts, each on its own', async () => {
  const theirs = await createLead(site.url, stranger, lead.digits);
  for (const door of doorsTo(theirs)) {
    const body = door.soundBody(theirs, stranger);
    const answer = await call(site.url + door.path, { method: door.method, headers: door.headers(stranger.key), body });
    expect([door.name, answer.status < 300]).toEqual([door.name, true]);
  }
  const answer = await call(`${site.url}/api/public/leads/${lead.id}/tags`, { headers: { 'x-api-key': owner.key } });
  expect(answer.body).toMatchObject({ data: [{ slug: 'first' }, { slug: 'second' }] });
});
