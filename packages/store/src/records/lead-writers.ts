import { emailKey } from '@tagsmith/core';
import { rowKey } from '../port/stored.ts';
import { searchTextOf, sortNameOf } from './lead-texts.ts';
import type { WrittenLead } from './written-lead.ts';

/** Columns of a lead, and how each is written. */
export type LeadWriters = Readonly<Record<string, (fields: WrittenLead) => string | number | null>>;

/** A lead's own columns in every store. */
export const leadWriters: LeadWriters = {
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  email: ({ email }) => email,
  email_key: ({ email }) => (email === null ? null : emailKey(email)),
  phone: ({ phone }) => phone,
  phone_e164: ({ phoneE164 }) => phoneE164,
  phone_national: ({ phoneNational }) => phoneNational,
  company: ({ company }) => company,
  title: ({ title }) => title,
  source: ({ source }) => source,
  external_id: ({ externalId }) => externalId,
  campaign_id: ({ campaign }) => campaign?.[rowKey] ?? null,
  metadata: ({ metadata }) => JSON.stringify(metadata),
  sort_name: sortNameOf,
  search_text: searchTextOf,
};
