import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;
let phones = 912_345_000;

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const newLead = async (fields: object) =>
  textAt((await nexor('POST', '/leads', { first_name: 'Jane', ...fields })).body, 'lead.id');
const read = async (id: string) => at((await nexor('GET', `/leads/${id}`)).body, 'lead');

describe('POST /leads/bulk/get', () => {
  const get = (body: unknown) => nexor('POST', '/leads/bulk/get', body);

  test('the leads in the order of their ids, each once, as whole leads', async () => {
    const [one, two] = [await newLead({ tags: ['VIP'] }), await newLead({})];
    const answer = await get({ lead_ids: [two, randomUUID(), one.toUpperCase(), two] });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ success: true, leads: [{ lead: await read(two) }, { lead: await read(one) }] });
  });

  test("leaves out what is deleted, and another account's", async () => {
    const [deleted, kept] = [await newLead({}), await newLead({})];
    await nexor('DELETE', `/leads/${deleted}`);
    expect((await get({ lead_ids: [deleted] })).body).toEqual({ success: true, leads: [] });
    const other = nexorApi(site.url, (await site.newTenant()).key);
    expect((await other('POST', '/leads/bulk/get', { lead_ids: [kept] })).body).toEqual({ success: true, leads: [] });
    expect((await get({ lead_ids: [] })).body).toEqual({ success: true, leads: [] });
  });

  test('serves a key that only reads', async () => {
    const reading = nexorApi(site.url, (await site.newTenant({ scope: 'read' })).key);
    expect((await reading('POST', '/leads/bulk/get', { lead_ids: [] })).status).toBe(200);
  });

  test.each<readonly [name: string, body: unknown, error: string]>([
    ['no ids', {}, 'lead_ids: must be given'],
    ['no array', { lead_ids: randomUUID() }, 'lead_ids: must be an array'],
    ['no UUID', { lead_ids: ['7'] }, 'lead_ids.0: must be a UUID'],
    ['201 ids', { lead_ids: Array(201).fill(randomUUID()) }, 'lead_ids: must have at most 200 leads, not 201'],
  ])('%s is 400', async (_name, body, error) => {
    expect(await get(body)).toMatchObject({ status: 400, body: { error } });
  });
});

describe('PATCH /leads/metadata', () => {
  let lead: { readonly email: string; readonly phone: string; readonly external_id: string };
  let id: string;
  beforeEach(async () => {
    phones += 1;
    lead = { email: `${randomUUID()}@example.com`, phone: `+56${phones}`, external_id: `crm-${phones}` };
    id = await newLead({ ...lead, metadata: { a: { deep: 1 }, b: 2 } });
  });
  const patch = (selector: string, values: unknown, metadata: unknown = { a: 3 }) =>
    nexor('PATCH', '/leads/metadata', { selector, values, patch: metadata });
  const one = { success: true, matched: 1, updated: 1, not_found: [] };

  test.each<readonly [selector: string, values: () => readonly string[]]>([
    ['id', () => [id.toUpperCase()]],
    ['email', () => [` ${lead.email.toUpperCase()} `]],
    ['phone', () => [`${lead.phone.slice(0, 5)} ${lead.phone.slice(5)}`]],
    ['external_id', () => [lead.external_id]],
  ])('finds a lead by %s and merges shallowly', async (selector, values) => {
    expect((await patch(selector, values(), { a: { other: 1 }, c: null })).body).toEqual(one);
    expect(await read(id)).toMatchObject({ metadata: { a: { other: 1 }, b: 2, c: null } });
  });

  test.each<readonly [selector: string, strangers: readonly string[]]>([
    ['id', [randomUUID(), '7']],
    ['email', ['nobody@example.com', '']],
    ['phone', ['+56900000000', 'call Jane']],
    ['external_id', ['crm-0', '']],
  ])('names what it does not find by %s, once and in order', async (selector, strangers) => {
    expect((await patch(selector, [...strangers, ...strangers])).body).toEqual({
      ...{ success: true, matched: 0, updated: 0 },
      not_found: strangers,
    });
  });

  test('a lead that is named twice counts once, and one that has it all already is not updated', async () => {
    const twin = await newLead({ metadata: { a: 3 } });
    expect((await patch('id', [id, id.toUpperCase(), twin])).body).toEqual({ ...one, matched: 2 });
    expect((await patch('id', [id, twin])).body).toEqual({ ...one, matched: 2, updated: 0 });
    expect((await patch('id', [])).body).toEqual({ ...one, matched: 0, updated: 0 });
  });

  test('an external id means every live lead that has it', async () => {
    const twin = await newLead({ external_id: lead.external_id });
    await nexor('DELETE', `/leads/${await newLead({ external_id: lead.external_id })}`);
    const other = nexorApi(site.url, (await site.newTenant()).key);
    await other('POST', '/leads', { first_name: 'Theirs', external_id: lead.external_id });
    expect((await patch('external_id', [lead.external_id])).body).toEqual({ ...one, matched: 2, updated: 2 });
    for (const each of [id, twin]) expect(await read(each)).toMatchObject({ metadata: { a: 3 } });
  });

  test('changes all of them or none', async () => {
    const full = await newLead({ metadata: { text: 'x'.repeat(65_000) } });
    const before = await read(id);
    const answer = await patch('id', [id, full], { more: 'x'.repeat(1_000) });
    expect(answer.status).toBe(400);
    expect(textAt(answer.body, 'error')).toMatch(/^Metadata has \d+ bytes; the limit is 65536$/);
    expect(await read(id)).toEqual(before);
  });

  test('is only asked about in a dry run', async () => {
    const before = await read(id);
    const body = { selector: 'id', values: [id], patch: { a: 3 } };
    expect((await nexor('PATCH', '/leads/metadata?dry_run=true', body)).body).toEqual({ ...one, dry_run: true });
    expect(await read(id)).toEqual(before);
  });

  test.each<readonly [name: string, body: object, error: string]>([
    [
      'another selector',
      { selector: 'name', values: [], patch: {} },
      'selector: must be "id" or "email" or "phone" or "external_id"',
    ],
    ['no values', { selector: 'id', patch: {} }, 'values: must be given'],
    ['a number among the values', { selector: 'external_id', values: [7], patch: {} }, 'values.0: must be a text'],
    [
      '1001 values',
      { selector: 'id', values: Array(1_001).fill('7'), patch: {} },
      'values: must have at most 1000 values, not 1001',
    ],
    ['a patch that is no object', { selector: 'id', values: [], patch: [] }, 'patch: must be an object'],
    ['another key', { selector: 'id', values: [], patch: {}, set: {} }, 'unknown field "set"'],
  ])('%s is 400', async (_name, body, error) => {
    expect(await nexor('PATCH', '/leads/metadata', body)).toMatchObject({ status: 400, body: { error } });
  });
});

describe('external_id in POST /leads', () => {
  const patchBy = (value: string) =>
    nexor('PATCH', '/leads/metadata', { selector: 'external_id', values: [value], patch: { found: true } });

  test('names the lead, and is no metadata', async () => {
    const [text, number] = [`crm-${randomUUID()}`, phones * 1_000];
    for (const external_id of [text, number]) {
      const id = await newLead({ external_id });
      expect((await patchBy(String(external_id))).body).toMatchObject({ matched: 1 });
      expect(await read(id)).toMatchObject({ metadata: { found: true } });
      expect(at(await read(id), 'metadata')).toEqual({ found: true });
    }
  });

  test('null says nothing', async () => {
    const [email, external_id] = [`${randomUUID()}@example.com`, `crm-${randomUUID()}`];
    await newLead({ email, external_id });
    await newLead({ email, external_id: null });
    expect((await patchBy(external_id)).body).toMatchObject({ matched: 1 });
  });

  test.each([
    [[], 'external_id: must be a text or a number'],
    ['x'.repeat(501), 'external_id: must have at most 500 characters and this has 501'],
  ])('%j is 400', async (external_id, error) => {
    const answer = await nexor('POST', '/leads', { first_name: 'Jane', external_id });
    expect(answer).toMatchObject({ status: 400, body: { error } });
  });
});

test.each([
  ['GET', '/leads/metadata', 'PATCH'],
  ['DELETE', '/leads/tags', 'PUT'],
  ['GET', '/leads/bulk/get', 'POST'],
])('%s %s is no lead: 405', async (method, path, allow) => {
  const answer = await nexor(method, path);
  expect(answer).toMatchObject({ status: 405, body: { error: `This path takes ${allow}` } });
  expect(answer.headers.get('allow')).toBe(allow);
});
