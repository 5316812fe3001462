import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../harness/server-process.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { hostileRecords, toNdjson } from './hostile-records.ts';

let here: Site;
let elsewhere: Site;
let tenant: Tenant;
const account = ['--account', 'Account 1'];
const records = () => `${here.folder}/records.ndjson`;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([startSite(), startSite()]);
  tenant = await here.newTenant();
  await elsewhere.newTenant();
  await writeFile(records(), toNdjson(hostileRecords));
  await runCli(here.folder, ['import', records(), ...account]);
});
afterAll(() => Promise.all([here.remove(), elsewhere.remove()]));

const inFolder = async (start: string) => (await readdir(here.folder)).filter((name) => name.startsWith(start));
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an import and an export are each other: every id, number, time, tag, flag and key', async () => {
  const [first, second] = [`${here.folder}/first.ndjson`, `${elsewhere.folder}/second.ndjson`];
  const { exitCode, stdout } = await runCli(here.folder, ['export', first, ...account, '--json']);
  expect([exitCode, JSON.parse(stdout)]).toEqual([
    0,
    { file: first, format: 'ndjson', campaigns: 1, tags: 3, leads: 12 },
  ]);
  expect(linesOf(await readFile(first, 'utf8')).filter((record) => 'lead' in record)).toEqual(
    hostileRecords.filter((record) => 'lead' in record),
  );
  const imported = await runCli(elsewhere.folder, ['import', first, ...account, '--json']);
  expect([imported.stderr, JSON.parse(imported.stdout)]).toEqual(['', { leads: 12, tags: 3, campaigns: 1 }]);
  expect(await runCli(elsewhere.folder, ['export', second, ...account])).toMatchObject({ exitCode: 0 });
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
});

test('what was renamed, changed and deleted is exported as it is now', async () => {
  const site = await startSite();
  try {
    const { key } = await site.newTenant();
    const api = trpcApi(site.url, key);
    const lead = await api.createLead({ email: 'jane@example.com', tags: ['VIP', 'Cold'] });
    const gone = await api.createLead({ email: 'gone@example.com' });
    const [tag] = lead.tags;
    await api.mutate('tag.update', { tag: { id: tag?.id }, name: 'Very important' });
    await api.mutate('lead.update', { lead: { id: lead.id }, set: { firstName: 'Jane' } });
    await api.mutate('lead.delete', { lead: { id: gone.id } });
    const { stdout } = await runCli(site.folder, ['export', ...account]);
    const { createdAt, updatedAt } = await api.getLead(lead.id);
    expect(linesOf(stdout).filter((record) => 'lead' in record)).toEqual([
      {
        lead: {
          ...{ id: lead.id, contactId: lead.contactId, createdAt, updatedAt, firstName: 'Jane' },
          ...{ email: 'jane@example.com', tags: ['Very important', 'Cold'] },
        },
      },
    ]);
  } finally {
    await site.remove();
  }
});

test('more than a page, on standard output; and none of another account', async () => {
  const other = trpcApi(here.url, (await here.newTenant()).key);
  await Promise.all(Array.from({ length: 1_201 }, (_, index) => other.createLead({ externalId: `${index}` })));
  const { stdout, stderr } = await runCli(here.folder, ['export', '--account', 'Account 2']);
  expect(stderr).toBe('');
  const leads = linesOf(stdout).map(({ lead }) => lead);
  expect(new Set(leads.map(({ externalId }) => externalId)).size).toBe(1_201);
  expect(leads.map(({ createdAt }) => createdAt)).toEqual(leads.map(({ createdAt }) => createdAt).sort());
});

test('only some leads', async () => {
  const byTag = await runCli(here.folder, ['export', ...account, '--tag', 'vip', '--tag', 'lukewarm']);
  const leads = linesOf(byTag.stdout).filter((record) => 'lead' in record);
  expect(leads.length).toBeGreaterThan(0);
  for (const { lead } of leads) expect(lead.tags).toEqual(expect.arrayContaining(['VIP', 'lukewarm']));
  const byText = await runCli(here.folder, ['export', ...account, '--text', 'hara', '--format', 'csv']);
  expect(byText.stdout.match(/\r\n/g)).toHaveLength(2);
});

describe('a file', () => {
  test('that is there already is kept, unless --force', async () => {
    const file = `${here.folder}/kept.ndjson`;
    await writeFile(file, 'mine');
    const refused = await runCli(here.folder, ['export', file, ...account]);
    expect(refused).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: `${file} is there already; --force replaces it.\n`,
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await runCli(here.folder, ['export', file, ...account, '--force'])).toMatchObject({ exitCode: 0 });
    expect(await readFile(file, 'utf8')).toMatch(/^\{"campaign"/);
    expect(await inFolder('kept')).toEqual(['kept.ndjson']);
  });

  test('that is a folder, or in none, is refused in one sentence', async () => {
    await mkdir(`${here.folder}/folder`);
    const folder = await runCli(here.folder, ['export', `${here.folder}/folder`, ...account, '--force']);
    expect(folder).toMatchObject({ exitCode: 1, stderr: `${here.folder}/folder is there already and is no file.\n` });
    const nowhere = await runCli(here.folder, ['export', `${here.folder}/no/where`, ...account]);
    expect(nowhere).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/no\/where can't be written: .*\n$/) });
  });
});

test('--json without a file is refused, for standard output is the export', async () => {
  const { exitCode, stdout, stderr } = await runCli(here.folder, ['export', ...account, '--json']);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^--json needs a file/);
});

test('a key is not needed, and none is in it', async () => {
  const { stdout } = await runCli(here.folder, ['export', ...account]);
  expect(stdout).not.toContain(tenant.key);
});
