import { DomainError } from '@tagsmith/core';
import type { LeadFieldsInput } from '@tagsmith/schema';
import type { LeadFields, ReadTx } from '@tagsmith/store';
import type { VerbContext } from '../engine/context.ts';
import { type ParsedPhone, parsePhone } from '../phone/parse-phone.ts';
import { parsePhoneParts } from '../phone/parse-phone-parts.ts';

/** Everything of a lead that a write can replace. Metadata is merged instead. */
export type ReplaceableFields = Omit<LeadFields, 'metadata'>;

/**
 * The fields that an input replaces, in the store's terms: the campaign looked up, the phone number read.
 * @throws DomainError `invalid`: `campaign_unknown`, `phone_invalid`
 */
export async function resolveFields(
  tx: ReadTx,
  { account }: VerbContext,
  { campaignId, phone, ...texts }: LeadFieldsInput,
): Promise<Partial<ReplaceableFields>> {
  return {
    ...presentTexts(texts),
    ...(phone === undefined ? {} : readPhone(phone, account.defaultCountry)),
    ...(campaignId === undefined ? {} : { campaign: await getCampaign(tx, campaignId) }),
  };
}

type Phone = Exclude<LeadFieldsInput['phone'], undefined>;

function readPhone(phone: Phone, defaultCountry: string | null): ParsedPhone {
  return typeof phone === 'string' || phone === null ? parsePhone(phone, defaultCountry) : parsePhoneParts(phone);
}

async function getCampaign(tx: ReadTx, id: string | null): Promise<LeadFields['campaign']> {
  if (id === null) return null;
  const campaign = await tx.campaigns.find(id);
  if (campaign === undefined)
    throw new DomainError('invalid', 'campaign_unknown', 'There is no campaign with this id.');
  return campaign;
}

const textNames = ['firstName', 'lastName', 'email', 'company', 'title', 'source', 'externalId'] as const;
type Texts = Pick<LeadFieldsInput, (typeof textNames)[number]>;

/** A key that is there without a value would overwrite; it says nothing, so it goes. */
function presentTexts(texts: Texts): Partial<ReplaceableFields> {
  const present: { -readonly [Name in keyof Texts]?: string | null } = {};
  for (const name of textNames) {
    const value = texts[name];
    if (value !== undefined) present[name] = value;
  }
  return present;
}
