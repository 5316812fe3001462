import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;
let email: string;
let leadId: string;

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  email = `${randomUUID()}@example.com`;
  const lead = { first_name: 'Jane', email, company: 'Stark', metadata: { a: { deep: 1 }, b: 2 } };
  leadId = textAt((await nexor('POST', '/leads', lead)).body, 'lead.id');
});

const patch = (body: unknown) => nexor('PATCH', `/leads/${leadId}`, body);
const read = async () => (await nexor('GET', `/leads/${leadId}`)).body;

describe('PATCH /leads/{id}', () => {
  test('metadata merges shallowly: sent keys overwrite, nested objects whole, null is a value', async () => {
    const answer = await patch({ metadata: { a: { other: true }, c: null } });
    expect(at(answer.body, 'lead.metadata')).toEqual({ a: { other: true }, b: 2, c: null });
  });

  test('every other field is replaced, null clears, what is absent stays', async () => {
    const answer = await patch({ last_name: 'Rodríguez', company: null, phone: '+56987654321', source: 'website' });
    expect(at(answer.body, 'lead')).toMatchObject({
      first_name: 'Jane',
      last_name: 'Rodríguez',
      company: null,
      phone: '+56987654321',
      source: 'website',
      email,
    });
  });

  test('PUT does the same', async () => {
    const answer = await nexor('PUT', `/leads/${leadId}`, { title: 'Manager' });
    expect(answer).toMatchObject({ status: 200, body: { lead: { title: 'Manager', company: 'Stark' } } });
  });

  test('{} changes nothing', async () => {
    const before = await read();
    expect((await patch({})).status).toBe(200);
    expect(await read()).toEqual(before);
  });

  const deep = (levels: number): unknown => (levels === 0 ? 1 : { x: deep(levels - 1) });
  const rows: readonly (readonly [name: string, body: unknown, error: string])[] = [
    ['unknown keys', { fist_name: 'J', emial: 'x' }, 'unknown field "fist_name", "emial"'],
    ['first_name null', { first_name: null }, 'first_name: must be a text'],
    ['source null', { source: null }, 'source: must be a text'],
    ['metadata an array', { metadata: [] }, 'metadata: must be an object'],
    ['metadata null', { metadata: null }, 'metadata: must be an object'],
    ['email without @', { email: 'jane' }, 'email: must be an email address'],
    ['campaign_id no uuid', { campaign_id: '7' }, 'campaign_id: must be a UUID'],
    ['unknown campaign', { campaign_id: randomUUID() }, 'Campaign not found'],
    ['a number for a name', { first_name: 7 }, 'first_name: must be a text'],
    ['metadata of 33 levels', { metadata: deep(33) }, 'metadata: Metadata has 33 levels; the limit is 32'],
    [
      'metadata of 501 keys',
      { metadata: Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`k${index}`, 1])) },
      'metadata: Metadata has 501 keys; the limit is 500',
    ],
    [
      'metadata over 64 KiB',
      { metadata: { text: 'x'.repeat(65_536) } },
      'metadata: Metadata has 65547 bytes; the limit is 65536',
    ],
    ['an array', [], 'must be an object'],
    [
      'a name of 501 characters',
      { last_name: 'x'.repeat(501) },
      'last_name: must have at most 500 characters and this has 501',
    ],
  ];
  test.each(rows)('%s is 400 and changes nothing', async (_name, body, error) => {
    const before = await read();
    const answer = await patch(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error });
    expect(await read()).toEqual(before);
  });

  test('metadata that grows beyond the limit by merging is 400 and names the figure', async () => {
    await patch({ metadata: { first: 'x'.repeat(40_000) } });
    const answer = await patch({ metadata: { second: 'x'.repeat(40_000) } });
    expect(answer.status).toBe(400);
    expect(textAt(answer.body, 'error')).toMatch(/^Metadata has 80\d{3} bytes; the limit is 65536$/);
  });

  test.each(['email', 'phone'])('%s of another live lead is 409', async (field) => {
    const value = field === 'email' ? `taken-${email}` : '+56911112222';
    await nexor('POST', '/leads', { first_name: 'Other', [field]: value });
    const before = await read();
    const answer = await patch({ [field]: value, last_name: 'Not kept' });
    expect(answer).toMatchObject({ status: 409, body: { error: `Another lead already has this ${field}` } });
    expect(await read()).toEqual(before);
  });

  test.each(['id', '42', '%00', 'a'.repeat(200)])('an id that is no uuid (%s) is nobody', async (id) => {
    expect(await nexor('PATCH', `/leads/${id}`, {})).toMatchObject({ status: 404, body: { error: 'Lead not found' } });
  });
});

describe('POST /leads', () => {
  test('201 for a new lead, its source api unless it says another', async () => {
    const answer = await nexor('POST', '/leads', { first_name: 'Carlos' });
    expect(answer).toMatchObject({
      status: 201,
      body: { success: true, lead: { first_name: 'Carlos', source: 'api' } },
    });
    expect(answer.body).not.toHaveProperty('existed');
  });

  test('a lead with this email is updated: non-empty fields overwrite, metadata merges, tags are added', async () => {
    const body = {
      first_name: 'Janet',
      email: ` ${email.toUpperCase()} `,
      company: '',
      title: null,
      metadata: { b: 3 },
      tags: ['New'],
    };
    const answer = await nexor('POST', '/leads', body);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        success: true,
        existed: true,
        lead: { id: leadId, first_name: 'Janet', company: 'Stark', source: 'api' },
      },
    });
    expect(at(await read(), 'lead.metadata')).toEqual({ a: { deep: 1 }, b: 3 });
    expect(at(await read(), 'lead.tags')).toMatchObject([{ slug: 'new' }]);
  });

  test('then by phone, however it is written', async () => {
    const first = await nexor('POST', '/leads', { first_name: 'A', phone: '+56 9 5555 4444' });
    const second = await nexor('POST', '/leads', { first_name: 'B', phone: '+56955554444' });
    expect(second).toMatchObject({ status: 200, body: { existed: true, lead: { id: at(first.body, 'lead.id') } } });
  });

  test('unknown keys become metadata, explicit metadata wins', async () => {
    const answer = await nexor('POST', '/leads', {
      first_name: 'X',
      plan: 'gold',
      size: 3,
      metadata: { plan: 'silver' },
    });
    expect(at(answer.body, 'lead.metadata')).toEqual({ plan: 'silver', size: 3 });
  });

  test('first_name is required', async () => {
    expect(await nexor('POST', '/leads', { email: 'a@b.co' })).toMatchObject({
      status: 400,
      body: { error: 'first_name: must be given', details: [{ path: 'first_name', message: 'must be given' }] },
    });
  });

  test('an array: valid ones are kept, doubles become one lead, each has its result', async () => {
    const doubled = `double-${email}`;
    const answer = await nexor('POST', '/leads', [
      { first_name: 'One', email: doubled },
      { email: 'no-name@example.com' },
      { first_name: 'One again', email: doubled },
      { first_name: 'Bad', email: 'nowhere' },
      { first_name: 'Lost', campaign_id: randomUUID(), tags: ['Never'] },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      created: 1,
      updated: 1,
      failed: 3,
      results: [
        { index: 0, success: true, lead: { first_name: 'One' } },
        { index: 1, success: false, error: 'first_name: must be given' },
        { index: 2, success: true, existed: true, lead: { id: at(answer.body, 'results.0.lead.id') } },
        { index: 3, success: false, error: 'email: must be an email address' },
        { index: 4, success: false, error: 'Campaign not found' },
      ],
    });
    expect(at((await nexor('GET', '/tags?search=never')).body, 'data')).toEqual([]);
  });

  test('an array of 1001 is 400', async () => {
    const leads = Array.from({ length: 1_001 }, () => ({ first_name: 'X' }));
    expect(await nexor('POST', '/leads', leads)).toMatchObject({
      status: 400,
      body: { error: 'must have at most 1000 leads, not 1001' },
    });
  });
});

describe('reading', () => {
  test('GET /leads/{id} has tags, campaign and times', async () => {
    expect(at(await read(), 'lead')).toEqual({
      ...{ id: leadId, first_name: 'Jane', last_name: null, email, phone: null, company: 'Stark', title: null },
      ...{ source: 'api', metadata: { a: { deep: 1 }, b: 2 }, campaign_id: null, campaign: null, tags: [] },
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  test('GET /leads/{id}/tags of nobody is 404', async () => {
    expect(await nexor('GET', `/leads/${randomUUID()}/tags`)).toMatchObject({
      status: 404,
      body: { error: 'Lead not found' },
    });
  });

  test('GET /tags searches name, slug and description', async () => {
    await nexor('PUT', '/leads/tags', { lead_id: leadId, tags: ['Ñandú Grande', 'Other'] });
    const { body } = await nexor('GET', `/tags?search=${encodeURIComponent('NANDU')}`);
    expect(at(body, 'data')).toEqual([
      {
        ...{ id: expect.any(String), name: 'Ñandú Grande', slug: 'nandu-grande', description: null },
        ...{ created_at: expect.any(String), updated_at: expect.any(String) },
      },
    ]);
  });
});

test('adding tags that a lead has already does not count towards the limit', async () => {
  const tags = Array.from({ length: 200 }, (_, index) => `Limit ${index}`);
  await nexor('PUT', '/leads/tags', { lead_id: leadId, tags });
  expect((await nexor('POST', '/leads', { first_name: 'Jane', email, tags })).status).toBe(200);
});
