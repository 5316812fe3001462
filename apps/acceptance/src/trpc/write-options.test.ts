import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead, MutationResults, Tag } from './wire.ts';

let site: Site;
let api: TrpcApi;
let lead: Lead;
let gone: Lead;
let tag: Tag;

/** A tag that there is not yet. */
let fresh: string;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  fresh = `Brand new ${randomUUID()}`;
  lead = await api.createLead({
    firstName: 'Jane',
    email: `${randomUUID()}@example.com`,
    metadata: { a: 1 },
    tags: [`One ${fresh.slice(-8)}`, 'Two'],
  });
  gone = await api.createLead({ tags: ['Two'] });
  await api.mutate('lead.delete', { lead: { id: gone.id } });
  ({ tag } = await api.mutate('tag.create', { name: `Old ${fresh}` }));
});

type Mutation = keyof MutationResults;
type Row = readonly [name: Mutation, input: () => object];

/** Writes of one lead, each with an effect. */
const ofOneLead: readonly Row[] = [
  ['lead.update', () => ({ lead: { id: lead.id }, set: { firstName: 'John' }, addTags: [fresh] })],
  ['lead.syncTags', () => ({ lead: { email: lead.email }, tags: ['Two', fresh] })],
  ['lead.addTags', () => ({ lead: { contactId: lead.contactId }, tags: [fresh] })],
  ['lead.removeTags', () => ({ lead: { id: lead.id }, tags: ['Two'] })],
  ['lead.patchMetadata', () => ({ lead: { id: lead.id }, patch: { a: 2, b: 3 } })],
  ['lead.delete', () => ({ lead: { id: lead.id } })],
  ['lead.restore', () => ({ lead: { id: gone.id } })],
];

/** And all the others. */
const others: readonly Row[] = [
  ['lead.create', () => ({ firstName: 'New', tags: ['Two', fresh], metadata: { a: 1 } })],
  ['lead.upsert', () => ({ email: lead.email, lastName: 'Doe', tags: [fresh] })],
  ['lead.bulkTags', () => ({ leads: [{ id: lead.id }, { id: gone.id }], action: 'set', tags: [fresh] })],
  ['lead.tagMatching', () => ({ filter: { tags: { all: ['Two'] } }, action: 'add', tags: [fresh] })],
  ['tag.create', () => ({ name: fresh, description: 'Text' })],
  ['tag.update', () => ({ tag: { id: tag.id }, name: `New ${fresh}` })],
  ['tag.delete', () => ({ tag: { number: lead.tags[0]?.number } })],
  ['campaign.create', () => ({ name: 'Spring' })],
];

/** All that there is in the account. */
const everything = () =>
  Promise.all([
    api.query('lead.list', { limit: 500 }),
    api.query('tag.list', { limit: 500 }),
    api.query('campaign.list', { limit: 500 }),
    api.query('change.list', { limit: 500 }),
  ]);

describe('dryRun gives the same answer and leaves no trace', () => {
  test.each([...ofOneLead, ...others])('%s', async (name, input) => {
    const before = await everything();
    const dry = await api.mutate(name, { ...input(), dryRun: true });
    expect(await everything()).toEqual(before);
    const real = await api.mutate(name, { ...input(), dryRun: false });
    expect(masked(dry)).toEqual(masked(real));
    expect(await everything()).not.toEqual(before);
  });

  test('also when the answer is a refusal', async () => {
    const input = { lead: { id: lead.id }, addTags: [fresh], removeTags: [fresh] };
    const before = await everything();
    const dry = await api.refused('lead.update', { ...input, dryRun: true });
    expect(dry).toEqual(await api.refused('lead.update', input));
    expect(await everything()).toEqual(before);
  });

  test('beside real writes of the same moment', async () => {
    const calls = Array.from({ length: 32 }, (_, index) =>
      api.mutate('lead.addTags', { lead: { id: lead.id }, tags: [`${fresh} ${index}`], dryRun: index % 2 === 0 }),
    );
    await Promise.all(calls);
    const after = await api.getLead(lead.id);
    expect([after.tags.length, after.revision]).toEqual([18, 17]);
    expect((await api.query('tag.list', { search: fresh })).items).toHaveLength(16 + 1);
  });
});

describe('ifRevision', () => {
  const revisionOf = (name: Mutation) => (name === 'lead.restore' ? 2 : 1);

  test.each(ofOneLead)('%s goes through at this revision', async (name, input) => {
    await api.mutate(name, { ...input(), ifRevision: revisionOf(name) });
  });

  test.each(ofOneLead)('%s is refused at another, and nothing changes', async (name, input) => {
    const before = await everything();
    const actual = revisionOf(name);
    for (const expected of [actual + 1, 99]) {
      const refusal = await api.refused(name, { ...input(), ifRevision: expected });
      expect(refusal).toMatchObject({
        status: 412,
        kind: 'precondition_failed',
        reason: 'revision_moved',
        details: { expected, actual },
      });
    }
    expect(await everything()).toEqual(before);
  });

  test('of 16 callers that read one revision, one writes', async () => {
    const calls = Array.from({ length: 16 }, (_, index) =>
      api.send('lead.addTags', {
        method: 'POST',
        body: { lead: { id: lead.id }, tags: [`${fresh} ${index}`], ifRevision: 1 },
      }),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 15 }, () => 412)]);
    expect((await api.getLead(lead.id)).tags).toHaveLength(3);
  });
});

test.each([
  ['ifRevision', 0],
  ['ifRevision', 1.5],
  ['ifRevision', '1'],
  ['ifRevision', null],
  ['dryRun', 'yes'],
  ['dryRun', 1],
])('%s: %j is refused', async (option, value) => {
  const before = await everything();
  const refusal = await api.refused('lead.syncTags', { lead: { id: lead.id }, tags: [], [option]: value });
  expect(refusal).toMatchObject({ status: 400, reason: 'input_invalid', details: { issues: [{ path: [option] }] } });
  expect(await everything()).toEqual(before);
});

/** An answer without what is made up anew each time: ids and times. */
function masked(answer: unknown): unknown {
  const text = JSON.stringify(answer)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
    .replaceAll(/"[A-Za-z0-9]{20}"/g, '"vendor id"')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
  return JSON.parse(text);
}
