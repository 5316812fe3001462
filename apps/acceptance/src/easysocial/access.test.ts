import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { runJson } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';
import { badRequest, type EasysocialApi, easysocialApi, refused, updated } from './easysocial-api.ts';

const number = '919000000001';

let site: Site;
let key: string;
let api: EasysocialApi;
let leadId: string;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  api = easysocialApi(site.url, key);
  await api.newTag({ name: 'Hot Lead', number: 7 });
  leadId = await api.newLead({ phone: `+${number}` });
});
afterAll(() => site.remove());

const update = (headers: Readonly<Record<string, string>>) =>
  call(`${site.url}/api/v1/leads/${number}/update`, { method: 'PUT', headers, body: { add_tags: [] } });

describe('the token', () => {
  test.each([
    ['as documented', () => `Bearer ${key}`],
    ['with the semicolon of the example', () => `Bearer ${key};`],
    ['with a semicolon and blanks', () => `Bearer   ${key};  `],
    ['with the scheme in lower case', () => `bearer ${key};`],
    ['with the scheme in upper case', () => `BEARER ${key}`],
  ])('%s', async (_name, authorization) => {
    expect(await update({ authorization: authorization() })).toMatchObject({ status: 201, body: updated });
  });

  test.each([
    ['missing', () => ({})],
    ['empty', () => ({ authorization: '' })],
    ['unknown', () => ({ authorization: `Bearer nxr_live_${'x'.repeat(32)}` })],
    ['without its scheme', () => ({ authorization: key })],
    ['of another scheme', () => ({ authorization: `Basic ${key}` })],
    ['with two semicolons', () => ({ authorization: `Bearer ${key};;` })],
    ["in another API's header", () => ({ 'x-api-key': key })],
  ])('%s is 401', async (_name, headers) => {
    const answer = await update(headers());
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual(refused(401, 'UnAuthorized Access-Token!'));
  });

  test('expired is 401', async () => {
    const expired = await site.newKey('Account 1', '--expires', '2020-01-01T00:00:00Z');
    expect((await update({ authorization: `Bearer ${expired}` })).body).toEqual(
      refused(401, 'UnAuthorized Access-Token!'),
    );
  });

  test('revoked is 401', async () => {
    const revoked = await site.newKey('Account 1');
    expect((await update({ authorization: `Bearer ${revoked}` })).status).toBe(201);
    await runJson(site.folder, ['keys', 'revoke', revoked.slice(0, 13)]);
    expect((await update({ authorization: `Bearer ${revoked}` })).body).toEqual(
      refused(401, 'UnAuthorized Access-Token!'),
    );
  });

  test('that only reads is 403 for an update and lists tags', async () => {
    const reading = easysocialApi(site.url, await site.newKey('Account 1', '--scope', 'read'));
    const answer = await reading.update(number, { add_tags: [7] });
    expect(answer).toMatchObject({ status: 403, body: refused(403, 'This API key is read-only.') });
    expect((await reading.tags()).status).toBe(200);
  });
});

describe.each(['/api/v1', '/api/engage/v1', '/engage/v1'])('mounted at %s', (mount) => {
  test('updates', async () => {
    expect(await easysocialApi(site.url, key, mount).update(number, { add_tags: [7] })).toMatchObject({
      status: 201,
      body: updated,
    });
  });

  test('lists tags', async () => {
    const answer = await easysocialApi(site.url, key, mount).tags();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      status: 200,
      message: 'Successfully fetched tags.',
      success: true,
      payload: [{ id: 7, name: 'Hot Lead', slug: 'hot-lead' }],
    });
  });

  test.each([
    ['GET', `/leads/${number}/tags`],
    ['POST', '/leads/bulk-create/more'],
    ['GET', '/nothing'],
    ['GET', '/'],
  ])('%s %s is 404', async (method, path) => {
    const answer = await call(`${site.url}${mount}${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    expect(answer).toMatchObject({ status: 404, body: refused(404, 'Not found') });
  });

  test.each([
    ['GET', `/leads/${number}/update`, 'PUT'],
    ['PATCH', `/leads/${number}/update`, 'PUT'],
    ['DELETE', '/tags', 'GET, HEAD, POST'],
    ['PUT', '/leads', 'GET, HEAD'],
    ['DELETE', `/leads/${number}`, 'GET, HEAD'],
    ['GET', '/leads/bulk-create', 'POST'],
  ])('%s %s is 405 with Allow', async (method, path, allow) => {
    const answer = await call(`${site.url}${mount}${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    expect(answer).toMatchObject({ status: 405, body: refused(405, `This path takes ${allow}`) });
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('another account', () => {
  test('has none of our leads and none of our tags', async () => {
    const other = easysocialApi(site.url, (await site.newTenant()).key);
    const before = await api.readLead(leadId);
    const mine = await other.newLead({ phone: '+919000000002' });
    const untouched = await other.readLead(mine);

    const stranger = await other.update(number, { lead_data: { name: 'Not theirs' } });
    expect(stranger).toMatchObject({ status: 404, body: refused(404, 'Invalid contact number!') });
    const unknown = await other.update('919000000002', { add_tags: [7], lead_data: { name: 'Not kept' } });
    expect(unknown.status).toBe(400);
    expect(unknown.body).toEqual(badRequest(['add_tags', 'There is no tag 7']));
    expect((await other.tags()).body).toMatchObject({ payload: [] });

    expect(await other.readLead(mine)).toEqual(untouched);
    expect(await api.readLead(leadId)).toEqual(before);
  });

  test('may have the same number and the same tag ids, and its own are meant', async () => {
    const other = easysocialApi(site.url, (await site.newTenant()).key);
    await other.newTag({ name: 'Theirs', number: 7 });
    const theirs = await other.newLead({ phone: `+${number}` });
    expect((await other.update(number, { add_tags: [7] })).status).toBe(201);
    expect(textAt(await other.readLead(theirs), 'tags.0.name')).toBe('Theirs');
  });
});

test('GET /tags has no pages', async () => {
  const other = easysocialApi(site.url, (await site.newTenant()).key);
  const names = Array.from({ length: 750 }, (_, index) => `Tag ${index}`);
  for (const start of [0, 250, 500]) await other.newLead({ tags: names.slice(start, start + 250) });
  const payload = at((await other.tags()).body, 'payload') as { id: number; name: string }[];
  expect(new Set(payload.map(({ name }) => name))).toEqual(new Set(names));
  expect(payload.map(({ id }) => id).sort((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
});
