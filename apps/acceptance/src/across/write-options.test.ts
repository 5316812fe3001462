import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, call, textAt } from '../harness/call.ts';
import { startServer } from '../harness/server-process.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { createLead, type Door, doorsTo, type KnownLead, snapshot } from './doors.ts';

let site: Site;
let tenant: Tenant;
let lead: KnownLead;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  lead = await createLead(site.url, tenant, '56987654321');
});
afterAll(() => site.remove());

const ofOneLead = ['Nexor sync', 'Nexor patch', 'HighLevel tags', 'HighLevel update', 'EasySocial update'];
const names = [
  ...ofOneLead,
  'Nexor create',
  'Nexor metadata',
  'HighLevel bulk tags',
  'HighLevel upsert',
  'EasySocial create',
  'EasySocial tag',
];
const door = (name: string): Door => {
  const found = doorsTo(lead).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`There is no door ${name}`);
  return found;
};

type Headers = Readonly<Record<string, string>>;
function send(name: string, headers: Headers, body: unknown = door(name).soundBody(lead, tenant), query = '') {
  const { method, path, headers: own } = door(name);
  return call(site.url + path + query, { method, headers: { ...own(tenant.key), ...headers }, body });
}

/** Another body that the door takes. */
const otherBody = (name: string) => JSON.stringify(door(name).soundBody(lead, tenant)).padEnd(400);
const seen = ({ status, body }: Answer) => ({ status, body });

describe.each(names)('%s', (name) => {
  test('Idempotency-Key: a repeat is answered as the first was, and does nothing', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(name, key);
    const before = await snapshot(site.url, tenant);
    const again = await send(name, key);
    expect(seen(again)).toEqual(seen(first));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await snapshot(site.url, tenant)).toEqual(before);
  });

  test('Idempotency-Key: another body is 422, in the words of this API', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await send(name, key);
    const answer = await send(name, key, otherBody(name));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('idempotency key was used for another request');
  });

  test('Idempotency-Key: of many at once one goes through, the others are told to wait', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(name, key)));
    const done = answers.filter(({ status }) => status < 300);
    expect(done.length).toBeGreaterThanOrEqual(1);
    for (const { status } of answers) expect([done[0]?.status, 409]).toContain(status);
  });

  test.each(['', 'x'.repeat(256)])('Idempotency-Key: 1 to 255 characters (%#)', async (key) => {
    const answer = await send(name, { 'idempotency-key': key });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain(`must have 1 to 255 characters, not ${key.length}`);
  });

  test('?dry_run=true: the same answer and no trace', async () => {
    const before = await snapshot(site.url, tenant);
    const answer = await send(name, {}, undefined, '?dry_run=true');
    expect(answer.status).toBeLessThan(300);
    expect(answer.body).toMatchObject({ dry_run: true });
    expect(await snapshot(site.url, tenant)).toEqual(before);
  });

  test('?dry_run=perhaps is refused', async () => {
    expect([400, 422]).toContain((await send(name, {}, undefined, '?dry_run=perhaps')).status);
  });
});

describe.each(ofOneLead)('%s', (name) => {
  test('ETag and If-Match: a write under another revision is 412 and changes nothing', async () => {
    const read = await call(`${site.url}/api/public/leads/${lead.id}`, { headers: { 'x-api-key': tenant.key } });
    const etag = textAt({ etag: read.headers.get('etag') }, 'etag');
    expect(etag).toMatch(/^"\d+"$/);
    expect((await send(name, { 'if-match': etag })).status).toBeLessThan(300);
    const before = await snapshot(site.url, tenant);
    for (const moved of ['"999999"', '"0"', 'W/"1"', 'nonsense']) {
      expect((await send(name, { 'if-match': moved })).status).toBe(412);
    }
    expect(await snapshot(site.url, tenant)).toEqual(before);
    expect((await send(name, { 'if-match': '*' })).status).toBeLessThan(300);
  });
});

test('an idempotency key holds across a restart, and only for its own key', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await send('Nexor create', key);
  await site.stop();
  const restarted = await startServer(site.folder);
  const { method, path, headers, soundBody } = door('Nexor create');
  const repeat = (apiKey: string) =>
    call(restarted.url + path, { method, headers: { ...headers(apiKey), ...key }, body: soundBody(lead, tenant) });
  const again = await repeat(tenant.key);
  expect(seen(again)).toEqual(seen(first));
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect((await repeat(await site.newKey('Account 1'))).status).toBe(422);
  await restarted.stop();
});
