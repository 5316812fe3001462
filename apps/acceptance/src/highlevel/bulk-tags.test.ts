import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { entriesOf, type HighLevelApi, highLevelApi } from './highlevel-api.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let api: HighLevelApi;

beforeAll(async () => {
  site = await startSite();
  api = highLevelApi(site.url, await site.newTenant());
});
afterAll(() => site.remove());

const lots = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word} ${index}`);

describe('what becomes of one contact', () => {
  type Row = readonly [name: string, before: string[], type: string, body: object, added: string[], removed: string[]];
  const rows: readonly Row[] = [
    ['add', ['cold'], 'add', { tags: ['warm'] }, ['warm'], []],
    ['names come back in lower case', ['VIP'], 'add', { tags: ['Hot Lead'] }, ['hot lead'], []],
    ['what is there is not added again', ['VIP'], 'add', { tags: ['vip', 'Vip'] }, [], []],
    ['matched by slug, put out by name', ['Follow up'], 'remove', { tags: ['follow-up'] }, [], ['follow up']],
    ['two names of one slug are one', [], 'add', { tags: ['Big Deal', 'big-deal', ' BIG  DEAL '] }, ['big deal'], []],
    ['signs that carry meaning', ['C'], 'add', { tags: ['C++', 'C#'] }, ['c++', 'c#'], []],
    ['any script', ['客户'], 'remove', { tags: ['客户', 'Ñandú'] }, [], ['客户']],
    ['added in the order of the request', ['m'], 'add', { tags: ['z', 'a', 'k'] }, ['z', 'a', 'k'], []],
    ['removed in the order of assignment', ['m', 'z', 'a'], 'remove', { tags: ['a', 'm'] }, [], ['m', 'a']],
    ['what is not there is not removed', ['cold'], 'remove', { tags: ['never seen'] }, [], []],
    ['removeAllTags', ['a', 'b'], 'remove', { tags: [], removeAllTags: true }, [], ['a', 'b']],
    ['removeAllTags as a text', ['a', 'b'], 'remove', { tags: [], removeAllTags: 'true' }, [], ['a', 'b']],
    ['removeAllTags ignores tags', ['a', 'b'], 'remove', { tags: ['a'], removeAllTags: true }, [], ['a', 'b']],
    ['removeAllTags on none', [], 'remove', { tags: [], removeAllTags: true }, [], []],
    ['removeAllTags false', ['a', 'b'], 'remove', { tags: ['a'], removeAllTags: false }, [], ['a']],
    ['removeAllTags "false"', ['a', 'b'], 'remove', { tags: ['a'], removeAllTags: 'false' }, [], ['a']],
    ['removeAllTags false with add', ['a'], 'add', { tags: ['b'], removeAllTags: false }, ['b'], []],
    ['100 tags', [], 'add', { tags: lots(100, 'tag') }, lots(100, 'tag'), []],
  ];
  test.each(rows)('%s', async (_name, before, type, body, tagsAdded, tagsRemoved) => {
    const contactId = await api.newContact({ tags: before });
    const answer = await api.bulk(type, { contacts: [contactId], ...body });
    const oldTags = before.map((name) => name.toLowerCase());
    const entry = { contactId, message: 'Tags updated', type: 'success', oldTags, tagsAdded, tagsRemoved };
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ succeded: true, errorCount: 0, responses: [entry] });
    expect(violationsOf('bulk', answer.body)).toEqual([]);
    const rest = oldTags.filter((name) => !tagsRemoved.includes(name));
    expect(await api.tagsOf(contactId)).toEqual([...rest, ...tagsAdded]);
  });
});

test('a new tag keeps the name as it was sent', async () => {
  await api.bulk('add', { contacts: [await api.newContact()], tags: ['  Brand  New ', 'BRAND NEW'] });
  expect(await api.tagNames('brand')).toEqual(['Brand New']);
});

test('removing what there is not makes no tag', async () => {
  await api.bulk('remove', { contacts: [await api.newContact()], tags: ['Phantom'] });
  expect(await api.tagNames('phantom')).toEqual([]);
});

describe('an entry for each contact, in the order of the request', () => {
  test('a double sees what its first did', async () => {
    const [one, two] = [await api.newContact(), await api.newContact({ tags: ['x'] })];
    const { body } = await api.bulk('add', { contacts: [one, two, one], tags: ['y'] });
    expect(body).toMatchObject({
      errorCount: 0,
      responses: [
        { contactId: one, oldTags: [], tagsAdded: ['y'] },
        { contactId: two, oldTags: ['x'], tagsAdded: ['y'] },
        { contactId: one, oldTags: ['y'], tagsAdded: [] },
      ],
    });
  });

  test('good ones are applied though others fail', async () => {
    const other = highLevelApi(site.url, await site.newTenant());
    const [live, deleted, foreign] = [await api.newContact(), await api.newContact(), await other.newContact()];
    await api.deleteContact(deleted);
    const wrong = ['', 'abcdef', `${live}x`, live.slice(1), `${live.slice(1)}-`];
    const contacts = [...wrong, deleted, foreign, '3ualbhnV7j3n3a9r2moD', live];
    const answer = await api.bulk('add', { contacts, tags: ['new'] });
    expect(answer.status).toBe(201);
    expect(violationsOf('bulk', answer.body)).toEqual([]);
    expect(answer.body).toMatchObject({ succeded: true, errorCount: 8 });
    expect(entriesOf(answer).map(({ contactId }) => contactId)).toEqual(contacts);
    expect(entriesOf(answer).map(({ message }) => message)).toEqual([
      ...wrong.map(() => 'contact id is not a valid firebase id'),
      'contact is deleted',
      'contact does not belong to location',
      'contact does not belong to location',
      'Tags updated',
    ]);
    expect(await api.tagsOf(live)).toEqual(['new']);
    expect(await other.tagsOf(foreign)).toEqual([]);
  });

  test('nobody', async () => {
    const answer = await api.bulk('remove', { contacts: [], tags: ['x'] });
    expect(answer).toMatchObject({ status: 201, body: { succeded: true, errorCount: 0, responses: [] } });
  });

  test('a contact that would have too many tags is refused alone', async () => {
    const [full, free] = [await api.newContact({ tags: lots(249, 'full') }), await api.newContact()];
    const answer = await api.bulk('add', { contacts: [full, free], tags: ['one more', 'too many'] });
    expect(entriesOf(answer)).toMatchObject([
      { contactId: full, type: 'error', message: 'A lead may have at most 250 tags, not 251.' },
      { contactId: free, type: 'success', tagsAdded: ['one more', 'too many'] },
    ]);
    expect(at(answer.body, 'errorCount')).toBe(1);
    expect(await api.tagsOf(full)).toEqual(lots(249, 'full'));
  });

  test('a protected tag stays', async () => {
    await api.newTag({ name: 'Do Not Call', protected: true });
    const [held, free] = [await api.newContact({ tags: ['Do Not Call', 'x'] }), await api.newContact({ tags: ['x'] })];
    const answer = await api.bulk('remove', { contacts: [held, free], tags: [], removeAllTags: true });
    expect(entriesOf(answer)).toMatchObject([
      { contactId: held, type: 'error', message: 'The tag "Do Not Call" is protected and can\'t be taken off a lead.' },
      { contactId: free, type: 'success', tagsRemoved: ['x'] },
    ]);
    expect(await api.tagsOf(held)).toEqual(['do not call', 'x']);
  });
});

describe('one request is one operation', () => {
  test('its changes share one id and say where they came from', async () => {
    const contacts = await Promise.all(Array.from({ length: 5 }, () => api.newContact()));
    await api.bulk('add', { contacts, tags: ['together'] });
    const changes = (await api.changes({ source: 'highlevel' })).slice(0, 6);
    expect(changes.map(({ subject }) => subject).sort()).toEqual(['lead', 'lead', 'lead', 'lead', 'lead', 'tag']);
    expect(new Set(changes.map(({ operationId }) => operationId)).size).toBe(1);
  });

  test('the same again changes nothing and leaves no trace', async () => {
    const contacts = [await api.newContact(), await api.newContact({ tags: ['again'] })];
    await api.bulk('add', { contacts, tags: ['Again'] });
    const [changes, contact] = [await api.changes(), await api.send('GET', `/contacts/${contacts[0]}`)];
    const answer = await api.bulk('add', { contacts, tags: ['Again'] });
    expect(entriesOf(answer)).toMatchObject([
      { oldTags: ['again'], tagsAdded: [], tagsRemoved: [] },
      { oldTags: ['again'], tagsAdded: [], tagsRemoved: [] },
    ]);
    expect(await api.changes()).toEqual(changes);
    expect((await api.send('GET', `/contacts/${contacts[0]}`)).body).toEqual(contact.body);
  });

  test('a reader finds all 500 contacts tagged or none', async () => {
    const contacts = await Promise.all(Array.from({ length: 500 }, () => api.newContact()));
    await api.newTag({ name: 'all or none' });
    let done = false;
    const answering = api.bulk('add', { contacts, tags: ['all or none'] }).finally(() => {
      done = true;
    });
    const seen = new Set<number>();
    while (!done) seen.add(await api.countTagged('all or none'));
    expect((await answering).body).toMatchObject({ succeded: true, errorCount: 0 });
    expect([...seen].filter((count) => count !== 0 && count !== 500)).toEqual([]);
    expect(await api.countTagged('all or none')).toBe(500);
  });
});

test('under Version v3 success is spelled both ways', async () => {
  const answer = await api.bulk('add', { contacts: [await api.newContact()], tags: ['x'] }, { version: 'v3' });
  expect(answer).toMatchObject({ status: 201, body: { succeded: true, succeeded: true, errorCount: 0 } });
  expect(violationsOf('bulkV3', answer.body)).toEqual([]);
});
