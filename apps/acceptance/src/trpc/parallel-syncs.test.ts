import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Change } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

test('64 callers sync one lead at once: each answer is true, the end is one of the bodies, the history replays', async () => {
  const { id } = await api.createLead({ tags: ['Start', 'Kept'] });
  const bodies = Array.from({ length: 64 }, (_, index) => [`Own ${index}`, `Third ${index % 3}`, 'Kept']);
  const answers = await Promise.all(bodies.map((tags) => api.mutate('lead.syncTags', { lead: { id }, tags })));

  for (const [index, { tags, lead }] of answers.entries()) {
    expect(tags.map(({ name }) => name)).toEqual(bodies[index]);
    expect(new Set(slugsOf(lead.tags))).toEqual(new Set(slugsOf(tags)));
  }

  // Each call had an effect, so each has a revision of its own, and its change stands there in the history.
  const byRevision = answers.toSorted((a, b) => a.lead.revision - b.lead.revision);
  expect(byRevision.map(({ lead }) => lead.revision)).toEqual(answers.map((_, index) => index + 2));
  const [creation, ...changes] = await api.historyOf(id);
  expect(changes).toHaveLength(64);
  const set = new Set(slugsOf(creation?.after.tags));
  for (const [index, { before, after }] of changes.entries()) {
    replayTags(set, { before, after });
    const answer = byRevision[index];
    expect([slugsOf(before.tags), slugsOf(after.tags)]).toEqual([slugsOf(answer?.removed), slugsOf(answer?.added)]);
    expect(set).toEqual(new Set(slugsOf(answer?.tags)));
  }

  const final = await api.getLead(id);
  expect(new Set(slugsOf(final.tags))).toEqual(set);
  expect(final).toEqual(byRevision.at(-1)?.lead);
  expect((await api.query('tag.list', { limit: 500 })).items).toHaveLength(64 + 3 + 2);
});

test('writes of every kind at once on one lead: the history replays to what is there', async () => {
  const { id } = await api.createLead({ metadata: { start: true }, tags: ['Start'] });
  const lead = { id };
  const writes = Array.from({ length: 96 }, (_, index) => {
    const tags = [`Tag ${index % 7}`, `Tag ${index % 5}`];
    if (index % 4 === 0) return api.mutate('lead.addTags', { lead, tags });
    if (index % 4 === 1) return api.mutate('lead.removeTags', { lead, tags });
    if (index % 4 === 2) return api.mutate('lead.patchMetadata', { lead, patch: { [`key${index % 6}`]: index } });
    return api.mutate('lead.bulkTags', { leads: [lead], action: 'add', tags });
  });
  await Promise.all(writes);

  const history = await api.historyOf(id);
  const set = new Set<string>();
  const metadata: Record<string, unknown> = {};
  for (const { before, after } of history) {
    replayTags(set, { before, after });
    for (const [key, value] of Object.entries(before.metadata ?? {})) expect(metadata[key]).toEqual(value);
    Object.assign(metadata, after.metadata);
  }
  const final = await api.getLead(id);
  expect(new Set(slugsOf(final.tags))).toEqual(set);
  expect(final.metadata).toEqual(metadata);
  expect(final.revision).toBe(history.length);
});

/** Does a change to a set again; it must have been possible. */
function replayTags(set: Set<string>, { before, after }: Pick<Change, 'before' | 'after'>): void {
  for (const slug of slugsOf(before.tags)) {
    expect(set).toContain(slug);
    set.delete(slug);
  }
  for (const slug of slugsOf(after.tags)) {
    expect(set).not.toContain(slug);
    set.add(slug);
  }
}
