import { emailKey } from '@tagsmith/core';

/** A store's leads and tags in memory, as simple as can be: what a real one is held against. */
export interface StoreModel {
  readonly tags: readonly ModelTag[];
  readonly leads: readonly ModelLead[];
  /** Old slugs and the id of the tag that they find. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly lastNumber: number;
}

export interface ModelTag {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly slug: string;
}

export interface ModelLead {
  readonly id: string;
  readonly email: string | null;
  readonly phoneE164: string | null;
  readonly company: string | null;
  readonly isDeleted: boolean;
  readonly revision: number;
  /** The ids of its tags in order. */
  readonly tags: readonly string[];
}

/** The next state, or the unique constraints one of which has to refuse it. */
export type Step = { readonly model: StoreModel } | { readonly refusedBy: readonly string[] };

export const emptyModel: StoreModel = { tags: [], leads: [], aliases: new Map(), lastNumber: 0 };

export function insertTag(model: StoreModel, { id, name, slug }: Omit<ModelTag, 'number'>): Step {
  if (model.tags.some((tag) => tag.slug === slug)) return { refusedBy: ['tag_slug'] };
  const number = model.lastNumber + 1;
  const tags = [...model.tags, { id, name, slug, number }];
  return { model: { ...model, tags, lastNumber: number, aliases: without(model.aliases, slug) } };
}

export function renameTag(model: StoreModel, id: string, { name, slug }: Pick<ModelTag, 'name' | 'slug'>): Step {
  if (model.tags.some((tag) => tag.slug === slug && tag.id !== id)) return { refusedBy: ['tag_slug'] };
  const aliases = new Map(model.aliases);
  for (const tag of model.tags) if (tag.id === id) aliases.set(tag.slug, id);
  const tags = model.tags.map((tag) => (tag.id === id ? { ...tag, name, slug } : tag));
  return { model: { ...model, tags, aliases: without(aliases, slug) } };
}

export function deleteTag(model: StoreModel, id: string): Step {
  const leads = model.leads.map((lead) => {
    if (!lead.tags.includes(id)) return lead;
    const tags = lead.tags.filter((tag) => tag !== id);
    return { ...lead, tags, revision: lead.isDeleted ? lead.revision : lead.revision + 1 };
  });
  const aliases = new Map([...model.aliases].filter(([, tag]) => tag !== id));
  return { model: { ...model, leads, aliases, tags: model.tags.filter((tag) => tag.id !== id) } };
}

/** Puts a lead in, or in the place of the one with its id. */
export function putLead(model: StoreModel, lead: ModelLead): Step {
  const others = model.leads.filter(({ id, isDeleted }) => id !== lead.id && !isDeleted);
  const refusedBy = lead.isDeleted ? [] : takenFrom(others, lead);
  if (refusedBy.length > 0) return { refusedBy };
  const isNew = model.leads.every(({ id }) => id !== lead.id);
  const leads = isNew ? [...model.leads, lead] : model.leads.map((each) => (each.id === lead.id ? lead : each));
  return { model: { ...model, leads } };
}

function takenFrom(others: readonly ModelLead[], { email, phoneE164 }: ModelLead): readonly string[] {
  const hasEmail = others.some(
    (other) => email !== null && other.email !== null && emailKey(other.email) === emailKey(email),
  );
  const hasPhone = others.some((other) => phoneE164 !== null && other.phoneE164 === phoneE164);
  return [...(hasEmail ? ['lead_email'] : []), ...(hasPhone ? ['lead_phone'] : [])];
}

function without(aliases: ReadonlyMap<string, string>, slug: string): ReadonlyMap<string, string> {
  return new Map([...aliases].filter(([alias]) => alias !== slug));
}
