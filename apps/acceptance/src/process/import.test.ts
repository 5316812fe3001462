import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, call } from '../harness/call.ts';
import { runCli } from '../harness/server-process.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';

let site: Site;
let tenant: Tenant;
let account = 0;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

/** Imports these records into a new account. */
async function importRecords(records: readonly unknown[], ...args: readonly string[]) {
  const file = `${site.folder}/records-${account}.ndjson`;
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  await writeFile(file, `${lines.join('\n')}\n`);
  return runCli(site.folder, ['import', file, '--account', `Account ${account}`, ...args]);
}

const newAccount = async () => {
  tenant = await site.newTenant();
  account += 1;
};
const read = async (procedure: string, input: unknown = {}) => {
  const url = `${site.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return at((await call(url, { headers: { authorization: `Bearer ${tenant.key}` } })).body, 'result.data');
};

const campaign = { id: '11111111-1111-4111-8111-111111111111', name: 'Spring', createdAt: '2023-01-02T03:04:05Z' };
const tag = {
  ...{ id: '22222222-2222-4222-8222-222222222222', number: 101, locationTagId: 'tagTagTagTagTagTag01', name: 'VIP' },
  createdAt: '2023-02-03T04:05:06Z',
};
const lead = {
  ...{ id: '33333333-3333-4333-8333-333333333333', contactId: 'contactContact000001', firstName: 'Jane' },
  ...{
    email: 'jane@example.com',
    campaignId: campaign.id,
    tags: ['vip', 'New'],
    createdAt: '2023-03-04T05:06:07.000Z',
  },
};

test('ids, numbers and times come along, while the server runs', async () => {
  await newAccount();
  const { exitCode, stdout } = await importRecords([{ campaign }, { tag }, { lead }], '--json');
  expect([exitCode, JSON.parse(stdout)]).toEqual([0, { leads: 1, tags: 1, campaigns: 1 }]);
  expect(await read('lead.get', { lead: { contactId: lead.contactId } })).toMatchObject({
    lead: {
      id: lead.id,
      createdAt: lead.createdAt,
      campaign: { id: campaign.id, name: 'Spring' },
      tags: [{ id: tag.id, number: 101, locationTagId: tag.locationTagId, name: 'VIP' }, { slug: 'new' }],
    },
  });
  expect(await read('tag.list', { search: 'vip' })).toMatchObject({
    items: [{ createdAt: '2023-02-03T04:05:06.000Z' }],
  });
  expect(await read('campaign.list')).toMatchObject({ items: [{ createdAt: '2023-01-02T03:04:05.000Z' }] });
  expect(await read('change.list', { lead: { id: lead.id } })).toMatchObject({ items: [{ source: 'import' }] });
});

test('thousands of leads, blank lines and another kind in between', async () => {
  await newAccount();
  const leads = Array.from({ length: 2_500 }, (_, index) => ({ lead: { externalId: `${index}`, tags: ['Bulk'] } }));
  const records = [...leads.slice(0, 1_200), '', { tag: { name: 'Between' } }, '   ', ...leads.slice(1_200)];
  const { stdout } = await importRecords(records);
  expect(stdout).toBe('Imported 2500 leads, 1 tags and 0 campaigns.\n');
  expect(await read('lead.list', { sort: 'created', limit: 1 })).toMatchObject({ items: [{ externalId: '2499' }] });
});

test('what is wrong is named by its line; the lines before it are in, and --from goes on', async () => {
  await newAccount();
  const good = (index: number) => ({ lead: { firstName: `Lead ${index}`, email: `lead${index}@example.com` } });
  const records = [good(1), good(2), { lead: { email: 'nowhere' } }, good(4)];
  const wrong = await importRecords(records);
  expect(wrong).toMatchObject({ exitCode: 1, stdout: '' });
  expect(wrong.stderr).toBe(
    'Line 3: email: must be an email address. The lines before it are in; mend it and go on with --from 3.\n',
  );
  expect(await read('lead.list')).toMatchObject({ items: [{ firstName: 'Lead 2' }, { firstName: 'Lead 1' }] });
  const mended = await importRecords([...records.slice(0, 2), good(3), good(4)], '--from', '3', '--json');
  expect(JSON.parse(mended.stdout)).toEqual({ leads: 2, tags: 0, campaigns: 0 });
});

test('of many thousands too those before the line that is wrong are in, and none behind it', async () => {
  await newAccount();
  const leads = Array.from({ length: 12_000 }, (_, index) => ({ lead: { externalId: `${index}`, tags: ['Bulk'] } }));
  const records = leads.with(10_500, { lead: { externalId: '10500', tags: [''] } });
  const { stderr } = await importRecords(records);
  expect(stderr).toMatch(/^Line 10501: tags.0: must not be empty. .* go on with --from 10501\.\n$/);
  expect(await read('lead.count')).toMatchObject({ count: 10_500 });
  expect(await read('lead.list', { sort: 'created', limit: 1 })).toMatchObject({ items: [{ externalId: '10499' }] });
});

test('long lines are written in several transactions', async () => {
  await newAccount();
  const long = { lead: { metadata: { notes: 'x'.repeat(60_000) } } };
  const { stdout } = await importRecords(Array.from({ length: 300 }, () => long));
  expect(stdout).toBe('Imported 300 leads, 0 tags and 0 campaigns.\n');
  const { items } = (await read('change.list', { limit: 500 })) as {
    readonly items: readonly { operationId: string }[];
  };
  const operations = Map.groupBy(items, ({ operationId }) => operationId);
  const most = Math.floor((16 * 1024 * 1024) / `${JSON.stringify(long)}\n`.length);
  expect([...operations.values()].map((leads) => leads.length)).toEqual([300 - most, most]);
});

test('the lines before one that is no record are in too', async () => {
  await newAccount();
  const good = (index: number) => ({ lead: { firstName: `Lead ${index}` } });
  const wrong = await importRecords([good(1), good(2), 'nonsense', good(4)]);
  expect(wrong).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^Line 3: .* go on with --from 3\.\n$/) });
  expect(await read('lead.list')).toMatchObject({ items: [{ firstName: 'Lead 2' }, { firstName: 'Lead 1' }] });
});

test.each([
  ['no JSON', 'nonsense', /^Line 1: it is no JSON/],
  ['no record', { contact: {} }, /^Line 1: it must be an object with one key: "lead", "tag" or "campaign"\./],
  ['two records', { lead: {}, tag: {} }, /^Line 1: it must be an object with one key/],
  ['a taken id', { tag: { id: campaign.id, name: 'Another' } }, /^Line 2: Another tag already has this id\./],
  ['a taken email', { lead: { email: 'a@b.example' } }, /^Line 2: Another lead already has this email\./],
  ['an unknown campaign', { lead: { campaignId: tag.id } }, /^Line 1: There is no campaign with this id\./],
])('%s', async (name, record, sentence) => {
  await newAccount();
  const doubled = name.startsWith('a taken');
  const first = 'tag' in Object(record) ? { tag: { ...tag, id: campaign.id } } : record;
  const { exitCode, stderr } = await importRecords(doubled ? [first, record] : [record]);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(sentence);
});

test('a file that is not there', async () => {
  const { exitCode, stderr } = await runCli(site.folder, ['import', `${site.folder}/nothing.ndjson`]);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^The file can't be read: .*nothing\.ndjson/)]);
});
