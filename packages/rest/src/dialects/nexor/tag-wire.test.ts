import { describe, expect, test } from 'vitest';
import { campaignPostBody, leadTagsPostBody, tagPostBody, tagPutBody } from './tag-wire.ts';

const messagesOf = (schema: typeof tagPostBody | typeof tagPutBody, body: unknown) =>
  schema.safeParse(body).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('tagPostBody', () => {
  test('cleans the name and leaves the slug to the engine', () => {
    expect(tagPostBody.parse({ name: ' Hot  Lead ', slug: 'Any Text' })).toEqual({
      name: 'Hot Lead',
      slug: 'Any Text',
    });
  });

  test.each<readonly [body: unknown, path: string, message: string]>([
    [{}, '', 'Tag name is required'],
    [{ name: '\n', slug: '' }, '', 'Tag name is required'],
    [{ name: 'X', slug: null }, '', 'Tag slug is required'],
    [{ name: 'X', slug: 'x', description: 7 }, 'description', 'must be a text'],
    [null, '', 'must be an object'],
  ])('%j', (body, path, message) => {
    expect(messagesOf(tagPostBody, body)).toEqual([[path, message]]);
  });
});

describe('tagPutBody', () => {
  test.each([{}, { description: null }, { name: 'X' }, { slug: 'x' }])('takes %j', (body) => {
    expect(tagPutBody.parse(body)).toEqual(body);
  });

  test.each<readonly [body: unknown, message: string]>([
    [{ name: ' ' }, 'Tag name is required'],
    [{ name: 'X', slug: '' }, 'Tag slug is required'],
  ])('%j', (body, message) => {
    expect(messagesOf(tagPutBody, body)).toEqual([['', message]]);
  });
});

describe('leadTagsPostBody', () => {
  const id = '123e4567-e89b-12d3-a456-426614174000';

  test.each([
    [{ tagId: id.toUpperCase() }, [id]],
    [{ tagIds: [id, id] }, [id, id]],
    [{ tagIds: [] }, []],
  ])('%j', (body, ids) => {
    expect(leadTagsPostBody.parse(body)).toEqual(ids);
  });

  test.each([{}, { tagId: id, tagIds: [id] }, { tagId: 7 }, { tagIds: [7] }, []])('refuses %j', (body) => {
    expect(leadTagsPostBody.safeParse(body).success).toBe(false);
  });
});

test('a campaign has a name, and an id where it brings one', () => {
  expect(campaignPostBody.parse({ name: ' Spring ' })).toEqual({ name: 'Spring' });
  expect(campaignPostBody.safeParse({ name: '' }).success).toBe(false);
});
