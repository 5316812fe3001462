import { DomainError } from '@tagsmith/core';
import type { LeadFieldsInput } from '@tagsmith/schema';
import type { LeadFields, ReadTx } from '@tagsmith/store';
import type { VerbContext } from '../engine/context.ts';
import { parsePhone } from '../phone/parse-phone.ts';

/** Everything of a lead that a write can replace. Metadata is merged instead. */
export type ReplaceableFields = Omit<LeadFields, 'metadata'>;

/**
 * The fields that an input replaces, in the store's terms: the campaign looked up, the phone number read.
 * @throws DomainError `invalid`, `campaign_unknown`
 */
export async function resolveFields(
  tx: ReadTx,
  { account }: VerbContext,
  { campaignId, phone, ...texts }: LeadFieldsInput,
): Promise<Partial<ReplaceableFields>> {
  return {
    ...withoutAbsent(texts),
    ...(phone === undefined ? {} : parsePhone(phone, account.defaultCountry)),
    ...(campaignId === undefined ? {} : { campaign: await getCampaign(tx, campaignId) }),
  };
}

async function getCampaign(tx: ReadTx, id: string | null): Promise<LeadFields['campaign']> {
  if (id === null) return null;
  const campaign = await tx.campaigns.find(id);
  if (campaign === undefined)
    throw new DomainError('invalid', 'campaign_unknown', 'There is no campaign with this id.');
  return campaign;
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function withoutAbsent<Fields extends object>(fields: Fields): Present<Fields> {
  const present: Present<Fields> = { ...fields };
  return present;
}
