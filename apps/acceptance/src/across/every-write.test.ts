import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { askSoundly, isInEnvelope } from './ask.ts';
import { snapshot } from './doors.ts';
import { createRecords } from './records.ts';
import { reads, writes } from './routes.ts';

let site: Site;
let tenant: Tenant;
let readOnlyKey: string;
beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  readOnlyKey = await site.newKey('Account 1', '--scope', 'read');
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

/** How each API says it; HighLevel has no 403 for it. */
const readOnly = {
  Nexor: { status: 403, body: { error: 'This API key is read-only' } },
  HighLevel: { status: 401, body: { message: 'The token is not authorized for this scope.' } },
  EasySocial: { status: 403, body: { message: expect.any(String) } },
} as const;

describe.each(writes)('$vendor $method $template', (route) => {
  test('a read-only key is refused and changes nothing, where a key that may write is accepted and does', async () => {
    const records = await createRecords(site.url, tenant);
    const before = await snapshot(site.url, tenant);

    const refused = await askSoundly(site.url, route, readOnlyKey, records);
    expect(refused).toMatchObject(readOnly[route.vendor]);
    expect(isInEnvelope(route, refused)).toBe(true);
    expect(await snapshot(site.url, tenant)).toEqual(before);

    const accepted = await askSoundly(site.url, route, tenant.key, records);
    expect(accepted.status, accepted.text).toBeLessThan(300);
    expect(await snapshot(site.url, tenant)).not.toEqual(before);
  });
});

describe.each(reads)('$vendor $method $template', (route) => {
  test('a read-only key is answered as one that may write, and nothing changes', async () => {
    const records = await createRecords(site.url, tenant);
    const before = await snapshot(site.url, tenant);
    const answers = [
      await askSoundly(site.url, route, readOnlyKey, records),
      await askSoundly(site.url, route, tenant.key, records),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await snapshot(site.url, tenant)).toEqual(before);
  });
});
