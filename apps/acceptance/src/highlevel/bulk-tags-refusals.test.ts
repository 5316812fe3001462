import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let api: HighLevelApi;
let contact: string;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant());
});
afterAll(() => site.remove());
beforeEach(async () => {
  contact = await api.newContact({ tags: ['kept'] });
});

const many = (count: number) => Array.from({ length: count }, () => 'x');
const allowed = 'type must be add or remove, as in /contacts/bulk/tags/update/add';
const unfilled = expect.stringMatching(
  /^type must be add or remove.*placeholder unfilled.*3\.0\.0.*use 3\.1\.0, or pass \{ url: '\/contacts\/bulk\/tags\/update\/add' \}/,
);

describe('422 lists every violation at once and changes nothing', () => {
  const rows: readonly (readonly [name: string, type: string, body: object, message: readonly unknown[]])[] = [
    ['another type', 'set', {}, [allowed]],
    ['a type in capitals', 'Add', {}, [allowed]],
    ['the template, encoded', '%7Btype%7D', {}, [unfilled]],
    ['the template as curl sends it', 'type', {}, [unfilled]],
    ['no contacts', 'add', { contacts: undefined }, ['contacts must be given']],
    ['contacts is a text', 'add', { contacts: 'x' }, ['contacts must be an array']],
    ['a contact is a number', 'add', { contacts: ['x', 7] }, ['contacts.1 must be a text']],
    ['501 contacts', 'add', { contacts: many(501) }, ['contacts must have at most 500 entries, not 501']],
    ['no tags', 'add', { tags: undefined }, ['tags must be given']],
    ['tags is null', 'remove', { tags: null }, ['tags must be an array']],
    ['tags is empty', 'add', { tags: [] }, ['tags must not be empty']],
    ['tags is empty and not all', 'remove', { tags: [], removeAllTags: 'false' }, ['tags must not be empty']],
    ['101 tags', 'add', { tags: many(101) }, ['tags must have at most 100 entries, not 101']],
    ['a tag is a number', 'add', { tags: [1] }, ['tags.0 must be a text']],
    ['a tag is white space', 'add', { tags: ['ok', ' \t'] }, ['tags.1 must not be empty']],
    ['a long tag', 'add', { tags: ['x'.repeat(101)] }, ['tags.0 must have at most 100 characters and this has 101']],
    ['locationId is a number', 'add', { locationId: 1 }, ['locationId must be a text']],
    ['removeAllTags with add', 'add', { removeAllTags: true }, ['removeAllTags can only be used with the type remove']],
    ['the same as a text', 'add', { removeAllTags: 'true' }, ['removeAllTags can only be used with the type remove']],
    ['removeAllTags is a number', 'remove', { removeAllTags: 1 }, ['removeAllTags must be true or false']],
    ['removeAllTags is null', 'remove', { removeAllTags: null }, ['removeAllTags must be true or false']],
    ['removeAllTags is a word', 'remove', { removeAllTags: 'TRUE' }, ['removeAllTags must be true or false']],
    ['an unknown key', 'add', { contactIds: [] }, ['property contactIds should not exist']],
    [
      'several at once',
      'put',
      { contacts: 1, tags: ['', 2], removeAllTags: 'x', a: 1, b: 2 },
      [
        allowed,
        'contacts must be an array',
        'tags.0 must not be empty',
        'tags.1 must be a text',
        'removeAllTags must be true or false',
        'property a should not exist',
        'property b should not exist',
      ],
    ],
  ];
  test.each(rows)('%s', async (_name, type, body, message) => {
    const answer = await api.bulk(type, { contacts: [contact], tags: ['new'], ...body });
    expect(answer.status).toBe(422);
    const traceId = answer.headers.get('x-request-id');
    expect(answer.body).toEqual({ statusCode: 422, message, error: 'Unprocessable Entity', traceId });
    expect(violationsOf('unprocessable', answer.body)).toEqual([]);
    expect(await api.tagsOf(contact)).toEqual(['kept']);
  });

  test.each(['[]', '"text"', '7', 'null'])('the body %s', async (body) => {
    const answer = await api.send('POST', '/contacts/bulk/tags/update/add', body);
    expect(answer).toMatchObject({ status: 422, body: { message: ['the body must be an object'] } });
  });
});

describe('403 for a location that is not the key’s', () => {
  test.each(['asdrwHvLUxlfw5SqKVCN', 'abcdef', ''])('%j', async (locationId) => {
    const answer = await api.bulk('add', { contacts: [contact], tags: ['new'], locationId });
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({
      statusCode: 403,
      message: 'The token does not have access to this location.',
      error: 'Forbidden',
      traceId: answer.headers.get('x-request-id'),
    });
    expect(await api.tagsOf(contact)).toEqual(['kept']);
  });

  test('of another account, though its contact is named', async () => {
    const tenant = await site.newTenant();
    const other = highLevelApi(site.url, tenant);
    const foreign = await other.newContact({ tags: ['kept'] });
    const answer = await api.bulk('add', { contacts: [foreign], tags: ['new'], locationId: tenant.locationId });
    expect(answer.status).toBe(403);
    expect(await other.tagsOf(foreign)).toEqual(['kept']);
  });

  test('what is wrong with the body is said first', async () => {
    const answer = await api.bulk('add', { contacts: [contact], tags: [], locationId: 'abcdef' });
    expect(answer.status).toBe(422);
  });
});

test('a key that may only read', async () => {
  const tenant = await site.newTenant({ scope: 'read' });
  const reader = highLevelApi(site.url, tenant);
  const answer = await reader.bulk('add', { contacts: [contact], tags: ['new'] });
  expect(answer).toMatchObject({
    status: 401,
    body: { statusCode: 401, message: 'The token is not authorized for this scope.', error: 'Unauthorized' },
  });
  expect(violationsOf('unauthorized', answer.body)).toEqual([]);
});

describe('what is no sound JSON is 400 and says why', () => {
  const rows: readonly (readonly [name: string, body: string | Uint8Array, message: RegExp])[] = [
    ['cut short', '{"contacts":', /^The body is not valid JSON: /],
    ['empty', '', /^The body is empty$/],
    ['__proto__', '{"__proto__":{}}', /^The body is not valid JSON: /],
    ['a NUL', '{"tags":["a\\u0000"]}', /^tags\.0: The text holds a NUL/],
    ['half a surrogate pair', '{"tags":["\\ud800"]}', /^tags\.0: The text holds half a surrogate pair/],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /^The body is not valid UTF-8$/],
    ['nested too deep', '['.repeat(65) + ']'.repeat(65), /nested deeper than the limit of 64/],
  ];
  test.each(rows)('%s', async (_name, body, message) => {
    const answer = await api.send('POST', '/contacts/bulk/tags/update/add', body, {
      'content-type': 'application/json',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ statusCode: 400, error: 'Bad Request' });
    expect(at(answer.body, 'message')).toMatch(message);
    expect(violationsOf('badRequest', answer.body)).toEqual([]);
  });
});
