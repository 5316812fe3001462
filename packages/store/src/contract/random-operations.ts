import fc from 'fast-check';
import { expect } from 'vitest';
import { StoreError, type WriteTx } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { describeModel, describeStore } from './model-description.ts';
import { operation, type PlannedOperation, planOperation } from './model-operations.ts';
import { emptyModel, type StoreModel } from './store-model.ts';
import { newTenant } from './tenant.ts';

/** The operations of one write, each in an attempt; then the write commits or throws. */
const write = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  commits: fc.boolean().map((throws) => !throws),
});
const writes = fc.array(write, { minLength: 1, maxLength: 240, size: 'max' });

const undone = new Error('undone');

export function randomOperationsContract(test: ContractTest): void {
  test('random operations leave what they leave in a model', { timeout: 120_000 }, async ({ store }) => {
    const property = fc.asyncProperty(writes, async (sequence) => {
      const tenant = await newTenant(store);
      let model = emptyModel;
      for (const { operations, commits } of sequence) {
        const after = await tenant
          .write(async (tx) => {
            let inside = model;
            for (const each of operations) inside = await runOperation(tx, inside, planOperation(inside, each));
            expect(await describeStore(tx, inside)).toEqual(describeModel(inside));
            if (!commits) throw undone;
            return inside;
          })
          .catch(keepWhenUndone(model));
        expect(await tenant.read((tx) => describeStore(tx, after))).toEqual(describeModel(after));
        model = after;
      }
    });
    await fc.assert(property, { numRuns: 8 });
  });
}

/** Does the operation in an attempt and resolves to the model afterwards. @throws when store and model disagree */
async function runOperation(tx: WriteTx, model: StoreModel, { step, run }: PlannedOperation): Promise<StoreModel> {
  if ('model' in step) {
    await tx.attempt(() => run(tx));
    return step.model;
  }
  const refusal = await tx
    .attempt(() => run(tx))
    .then(
      () => 'none',
      (error: unknown) => (error instanceof StoreError ? error.constraint : error),
    );
  expect(step.refusedBy).toContain(refusal);
  return model;
}

function keepWhenUndone(model: StoreModel): (error: unknown) => StoreModel {
  return (error) => {
    if (error === undone) return model;
    throw error;
  };
}
