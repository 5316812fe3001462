import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runCli, runJson, spawnCli } from '../harness/server-process.ts';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import type { Lead } from '../trpc/wire.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

interface Sampled {
  readonly leads: number;
  readonly tags: number;
  readonly account: { readonly id: string; readonly name: string; readonly locationId: string };
  readonly seconds: number;
  readonly leadsPerSecond: number;
}

/** A server with one account, which was made before it, and its API. */
async function sampleSite(): Promise<{ readonly folder: string; readonly api: TrpcApi }> {
  const folder = await newTestFolder();
  const { url, firstKey } = await serveForTest(folder);
  return { folder, api: trpcApi(url, String(firstKey)) };
}

const sample = (folder: string, ...args: readonly string[]) => runJson<Sampled>(folder, ['sample', ...args]);

/** Every lead, oldest first, without what differs from run to run. */
async function contentOf(api: TrpcApi) {
  return (await allLeads(api)).map(({ id, contactId, createdAt, updatedAt, campaign, tags, ...lead }) => ({
    ...lead,
    campaign: campaign?.name,
    tags: tags.map(({ number, name, slug }) => ({ number, name, slug })),
  }));
}

async function allLeads(api: TrpcApi): Promise<readonly Lead[]> {
  const leads: Lead[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.query('lead.list', { limit: 500, direction: 'asc', cursor });
    leads.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return leads;
}

test('makes as many leads as it was asked for, and says what it did', async () => {
  const { folder, api } = await sampleSite();
  const { account } = await api.query('account.current');
  expect(await sample(folder, '--leads', '1500', '--tags', '25')).toEqual({
    leads: 1500,
    tags: 25,
    account: { id: account.id, name: 'Default', locationId: account.locationId },
    seconds: expect.any(Number),
    leadsPerSecond: expect.any(Number),
  });
  expect(await allLeads(api)).toHaveLength(1500);
  expect((await api.query('tag.list', { limit: 500 })).items).toHaveLength(25);
  const { stdout, stderr } = await runCli(folder, ['sample', '--leads', '5']);
  expect(stdout).toMatch(/^Made 5 leads with 40 tags in "Default": [\d.]+ s, \d+ a second\.\n$/);
  expect(stderr).toBe('');
});

describe('the leads', () => {
  test('are believable: names, unlike emails and phones, tags of skewed use, about five a lead', async () => {
    const { folder, api } = await sampleSite();
    await sample(folder, '--leads', '1000');
    const leads = await allLeads(api);
    for (const { firstName, lastName, email, phone, phoneE164, source, metadata } of leads) {
      expect([firstName, lastName, source].every((text) => text !== null && text !== '')).toBe(true);
      expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@[\p{L}\d-]+\.example$/u);
      expect(phoneE164).toBe(phone);
      expect(metadata).toMatchObject({ estado_lead: expect.any(String), budget: expect.any(Number) });
    }
    expect(new Set(leads.map(({ email }) => email)).size).toBe(1000);
    expect(new Set(leads.map(({ phone }) => phone)).size).toBe(1000);
    expect(new Set(leads.map(({ phone }) => phone?.slice(0, 3))).size).toBeGreaterThan(5);

    const counts = leads.map(({ tags }) => tags.length);
    const sum = counts.reduce((total, count) => total + count, 0);
    expect(sum / 1000).toBeCloseTo(5, 0);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 8]);
    const uses = Map.groupBy(
      leads.flatMap(({ tags }) => tags),
      ({ slug }) => slug,
    );
    const sorted = [...uses.values()].map((tags) => tags.length).toSorted((a, b) => b - a);
    expect(sorted).toHaveLength(40);
    expect(sorted[0]).toBeGreaterThan(10 * Number(sorted.at(-1)));
  });

  test('are found by name, tag and campaign, and each has the start of a history', async () => {
    const { folder, api } = await sampleSite();
    await sample(folder, '--leads', '300');
    const leads = await allLeads(api);
    const lead = leads[100];
    if (lead === undefined) throw new Error('There is no such lead');
    const idsOf = async (filter: object) =>
      (await api.query('lead.list', { limit: 500, ...filter })).items.map(({ id }) => id);
    expect(await idsOf({ text: `${lead.email}` })).toEqual([lead.id]);
    expect(await idsOf({ text: `${lead.firstName} ${lead.lastName}`.toUpperCase() })).toContain(lead.id);
    expect(await idsOf({ text: lead.company })).toContain(lead.id);
    const tagged = leads.filter(({ tags }) => tags.some(({ slug }) => slug === 'vip')).map(({ id }) => id);
    expect(new Set(await idsOf({ tags: { all: ['VIP'] } }))).toEqual(new Set(tagged));
    const campaigns = new Set(leads.flatMap(({ campaign }) => campaign?.id ?? []));
    expect(campaigns.size).toBe((await api.query('campaign.list')).items.length);
    expect(await api.historyOf(lead.id)).toMatchObject([
      { action: 'created', source: 'cli', actor: { kind: 'system' }, after: { email: lead.email } },
    ]);
  });

  test('are the same for the same seed, and others for another', async () => {
    const [first, second, other] = await Promise.all([sampleSite(), sampleSite(), sampleSite()]);
    await Promise.all([
      sample(first.folder, '--leads', '250', '--seed', '7'),
      sample(second.folder, '--leads', '250', '--seed', '7'),
      sample(other.folder, '--leads', '250', '--seed', '8'),
    ]);
    const content = await contentOf(first.api);
    expect(JSON.stringify(await contentOf(second.api))).toBe(JSON.stringify(content));
    expect(await contentOf(other.api)).not.toEqual(content);
  });
});

describe('a second run on one account', () => {
  test('goes on where the first ended', async () => {
    const [twice, once] = await Promise.all([sampleSite(), sampleSite()]);
    await sample(twice.folder, '--leads', '120');
    await sample(twice.folder, '--leads', '130');
    await sample(once.folder, '--leads', '250');
    expect(await contentOf(twice.api)).toEqual(await contentOf(once.api));
  });

  test('with another seed makes no lead twice either', async () => {
    const { folder, api } = await sampleSite();
    await sample(folder, '--leads', '200', '--seed', '1');
    expect(await sample(folder, '--leads', '200', '--seed', '2')).toMatchObject({ leads: 200 });
    expect(await allLeads(api)).toHaveLength(400);
  });

  test('works where leads of the first were deleted or changed', async () => {
    const { folder, api } = await sampleSite();
    await sample(folder, '--leads', '100');
    const leads = await allLeads(api);
    for (const { id } of leads.slice(0, 60)) await api.mutate('lead.delete', { lead: { id } });
    for (const { id } of leads.slice(80, 90)) await api.mutate('lead.update', { lead: { id }, set: { phone: null } });
    expect(await sample(folder, '--leads', '100')).toMatchObject({ leads: 100 });
    expect(await allLeads(api)).toHaveLength(140);
  });
});

describe('whose leads they are', () => {
  test('with several accounts it must be said', async () => {
    const { folder, api } = await sampleSite();
    await runJson(folder, ['account', 'create', 'Acme']);
    const unsaid = await runCli(folder, ['sample', '--leads', '1']);
    const stderr = 'Say which account with --account; there is "Default", "Acme".\n';
    expect(unsaid).toEqual({ exitCode: 1, stdout: '', stderr });
    expect(await sample(folder, '--leads', '10', '--account', 'Acme')).toMatchObject({ account: { name: 'Acme' } });
    expect(await allLeads(api)).toEqual([]);
  });

  test('without any account it says what to do', async () => {
    const stderr = 'There is no account yet: make one with "account create".\n';
    const answer = await runCli(await newTestFolder(), ['sample', '--leads', '1']);
    expect(answer).toEqual({ exitCode: 1, stdout: '', stderr });
  });
});

test.each([0, 1, 300])('--tags %i', async (count) => {
  const { folder, api } = await sampleSite();
  expect(await sample(folder, '--leads', '50', '--tags', `${count}`)).toMatchObject({ leads: 50, tags: count });
  expect((await api.query('tag.list', { limit: 500 })).items).toHaveLength(count);
});

describe('beside a running server', () => {
  test('the server goes on writing meanwhile', async () => {
    const { folder, api } = await sampleSite();
    let isDone = false;
    const sampling = sample(folder, '--leads', '10000').finally(() => {
      isDone = true;
    });
    let written = 0;
    while (!isDone) {
      await api.createLead({ firstName: 'Meanwhile' });
      written += 1;
    }
    expect(await sampling).toMatchObject({ leads: 10_000 });
    expect((await allLeads(api)).filter(({ firstName }) => firstName === 'Meanwhile')).toHaveLength(written);
  });

  test('Ctrl+C ends it with whole batches, and it says how many leads there are', async () => {
    const { folder, api } = await sampleSite();
    const child = spawnCli(folder, ['sample', '--leads', '1000000', '--json']);
    const exited = once(child, 'exit');
    while ((await api.query('lead.list', { limit: 1 })).items.length === 0) await setImmediate();
    child.kill('SIGINT');
    const { leads } = JSON.parse(await text(child.stdout)) as Sampled;
    expect(await exited).toEqual([130, null]);
    expect(leads % 1_000).toBe(0);
    expect(await allLeads(api)).toHaveLength(leads);
  });
});
