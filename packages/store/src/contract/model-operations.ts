import { randomUUID } from 'node:crypto';
import { slugifyTag } from '@tagsmith/core';
import fc from 'fast-check';
import type { StoredTag, WriteTx } from '../index.ts';
import { newLead, newOperation, newTag, nextMoment } from './new-records.ts';
import { deleteTag, insertTag, type ModelLead, putLead, renameTag, type Step, type StoreModel } from './store-model.ts';
import { found } from './tenant.ts';

/** What an operation does to the model, and how it is done to a store: to every store in the same way, times and ids included. */
export interface PlannedOperation {
  readonly step: Step;
  run(tx: WriteTx): Promise<unknown>;
}

export const tagNames = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
export const emails = ['ada@example.com', 'ADA@example.com', 'grace@example.com', 'joan@example.com'];
const phones = ['+56987654321', '+56987654322', '+56987654323'];

const index = fc.nat({ max: 99 });
const indexes = fc.array(index, { maxLength: 3 });
const name = fc.constantFrom(...tagNames);
const contact = fc.record(
  {
    email: fc.option(fc.constantFrom(...emails)),
    phoneE164: fc.option(fc.constantFrom(...phones)),
    company: fc.option(fc.constantFrom('Alpha', 'Beta')),
  },
  { requiredKeys: [] },
);

/** Indexes go round what there is at the time. */
export const operation = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insertTag'), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renameTag'), tag: index, name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteTag'), tag: index }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insertLead'), contact, tags: indexes }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('saveLead'),
      lead: index,
      contact,
      addTags: indexes,
      removeTags: indexes,
      isDeleted: fc.option(fc.boolean()),
    }),
  },
);
export type Operation = typeof operation extends fc.Arbitrary<infer Generated> ? Generated : never;

type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { readonly kind: Kind }>;

export function planOperation(model: StoreModel, each: Operation): PlannedOperation {
  switch (each.kind) {
    case 'insertTag':
      return planInsertTag(model, each.name);
    case 'renameTag':
      return planRenameTag(model, each);
    case 'deleteTag':
      return planDeleteTag(model, each);
    case 'insertLead':
      return planInsertLead(model, each);
    case 'saveLead':
      return planSaveLead(model, each);
  }
}

function planInsertTag(model: StoreModel, name: string): PlannedOperation {
  const values = newTag(name);
  return { step: insertTag(model, values), run: (tx) => tx.tags.insert(values) };
}

function planRenameTag(model: StoreModel, { tag: index, name }: OperationOf<'renameTag'>): PlannedOperation {
  const id = pick(model.tags, index)?.id;
  if (id === undefined) return nothing(model);
  const [names, at] = [{ name, slug: slugifyTag(name) }, nextMoment()];
  return {
    step: renameTag(model, id, names),
    run: async (tx) =>
      tx.tags.update(await getTag(tx, id), { ...names, description: null, protected: false, color: null }, at),
  };
}

function planDeleteTag(model: StoreModel, { tag: index }: OperationOf<'deleteTag'>): PlannedOperation {
  const id = pick(model.tags, index)?.id;
  if (id === undefined) return nothing(model);
  const operation = newOperation();
  return { step: deleteTag(model, id), run: async (tx) => tx.tags.delete(await getTag(tx, id), operation) };
}

function planInsertLead(model: StoreModel, { contact, tags: indexes }: OperationOf<'insertLead'>): PlannedOperation {
  const tags = pickSome(
    model.tags.map(({ id }) => id),
    indexes,
  );
  const values = { id: randomUUID(), email: null, phoneE164: null, company: null, ...contact };
  const lead = newLead(values);
  return {
    step: putLead(model, { ...values, tags, isDeleted: false, revision: 1 }),
    run: async (tx) => tx.leads.insert({ ...lead, tags: await getTags(tx, tags) }),
  };
}

function planSaveLead(model: StoreModel, planned: OperationOf<'saveLead'>): PlannedOperation {
  const lead = pick(model.leads, planned.lead);
  if (lead === undefined) return nothing(model);
  const { contact, isDeleted } = planned;
  const removed = pickSome(lead.tags, planned.removeTags);
  const kept = lead.tags.filter((id) => !removed.includes(id));
  const added = pickSome(
    model.tags.map(({ id }) => id),
    planned.addTags,
  ).filter((id) => !kept.includes(id));
  const after: ModelLead = {
    ...lead,
    ...contact,
    tags: [...kept, ...added],
    isDeleted: isDeleted ?? lead.isDeleted,
    revision: lead.revision + 1,
  };
  const at = nextMoment();
  return {
    step: putLead(model, after),
    run: async (tx) =>
      tx.leads.save(found(await tx.leads.lock({ id: lead.id })), {
        set: Object.keys(contact).length > 0 ? contact : undefined,
        deletedAt: isDeleted === null ? undefined : isDeleted ? at : null,
        addTags: await getTags(tx, added),
        removeTags: await getTags(tx, removed),
        at,
      }),
  };
}

function nothing(model: StoreModel): PlannedOperation {
  return { step: { model }, run: async () => undefined };
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}

function pickSome(ids: readonly string[], indexes: readonly number[]): readonly string[] {
  return [...new Set(indexes.flatMap((index) => pick(ids, index) ?? []))];
}

async function getTag(tx: WriteTx, id: string): Promise<StoredTag> {
  return found(await tx.tags.find({ id }));
}

function getTags(tx: WriteTx, ids: readonly string[]): Promise<readonly StoredTag[]> {
  return Promise.all(ids.map((id) => getTag(tx, id)));
}
