import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant());
});
afterAll(() => site.remove());

describe('POST /contacts/{contactId}/tags', () => {
  test.each<[name: string, tags: string[], after: string[], tagsAdded: string[]]>([
    ['one new', ['VIP'], ['cold', 'old', 'vip'], ['vip']],
    ['one that is there, in another case', ['COLD'], ['cold', 'old'], []],
    ['several, doubles once', ['b', 'a', 'B', 'cold'], ['cold', 'old', 'b', 'a'], ['b', 'a']],
  ])('%s', async (_name, tags, after, tagsAdded) => {
    const id = await api.newContact({ tags: ['Cold', 'Old'] });
    const answer = await api.send('POST', `/contacts/${id}/tags`, { tags });
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body).toEqual({ tags: after, tagsAdded });
    expect(violationsOf('tagsAdded', answer.body)).toEqual([]);
    expect(await api.tagsOf(id)).toEqual(after);
  });
});

describe('DELETE /contacts/{contactId}/tags, with a body', () => {
  test.each<[name: string, tags: string[], after: string[], tagsRemoved: string[]]>([
    ['one', ['cold'], ['old'], ['cold']],
    ['all', ['Old', 'Cold'], [], ['cold', 'old']],
    ['one that nobody has', ['Never heard of'], ['cold', 'old'], []],
  ])('%s', async (_name, tags, after, tagsRemoved) => {
    const id = await api.newContact({ tags: ['Cold', 'Old'] });
    const answer = await api.send('DELETE', `/contacts/${id}/tags`, { tags }, { version: 'v3' });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({ tags: after, tagsRemoved });
    expect(violationsOf('tagsRemoved', answer.body)).toEqual([]);
    expect(await api.tagsOf(id)).toEqual(after);
    expect(await api.tagNames('never heard of')).toEqual([]);
  });

  test('a protected tag stays', async () => {
    await api.newTag({ name: 'Guarded', protected: true });
    const id = await api.newContact({ tags: ['Guarded'] });
    const answer = await api.send('DELETE', `/contacts/${id}/tags`, { tags: ['Guarded'] });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('protected') } });
    expect(await api.tagsOf(id)).toEqual(['guarded']);
  });
});

describe.each(['POST', 'DELETE'])('%s is refused', (method) => {
  test.each<[name: string, body: unknown, message: string[]]>([
    ['without a body', undefined, ['the body must be an object']],
    ['without tags', {}, ['tags must be given']],
    ['with no tags', { tags: [] }, ['tags must not be empty']],
    ['with a text', { tags: 'VIP' }, ['tags must be an array']],
    [
      'with all that is wrong',
      { tags: ['ok', 1, ' '], locationId: 'x' },
      ['tags.1 must be a text', 'tags.2 must not be empty', 'property locationId should not exist'],
    ],
    [
      'with too many',
      { tags: Array.from({ length: 101 }, (_, index) => `t${index}`) },
      ['tags must have at most 100 entries, not 101'],
    ],
  ])('422 %s', async (_name, body, message) => {
    const id = await api.newContact({ tags: ['Cold'] });
    expect(await api.send(method, `/contacts/${id}/tags`, body)).toMatchObject({ status: 422, body: { message } });
    expect(await api.tagsOf(id)).toEqual(['cold']);
  });

  test('400 for nobody', async () => {
    const answer = await api.send(method, '/contacts/abcdef/tags', { tags: ['Never made'] });
    expect(answer).toMatchObject({ status: 400, body: { message: 'Contact not found' } });
    expect(await api.tagNames('never made')).toEqual([]);
  });
});
