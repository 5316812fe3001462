import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { afterAll, expect, test } from 'vitest';
import { firstMoment, newCampaign, newLead, newTag } from '../contract/new-records.ts';
import { newTenant } from '../contract/tenant.ts';
import type { LeadListQuery, LeadReads } from '../port/leads.ts';
import { connect } from './connection.ts';
import { createLeadList } from './lead-list.ts';
import { listLeadSources } from './lead-sources.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { Session } from './session.ts';
import type { Statement } from './statement.ts';

const many = 5_000;
const limits = { few: 200, most: () => 1_000, asked: { forTags: 2_000, forMore: 600 } };

/** A session that remembers what it was asked. */
class RecordingSession extends Session {
  readonly asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];

  override rows<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<readonly Row[]> {
    this.asked.push({ text: statement.text, values });
    return super.rows(statement, values);
  }
}

const url = await newDatabaseUrl();
const store = await openPostgresStore(url);
const client = await connect(url);
const tenant = await newTenant(store);
const neighbour = await newTenant(store);
afterAll(async () => {
  await client.end();
  await store.close();
});

const { common, rare, old, campaign } = await tenant.write(async (tx) => {
  const [common, rare, old] = [
    await tx.tags.insert(newTag('common')),
    await tx.tags.insert(newTag('rare')),
    await tx.tags.insert(newTag('old')),
  ];
  const campaign = await tx.campaigns.insert(newCampaign());
  const leads = Array.from({ length: many }, (_, index) =>
    newLead({
      firstName: `Name ${index % 500}`,
      company: `Company of ${index}`,
      tags: [...(index % 2 === 0 ? [common] : []), ...(index % 100 === 7 ? [rare] : []), ...(index < 300 ? [old] : [])],
      campaign: index % 10 === 3 ? campaign : null,
      source: index % 20 === 5 ? 'fair' : 'web',
      createdAt: firstMoment + index,
    }),
  );
  await tx.leads.insertMany(leads);
  return { common, rare, old, campaign };
});
for (let index = 0; index < 20; index++) await neighbour.addLead({ source: 'theirs' });
await client.query('VACUUM ANALYZE');
const { rows: accounts } = await client.query('SELECT id FROM account WHERE uid = $1', [tenant.account.id]);
const accountKey: number = accounts[0].id;

type Run = (leads: Pick<LeadReads, 'list' | 'listLandmarks' | 'count'>, session: Session) => Promise<unknown>;

/** How PostgreSQL goes through what `run` asks, line by line. */
async function plansOf(run: Run): Promise<readonly string[]> {
  const session = new RecordingSession(client);
  await run(createLeadList(session, accountKey, limits), session);
  const plans = [];
  for (const { text, values } of session.asked) {
    plans.push(await client.query(`EXPLAIN (COSTS OFF) ${text}`, [...values]));
  }
  return plans.flatMap(({ rows }) => rows.map((row) => String(row['QUERY PLAN']).trim().replace(/^-> +/, '')));
}

const inTags = 'Index Only Scan using lead_tag_tag on lead_tag';
const walked = ['Index Only Scan Backward using lead_created on lead lead_1', inTags];
const fetched = [inTags, 'Index Only Scan using lead_pkey on lead lead_1'];

const newest = { sort: 'created', direction: 'desc', limit: 10 } as const satisfies LeadListQuery;
const byChange = { ...newest, sort: 'updated' } as const;
const byName = { sort: 'name', direction: 'asc', limit: 10 } as const satisfies LeadListQuery;

const pages: readonly (readonly [name: string, query: LeadListQuery, expected: readonly string[]])[] = [
  ['newest first', newest, ['Index Only Scan Backward using lead_created on lead lead_1']],
  ['by their last change', byChange, ['Index Only Scan Backward using lead_updated on lead_revision']],
  ['by name', byName, ['Index Only Scan using lead_name on lead lead_1']],
  ['with a tag that many have', { ...newest, allTags: [common] }, walked],
  [
    'with a tag that many have, by name',
    { ...byName, anyTags: [common, rare] },
    ['Index Only Scan using lead_name on lead lead_1', inTags],
  ],
  [
    'with a tag that many have, by their last change',
    { ...byChange, noTags: [rare] },
    ['Index Only Scan Backward using lead_updated on lead_revision', inTags],
  ],
  ['with a tag that few have', { ...newest, allTags: [rare, common] }, fetched],
  ['with a tag that only old ones have', { ...newest, anyTags: [old] }, [...walked, ...fetched]],
  [
    'with a text that many have',
    { ...newest, text: 'company' },
    ['Index Scan Backward using lead_created on lead lead_1'],
  ],
  ['with a text that few have', { ...newest, text: 'of 4321' }, ['Bitmap Index Scan on lead_search']],
  ['of a source', { ...newest, source: 'fair' }, ['Index Only Scan Backward using lead_source on lead lead_1']],
  ['of a campaign', { ...newest, campaign }, ['Index Only Scan Backward using lead_campaign on lead lead_1']],
  ['of a campaign and with a tag', { ...newest, campaign, allTags: [rare] }, [inTags]],
  [
    'that have one contact id',
    { ...newest, where: { kind: 'contactIs', contactId: 'x' } },
    ['Index Scan using lead_contact_id on lead lead_1'],
  ],
  [
    'in two orders',
    { ...newest, thenBy: { sort: 'name', direction: 'asc' } },
    ['Incremental Sort', 'Index Scan Backward using lead_created on lead'],
  ],
];
test.for(pages)('leads %s are found by an index', async ([, query, expected]) => {
  const plans = await plansOf((leads) => leads.list(query));
  expect(plans).toEqual(expect.arrayContaining([...expected]));
  expect(plans.filter((line) => line.startsWith('Seq Scan on lead'))).toEqual([]);
});

test.for([newest, byChange, byName])('a page further on by $sort starts at its place in the index', async (query) => {
  const { nextCursor } = await createLeadList(new Session(client), accountKey).list(query);
  const plans = await plansOf((leads) => leads.list({ ...query, cursor: nextCursor ?? '' }));
  expect(plans.join('\n')).toMatch(/\nIndex Cond: \(\(account_id = '\d+'::bigint\) AND \(ROW\(\w+, uid\) [<>] ROW\(/);
});

test.for<[name: string, run: Run]>([
  ['all leads', (leads) => leads.count({})],
  ['those with a tag', (leads) => leads.count({ allTags: [common] })],
])('%s are counted already', async ([, run]) => {
  expect((await plansOf(run)).filter((line) => line.includes(' on lead'))).toEqual([]);
});

test('landmarks are found by walking the index alone', async () => {
  const plans = await plansOf((leads) => leads.listLandmarks({ ...byName, stride: 500, limit: 3 }));
  expect(plans).toContain('Index Only Scan using lead_name on lead lead_1');
  expect(plans).not.toContain('Sort');
});

test('the sources are found by leaps through their index', async () => {
  const plans = await plansOf((_, session) => listLeadSources(session, accountKey, 10));
  const scans = plans.filter((line) => line.includes(' on lead'));
  expect(scans.length).toBeGreaterThan(0);
  for (const scan of scans) expect(scan).toMatch(/^Index Only Scan using lead_source on lead/);
});
