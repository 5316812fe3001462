import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

const locationId = 've9EPM428h8vShlRW1KT';
const path = `/locations/${locationId}/tags`;

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant({ locationId }));
});
afterAll(() => site.remove());

const newTag = async (name: string) => textAt((await api.send('POST', path, { name })).body, 'tag.id');

test('a tag from its making to its end: 200 everywhere', async () => {
  const made = await api.send('POST', path, { name: ' Hot  Lead ' });
  const id = textAt(made.body, 'tag.id');
  expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
  expect(made).toMatchObject({ status: 200, body: { tag: { id, name: 'hot lead', locationId } } });
  expect(violationsOf('locationTag', made.body)).toEqual([]);

  const listed = await api.send('GET', path);
  expect(listed.status).toBe(200);
  expect(listed.body).toEqual({ tags: [{ id, name: 'hot lead', locationId }] });
  expect(violationsOf('locationTags', listed.body)).toEqual([]);

  const read = await api.send('GET', `${path}/${id}`);
  expect(read).toMatchObject({ status: 200, body: made.body as object });

  const contactId = await api.newContact({ tags: ['hot lead'] });
  const renamed = await api.send('PUT', `${path}/${id}`, { name: 'Warm Lead' });
  expect(renamed.status).toBe(200);
  expect(renamed.body).toEqual({ tag: { id, name: 'warm lead', locationId } });
  expect(violationsOf('locationTag', renamed.body)).toEqual([]);
  expect(await api.tagsOf(contactId)).toEqual(['warm lead']);

  const gone = await api.send('DELETE', `${path}/${id}`);
  expect(gone.status).toBe(200);
  expect(gone.body).toEqual({ succeded: true });
  expect(violationsOf('locationTagDeleted', gone.body)).toEqual([]);
  expect(await api.tagsOf(contactId)).toEqual([]);
  expect((await api.send('GET', path)).body).toEqual({ tags: [] });
});

test('under v3', async () => {
  const id = await newTag('v3');
  expect((await api.send('DELETE', `${path}/${id}`, undefined, { version: 'v3' })).body).toEqual({
    succeded: true,
    succeeded: true,
  });
});

test('more tags than a page of the store holds', async () => {
  const tags = Array.from({ length: 249 }, (_, index) => `many ${index}`);
  for (const part of ['a', 'b', 'c']) await api.newContact({ tags: tags.map((tag) => `${tag} ${part}`) });
  const { body } = await api.send('GET', path);
  expect((body as { tags: { name: string }[] }).tags.filter(({ name }) => name.startsWith('many'))).toHaveLength(747);
});

describe('refused', () => {
  test('400: a name that is taken', async () => {
    const id = await newTag('Taken');
    expect(await api.send('POST', path, { name: 'TAKEN' })).toMatchObject({ status: 400 });
    const other = await newTag('Other');
    expect(await api.send('PUT', `${path}/${other}`, { name: 'taken' })).toMatchObject({ status: 400 });
    expect(await api.send('PUT', `${path}/${id}`, { name: 'TAKEN' })).toMatchObject({ status: 200 });
  });

  test.each([
    ['GET', 'abcdef'],
    ['GET', 'qFSqySFkVvNzOSqgGqFi'],
    ['PUT', 'abcdef'],
    ['PUT', 'qFSqySFkVvNzOSqgGqFi'],
    ['DELETE', 'abcdef'],
    ['DELETE', 'qFSqySFkVvNzOSqgGqFi'],
  ])('400: %s of %s, which is no tag', async (method, id) => {
    const answer = await api.send(method, `${path}/${id}`, method === 'PUT' ? { name: 'x' } : undefined);
    expect(answer).toMatchObject({ status: 400, body: { message: 'Tag not found', error: 'Bad Request' } });
    expect(violationsOf('badRequest', answer.body)).toEqual([]);
  });

  test('400: a protected tag is not deleted', async () => {
    await api.newTag({ name: 'Guarded', protected: true });
    const { body } = await api.send('GET', path);
    const tag = (body as { tags: { id: string; name: string }[] }).tags.find(({ name }) => name === 'guarded');
    expect(await api.send('DELETE', `${path}/${tag?.id}`)).toMatchObject({ status: 400 });
  });

  test.each<[body: unknown, message: string[]]>([
    [undefined, ['the body must be an object']],
    [{}, ['name must be given']],
    [{ name: '  ', color: 'red' }, ['name must not be empty', 'property color should not exist']],
  ])('422: %j', async (body, message) => {
    const id = await newTag(`for ${JSON.stringify(body)}`);
    expect(await api.send('POST', path, body)).toMatchObject({ status: 422, body: { message } });
    expect(await api.send('PUT', `${path}/${id}`, body)).toMatchObject({ status: 422, body: { message } });
  });

  test.each(['GET /tags', 'POST /tags', 'GET /tags/x', 'PUT /tags/x', 'DELETE /tags/x'])(
    '403: %s of another location',
    async (line) => {
      const [method = '', rest] = line.split(' ');
      const other = (await site.newTenant()).locationId;
      const body = method === 'POST' || method === 'PUT' ? { name: 'x' } : undefined;
      expect(await api.send(method, `/locations/${other}${rest}`, body)).toMatchObject({
        status: 403,
        body: { message: 'The token does not have access to this location.' },
      });
    },
  );
});
