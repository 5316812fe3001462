import { type Account, DomainError } from '@tagsmith/core';
import type { LeadFieldsInput } from '@tagsmith/schema';
import { type LeadFields, type ReadTx, rowKey } from '@tagsmith/store';
import type { EngineContext } from '../engine/context.ts';
import { type ParsedPhone, parsePhone } from '../phone/parse-phone.ts';
import { parsePhoneParts } from '../phone/parse-phone-parts.ts';
import { atIndex } from './at-index.ts';

/** Everything of a lead that a write can replace. Metadata is merged instead. */
export type ReplaceableFields = Omit<LeadFields, 'metadata'>;

/**
 * The fields that an input replaces, in the store's terms: the campaign looked up, the phone number read.
 * @throws DomainError `invalid`: `campaign_unknown`, `phone_invalid`
 */
export async function resolveFields(
  tx: ReadTx,
  { account }: EngineContext,
  input: LeadFieldsInput,
): Promise<Partial<ReplaceableFields>> {
  return toFields(input, account, await findCampaigns(tx, [input]));
}

/** Like `resolveFields` for many inputs, each campaign looked up once; `index` of a `phone_invalid` says which is at fault. */
export async function resolveManyFields(
  tx: ReadTx,
  { account }: EngineContext,
  inputs: readonly LeadFieldsInput[],
): Promise<readonly Partial<ReplaceableFields>[]> {
  const campaigns = await findCampaigns(tx, inputs);
  return inputs.map((input, index) => {
    try {
      return toFields(input, account, campaigns);
    } catch (error) {
      throw atIndex(error, index);
    }
  });
}

type Campaigns = ReadonlyMap<string | null, LeadFields['campaign']>;

async function findCampaigns(tx: ReadTx, inputs: readonly LeadFieldsInput[]): Promise<Campaigns> {
  const campaigns = new Map<string | null, LeadFields['campaign']>([[null, null]]);
  for (const { campaignId: id } of inputs) {
    if (id === undefined || id === null || campaigns.has(id)) continue;
    const campaign = await tx.campaigns.find(id);
    if (campaign === undefined) {
      throw new DomainError('invalid', 'campaign_unknown', 'There is no campaign with this id.');
    }
    // A lead says less of its campaign than the campaign says of itself.
    campaigns.set(id, { [rowKey]: campaign[rowKey], id: campaign.id, name: campaign.name });
  }
  return campaigns;
}

function toFields(
  { campaignId, phone, ...texts }: LeadFieldsInput,
  { defaultCountry }: Account,
  campaigns: Campaigns,
): Partial<ReplaceableFields> {
  return {
    ...presentTexts(texts),
    ...(phone === undefined ? {} : readPhone(phone, defaultCountry)),
    ...(campaignId === undefined ? {} : { campaign: campaigns.get(campaignId) ?? null }),
  };
}

type Phone = Exclude<LeadFieldsInput['phone'], undefined>;

function readPhone(phone: Phone, defaultCountry: string | null): ParsedPhone {
  return typeof phone === 'string' || phone === null ? parsePhone(phone, defaultCountry) : parsePhoneParts(phone);
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
