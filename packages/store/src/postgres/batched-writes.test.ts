import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Operation, operation, planOperation } from '../contract/model-operations.ts';
import { newAccount, newLead, newOperation, nextMoment } from '../contract/new-records.ts';
import { plain } from '../contract/plain-record.ts';
import { emptyModel, type StoreModel } from '../contract/store-model.ts';
import { viewsOf } from '../contract/store-views.ts';
import { found } from '../contract/tenant.ts';
import { type LeadSelector, type Store, StoreError } from '../index.ts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../sqlite/temporary-folder.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { Session } from './session.ts';

/** Few leads, so that the writes of a burst meet on them. */
const [accounts, burstsOfEach, largest] = [25, 12, 12];

/** Most writes change tags: a burst in which one is refused is done again, one by one. */
const tagging = fc.record({
  kind: fc.constant('saveLead' as const),
  lead: fc.nat({ max: 99 }),
  contact: fc.constant({}),
  addTags: fc.array(fc.nat({ max: 99 }), { maxLength: 3 }),
  removeTags: fc.array(fc.nat({ max: 99 }), { maxLength: 3 }),
  isDeleted: fc.constant(null),
});
const burst = fc.array(fc.oneof({ weight: 5, arbitrary: tagging }, { weight: 1, arbitrary: operation }), {
  minLength: 2,
  maxLength: largest,
});

let sqlite: Store;
let postgres: Store;

beforeAll(async () => {
  sqlite = openSqliteStore(join(temporaryFolder(), 'alone.db'));
  postgres = await openPostgresStore(await newDatabaseUrl(), { writers: 1, readers: 2 });
});
afterAll(() => Promise.all([sqlite.close(), postgres.close()]));

test('writes that share a transaction come to what they come to alone', async () => {
  const planned = fc.sample(burst, { numRuns: accounts * burstsOfEach, seed: 11 });
  const first: readonly Operation[] = [
    ...['One', 'Two', 'Three'].map((name) => ({ kind: 'insertTag', name }) as const),
    ...[0, 1].map((tag): Operation => ({ kind: 'insertLead', contact: {}, tags: [tag] })),
  ];
  for (let start = 0; start < planned.length; start += burstsOfEach) {
    const account = newAccount();
    for (const store of [sqlite, postgres]) await store.accounts.create(account);
    let model = emptyModel;
    for (const some of [first, ...planned.slice(start, start + burstsOfEach)]) {
      model = await runBurst(account.id, model, some);
    }
    expect(await postgres.read(account.id, viewsOf)).toEqual(await sqlite.read(account.id, viewsOf));
  }
}, 120_000);

/** Asks SQLite for one write after the other, and PostgreSQL for all at once, with leads said ahead. */
async function runBurst(accountId: string, before: StoreModel, burst: readonly Operation[]): Promise<StoreModel> {
  let model = before;
  const plans = burst.map((each) => {
    const ids = model.leads.map(({ id }) => id);
    const plan = planOperation(model, each);
    if ('model' in plan.step) model = plan.step.model;
    return { ...plan, ids };
  });
  const one: Awaited<ReturnType<typeof outcomeOf>>[] = [];
  for (const plan of plans) one.push(await outcomeOf(sqlite.write(accountId, plan.run)));
  const other = await Promise.all(
    plans.map(({ run, ids }) => outcomeOf(postgres.write(accountId, run, { leads: () => ids.map((id) => ({ id })) }))),
  );
  expect(other.map(({ result }) => result)).toEqual(one.map(({ result }) => result));
  plans.forEach(({ step }, index) => {
    // Which of two indexes refuses first is a store's own affair.
    const allowed = 'model' in step ? [undefined] : step.refusedBy;
    for (const { refusal } of [one[index], other[index]].map(found)) expect(allowed).toContain(refusal);
  });
  return model;
}

async function outcomeOf(written: Promise<unknown>) {
  try {
    return { result: plain(await written), refusal: undefined };
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'unique') throw error;
    return { result: undefined, refusal: error.constraint };
  }
}

test('leads that are said ahead are read together, and are as the writes before left them', async () => {
  const account = newAccount();
  await postgres.accounts.create(account);
  const [email, other] = ['ada@example.com', 'grace@example.com'];
  const lead = newLead({ email });
  await postgres.write(account.id, (tx) => tx.leads.insert(lead));
  const rows = vi.spyOn(Session.prototype, 'rows');
  const selectors: LeadSelector[] = [{ id: lead.id }, { contactId: lead.contactId }, { emailKey: email }];
  const save = (selector: LeadSelector, set: { readonly company?: string; readonly email?: string }) =>
    postgres.write(
      account.id,
      async (tx) => tx.leads.save(found(await tx.leads.lock(selector)), { set, at: nextMoment() }),
      { leads: () => [selector] },
    );
  const saved = await Promise.all(selectors.map((selector, index) => save(selector, { company: `No. ${index}` })));
  expect(saved.map(({ revision }) => revision)).toEqual([2, 3, 4]);
  const read = rows.mock.calls.filter(([{ text }]) => text.includes('FROM lead'));
  expect(read).toHaveLength(selectors.length);
  const [, asked] = await Promise.all([
    save({ id: lead.id }, { email: other }),
    postgres.write(
      account.id,
      (tx) => Promise.all([tx.leads.lock({ emailKey: email }), tx.leads.lock({ emailKey: other })]),
      { leads: () => [{ emailKey: email }, { emailKey: other }] },
    ),
  ]);
  expect(asked).toMatchObject([undefined, { id: lead.id, revision: 5 }]);
});

test('a part that is undone leaves no trace in what was said ahead', async () => {
  const account = newAccount();
  await postgres.accounts.create(account);
  const lead = newLead({});
  await postgres.write(account.id, (tx) => tx.leads.insert(lead));
  const revision = await postgres.write(
    account.id,
    async (tx) => {
      const lock = async () => found(await tx.leads.lock({ id: lead.id }));
      const undone = tx.attempt(async () => {
        await tx.leads.save(await lock(), { set: { company: 'Undone' }, at: nextMoment() });
        throw new Error(`${newOperation().id} is given up`);
      });
      await expect(undone).rejects.toThrow('given up');
      return (await lock()).revision;
    },
    { leads: () => [{ id: lead.id }] },
  );
  expect(revision).toBe(1);
});
