import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type NexorApi, nexorApi } from './nexor-api.ts';

let site: Site;
let nexor: NexorApi;
let leadId: string;
let [vip, hot, cold]: readonly string[] = [];

const newTag = async (slug: string) => textAt((await nexor('POST', '/tags', { name: slug, slug })).body, 'data.id');
const slugs = async () => {
  const data = at((await nexor('GET', `/leads/${leadId}/tags`)).body, 'data') as { readonly slug: string }[];
  return data.map(({ slug }) => slug);
};

beforeAll(async () => {
  site = await startSite();
  nexor = nexorApi(site.url, (await site.newTenant()).key);
  [vip, hot, cold] = [await newTag('vip'), await newTag('hot'), await newTag('cold')];
});
afterAll(() => site.remove());
beforeEach(async () => {
  leadId = textAt((await nexor('POST', '/leads', { first_name: 'Jane', tags: ['vip'] })).body, 'lead.id');
});

describe('POST /leads/{id}/tags', () => {
  const post = (body: unknown) => nexor('POST', `/leads/${leadId}/tags`, body);

  test('201 with the whole set; what the lead has already stays where it is', async () => {
    const answer = await post({ tagIds: [hot, vip, cold, hot] });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      data: [
        { id: vip, name: 'vip', slug: 'vip' },
        { id: hot, name: 'hot', slug: 'hot' },
        { id: cold, name: 'cold', slug: 'cold' },
      ],
    });
    expect(await slugs()).toEqual(['vip', 'hot', 'cold']);
  });

  test('takes one tag by itself', async () => {
    expect(await post({ tagId: hot })).toMatchObject({
      status: 201,
      body: { data: [{ slug: 'vip' }, { slug: 'hot' }] },
    });
  });

  test('none of no tags', async () => {
    expect(await post({ tagIds: [] })).toMatchObject({ status: 201, body: { data: [{ slug: 'vip' }] } });
  });

  const exactlyOne = 'Exactly one of tagId and tagIds is required';
  test.each<readonly [name: string, body: () => unknown, status: number, error: string]>([
    ['neither', () => ({}), 400, exactlyOne],
    ['both', () => ({ tagId: hot, tagIds: [cold] }), 400, exactlyOne],
    ['no UUID', () => ({ tagId: '7' }), 400, 'tagId: must be a UUID'],
    ['no UUID among others', () => ({ tagIds: [hot, 7] }), 400, 'tagIds.1: must be a UUID'],
    ['no array', () => ({ tagIds: hot }), 400, 'tagIds: must be an array'],
    ['too many', () => ({ tagIds: Array(1_001).fill(hot) }), 400, 'tagIds: must have at most 1000 tags, not 1001'],
    ['an unknown tag', () => ({ tagId: randomUUID() }), 404, 'Tag not found'],
    ['an unknown tag among others', () => ({ tagIds: [hot, randomUUID()] }), 404, 'Tag not found'],
  ])('%s assigns nothing', async (_name, body, status, error) => {
    expect(await post(body())).toMatchObject({ status, body: { error } });
    expect(await slugs()).toEqual(['vip']);
  });
});

describe('DELETE /leads/{id}/tags/{tagId}', () => {
  const remove = (tagId: string | undefined) => nexor('DELETE', `/leads/${leadId}/tags/${tagId}`);

  test('takes the tag off, and again changes nothing', async () => {
    expect(await remove(vip)).toMatchObject({ status: 200, body: { success: true } });
    expect(await slugs()).toEqual([]);
    expect(await remove(vip)).toMatchObject({ status: 200, body: { success: true } });
  });

  test('a tag that the lead does not have, or that there is not, is off it already', async () => {
    expect((await remove(hot)).status).toBe(200);
    expect((await remove(randomUUID())).status).toBe(200);
    expect(await slugs()).toEqual(['vip']);
  });

  test('an id that is no UUID is no tag', async () => {
    expect(await remove('vip')).toMatchObject({ status: 404, body: { error: 'Tag not found' } });
  });
});

describe.each([
  ['POST', '/tags', { tagIds: [] }],
  ['DELETE', `/tags/${randomUUID()}`, undefined],
])('%s /leads/{id}%s', (method, path, body) => {
  test.each(['42', randomUUID()])('of nobody (%s) is 404', async (id) => {
    const answer = await nexor(method, `/leads/${id}${path}`, body);
    expect(answer).toMatchObject({ status: 404, body: { error: 'Lead not found' } });
  });
});
