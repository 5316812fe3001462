import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { askSoundly, isInEnvelope } from './ask.ts';
import { snapshot } from './doors.ts';
import { createRecords, type Records } from './records.ts';
import { type Route, routes } from './routes.ts';

/** An address may fail twenty times a minute; every so many routes have a server of their own. */
const failuresOfAnAddress = 20;
const groups = Array.from({ length: Math.ceil(routes.length / failuresOfAnAddress) }, (_, index) => ({
  first: index * failuresOfAnAddress + 1,
  group: routes.slice(index * failuresOfAnAddress, (index + 1) * failuresOfAnAddress),
}));

const message: Readonly<Record<Route['vendor'], object>> = {
  Nexor: { error: 'Invalid API key', message: 'The provided API key is not valid' },
  HighLevel: { statusCode: 401, message: 'Invalid token: access token is invalid', error: 'Unauthorized' },
  EasySocial: { status: 401, message: 'UnAuthorized Access-Token!', success: false },
};

describe.each(groups)('routes from $first on', ({ group }) => {
  let site: Site;
  let tenant: Tenant;
  let records: Records;
  beforeAll(async () => {
    site = await startSite();
    tenant = await site.newTenant();
    records = await createRecords(site.url, tenant);
  });
  afterAll(async () => {
    expect(site.log()).toBe('');
    await site.remove();
  });

  test.each(group)('$vendor $method $template: a wrong key is 401 and changes nothing', async (route) => {
    const before = await snapshot(site.url, tenant);
    // Of the right form, and nobody's.
    const wrong = `nxr_live_${randomBytes(16).toString('hex')}`;
    const answer = await askSoundly(site.url, route, wrong, records);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject(message[route.vendor]);
    expect(isInEnvelope(route, answer)).toBe(true);
    expect(await snapshot(site.url, tenant)).toEqual(before);
  });
});
