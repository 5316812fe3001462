import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, call, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let key: string;
let nexor: NexorApi;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  nexor = nexorApi(site.url, key);
});
afterAll(() => site.remove());

const newTag = async (name: string, slug = name) =>
  textAt((await nexor('POST', '/tags', { name, slug })).body, 'data.id');
const findTags = async (search: string) => at((await nexor('GET', `/tags?search=${search}`)).body, 'data');

describe('POST /tags', () => {
  test('201 with the new tag', async () => {
    const answer = await nexor('POST', '/tags', { name: ' Big  Deal ', slug: 'big-deal', description: 'Call first' });
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body).toEqual({
      data: {
        id: expect.any(String),
        name: 'Big Deal',
        slug: 'big-deal',
        description: 'Call first',
        created_at: expect.any(String),
      },
    });
  });

  test.each<readonly [body: unknown, error: string]>([
    [{}, 'Tag name is required'],
    [{ slug: 'x' }, 'Tag name is required'],
    [{ name: ' ', slug: 'x' }, 'Tag name is required'],
    [{ name: null, slug: 'x' }, 'Tag name is required'],
    [{ name: 'X' }, 'Tag slug is required'],
    [{ name: 'X', slug: '' }, 'Tag slug is required'],
    [{ name: 7, slug: 'x' }, 'name: must be a text'],
    [{ name: 'X', slug: [] }, 'slug: must be a text'],
    [{ name: 'X', slug: 'Not A Slug' }, 'slug: must be a slug: write it in lower case with hyphens, such as hot-lead'],
    [{ name: 'X', slug: 'x', color: 'red' }, 'unknown field "color"'],
    [{ name: 'x'.repeat(101), slug: 'x' }, 'name: must have at most 100 characters and this has 101'],
    [[], 'must be an object'],
  ])('%j is 400', async (body, error) => {
    const before = await findTags('');
    expect(await nexor('POST', '/tags', body)).toMatchObject({ status: 400, body: { error } });
    expect(await findTags('')).toEqual(before);
  });

  test('409 for a slug that there is', async () => {
    await newTag('taken');
    expect(await nexor('POST', '/tags', { name: 'Other', slug: 'taken' })).toMatchObject({
      status: 409,
      body: { error: 'A tag with this slug already exists' },
    });
  });
});

describe('PUT /tags/{id}', () => {
  test('changes what is sent and keeps the rest', async () => {
    const id = await newTag('Partial', 'partial');
    const answer = await nexor('PUT', `/tags/${id}`, { description: 'Half of it' });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({
      data: {
        ...{ id, name: 'Partial', slug: 'partial', description: 'Half of it' },
        ...{ created_at: expect.any(String), updated_at: expect.any(String) },
      },
    });
  });

  test('a new name brings its slug along, and the old slug goes on finding the tag', async () => {
    const id = await newTag('Before', 'before');
    const lead = await nexor('POST', '/leads', { first_name: 'Jane', tags: ['before'] });
    expect(await nexor('PUT', `/tags/${id}`, { name: 'After' })).toMatchObject({
      body: { data: { id, name: 'After', slug: 'after' } },
    });
    for (const slug of ['before', 'after']) {
      expect(at((await nexor('GET', `/leads?tag=${slug}`)).body, 'leads')).toMatchObject([
        { id: at(lead.body, 'lead.id') },
      ]);
    }
  });

  test('a name that is sent with its slug keeps that slug', async () => {
    const id = await newTag('keep');
    expect(await nexor('PUT', `/tags/${id}`, { name: 'Anew', slug: 'keep' })).toMatchObject({
      body: { data: { name: 'Anew', slug: 'keep' } },
    });
  });

  test.each<readonly [status: number, body: unknown, error: string]>([
    [400, { name: '' }, 'Tag name is required'],
    [400, { slug: null }, 'Tag slug is required'],
    [400, { id: randomUUID() }, 'unknown field "id"'],
    [409, { slug: 'of-another' }, 'A tag with this slug already exists'],
    [409, { name: 'Of another' }, 'A tag with this slug already exists'],
  ])('%i for %j, and nothing changes', async (status, body, error) => {
    const id = await newTag(`mine-${randomUUID()}`);
    await nexor('POST', '/tags', { name: 'Of another', slug: 'of-another' });
    const before = await findTags('mine');
    expect(await nexor('PUT', `/tags/${id}`, body)).toMatchObject({ status, body: { error } });
    expect(await findTags('mine')).toEqual(before);
  });
});

describe('DELETE /tags/{id}', () => {
  test('takes the tag off every lead', async () => {
    const lead = await nexor('POST', '/leads', { first_name: 'Jane', tags: ['Stays', 'Goes'] });
    const leadId = textAt(lead.body, 'lead.id');
    const id = textAt((await nexor('GET', '/tags?search=goes')).body, 'data.0.id');
    expect(await nexor('DELETE', `/tags/${id}`)).toMatchObject({ status: 200, body: { success: true } });
    expect(at((await nexor('GET', `/leads/${leadId}/tags`)).body, 'data')).toMatchObject([{ name: 'Stays' }]);
    expect(await findTags('goes')).toEqual([]);
    expect(await nexor('DELETE', `/tags/${id}`)).toMatchObject({ status: 404, body: { error: 'Tag not found' } });
  });

  test('409 for a protected tag', async () => {
    const id = await newTag('guarded');
    const body = { tag: { id }, protected: true };
    await call(`${site.url}/trpc/tag.update`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body });
    expect(await nexor('DELETE', `/tags/${id}`)).toMatchObject({
      status: 409,
      body: { error: 'The tag "guarded" is protected; unprotect it first' },
    });
  });

  test('takes the headers that a client sends with every call', async () => {
    const id = await newTag('announced');
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    const answer = await call(`${site.url}/api/public/tags/${id}`, { method: 'DELETE', headers });
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
  });
});

describe.each(['PUT', 'DELETE'])('%s /tags/{id}', (method) => {
  const body = method === 'PUT' ? {} : undefined;

  test.each(['42', randomUUID()])('of nobody (%s) is 404', async (id) => {
    expect(await nexor(method, `/tags/${id}`, body)).toMatchObject({ status: 404, body: { error: 'Tag not found' } });
  });

  test("of another account's tag is 404 and changes nothing", async () => {
    const id = await newTag(`ours-${method.toLowerCase()}`);
    const before = await findTags('ours');
    const other = nexorApi(site.url, (await site.newTenant()).key);
    expect((await other(method, `/tags/${id}`, body)).status).toBe(404);
    expect(await findTags('ours')).toEqual(before);
  });
});
