import { emailKey, slugifyTag } from '@tagsmith/core';
import type { ReadTx } from '../index.ts';
import { emails, tagNames } from './model-operations.ts';
import type { ModelLead, StoreModel } from './store-model.ts';
import { found } from './tenant.ts';

const emailKeys = [...new Set(emails.map(emailKey))];
const slugs = tagNames.map(slugifyTag);

/** All that a caller can see of a model's records; `describeStore` says the same of a store. */
export function describeModel(model: StoreModel) {
  const live = model.leads.filter(({ isDeleted }) => !isDeleted);
  return {
    leads: model.leads,
    live: live.map(({ id }) => id).toSorted(),
    count: live.length,
    byEmail: emailKeys.map((key) => live.find(({ email }) => email !== null && emailKey(email) === key)?.id),
    tags: model.tags.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    carriers: model.tags.map(({ id }) => live.filter(({ tags }) => tags.includes(id)).length),
    uses: model.tags.map(({ id }) => live.filter(({ tags }) => tags.includes(id)).length),
    bySlug: slugs.map((slug) => model.tags.find((tag) => tag.slug === slug)?.id ?? model.aliases.get(slug)),
  };
}

export async function describeStore(tx: ReadTx, model: StoreModel): Promise<ReturnType<typeof describeModel>> {
  const order = { sort: 'updated', direction: 'desc', limit: 500 } as const;
  const tags = await Promise.all(model.tags.map(async ({ id }) => found(await tx.tags.find({ id }))));
  const bySlug = await tx.tags.findBySlugs(slugs);
  return {
    leads: await Promise.all(model.leads.map(({ id }) => describeLead(tx, id))),
    live: (await tx.leads.list(order)).items.map(({ id }) => id).toSorted(),
    count: await tx.leads.count({}),
    byEmail: await Promise.all(emailKeys.map(async (key) => (await tx.leads.find({ emailKey: key }))?.id)),
    tags: (await tx.tags.list({ limit: 500 })).items.map(({ id, number, name, slug }) => ({ id, number, name, slug })),
    carriers: await Promise.all(
      tags.map(async (tag) => (await tx.leads.list({ ...order, allTags: [tag] })).items.length),
    ),
    uses: await Promise.all(tags.map(async (tag) => (await tx.tags.getUse(tag)).leads)),
    bySlug: slugs.map((slug) => bySlug.get(slug)?.id),
  };
}

async function describeLead(tx: ReadTx, leadId: string): Promise<ModelLead> {
  const { id, email, phoneE164, company, deletedAt, revision, tags } = found(await tx.leads.find({ id: leadId }));
  return { id, email, phoneE164, company, isDeleted: deletedAt !== null, revision, tags: tags.map((tag) => tag.id) };
}
