import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operation, planOperation } from './contract/model-operations.ts';
import { newAccount, newOperation, tagged } from './contract/new-records.ts';
import { plain } from './contract/plain-record.ts';
import { emptyModel, type StoreModel } from './contract/store-model.ts';
import { viewsOf } from './contract/store-views.ts';
import { type Store, StoreError, type WriteTx } from './index.ts';
import { openPostgresStore } from './postgres/open-postgres-store.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import { temporaryFolder } from './sqlite/temporary-folder.ts';

/** Operations that are done, at least, and of how many an account is made at most. */
const [operations, ofOneAccount] = [10_000, 400];
/** So many operations are written together, and after so many of those all lists are compared. */
const [together, compared] = [4, 25];

const sqlite = openSqliteStore(join(temporaryFolder(), 'same.db'));
const postgres = await openPostgresStore(await newDatabaseUrl());

test(`${operations} random operations come to the same in the model, SQLite and PostgreSQL`, async () => {
  const planned = fc.sample(operation, { numRuns: operations, seed: 6 });
  for (let start = 0; start < planned.length; start += ofOneAccount) {
    const account = newAccount();
    for (const store of [sqlite, postgres]) await store.accounts.create(account);
    let model = emptyModel;
    const some = planned.slice(start, start + ofOneAccount);
    for (let done = 0; done < some.length; done += together) {
      model = await writeToBoth(account.id, model, some.slice(done, done + together));
      if ((done / together) % compared === 0) await expectSameViews(account.id);
    }
    await expectSameViews(account.id);
  }
  await Promise.all([sqlite.close(), postgres.close()]);
}, 300_000);

async function writeToBoth(
  accountId: string,
  before: StoreModel,
  some: readonly (typeof operation extends fc.Arbitrary<infer Operation> ? Operation : never)[],
): Promise<StoreModel> {
  let model = before;
  const plans = some.map((each) => {
    const plan = planOperation(model, each);
    if ('model' in plan.step) model = plan.step.model;
    return { ...plan, log: newOperation() };
  });
  const write = (store: Store) =>
    store.write(accountId, async (tx) => {
      const outcomes = [];
      for (const plan of plans) outcomes.push(await runOne(tx, plan));
      return outcomes;
    });
  const [one, other] = [await write(sqlite), await write(postgres)];
  expect(other.map(({ result }) => result)).toEqual(one.map(({ result }) => result));
  plans.forEach(({ step }, index) => {
    // Which of two indexes refuses first is a store's own affair.
    const refusals = [one[index]?.refusal, other[index]?.refusal];
    const allowed = 'model' in step ? [undefined] : step.refusedBy;
    for (const refusal of refusals) expect(allowed).toContain(refusal);
  });
  return model;
}

type Plan = ReturnType<typeof planOperation> & { readonly log: ReturnType<typeof newOperation> };

/** What an operation resolves to, or the constraint that refuses it; what it makes or changes gets a line in the history. */
async function runOne(tx: WriteTx, { run, log }: Plan) {
  try {
    const result = await tx.attempt(() => run(tx));
    const tags = (await tx.tags.list({ limit: 1 })).items.flatMap(({ id }) => id);
    const tag = tags[0] === undefined ? undefined : await tx.tags.find({ id: tags[0] });
    if (tag !== undefined) {
      const change = { subject: 'tag', record: tag, action: 'updated', before: {}, after: tagged(tag) } as const;
      await tx.changes.append(log, [change]);
    }
    return { result: plain(result), refusal: undefined };
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'unique') throw error;
    return { result: undefined, refusal: error.constraint };
  }
}

async function expectSameViews(accountId: string): Promise<void> {
  const [one, other] = [await sqlite.read(accountId, viewsOf), await postgres.read(accountId, viewsOf)];
  expect(other).toEqual(one);
}
