import { decimalOf, emailKey, foldText, slugifyTag } from '@tagsmith/core';
import type { LeadConditionInput } from '@tagsmith/schema';
import type { LeadCondition, ReadTx, StoredTag } from '@tagsmith/store';
import type { EngineContext } from '../engine/context.ts';
import { parsePhone } from '../phone/parse-phone.ts';

/** A condition in the store's terms: tags looked up, emails and phones in the form that they are compared in. */
export async function resolveCondition(
  tx: ReadTx,
  { account }: EngineContext,
  input: LeadConditionInput,
): Promise<LeadCondition> {
  const tags = await tx.tags.findBySlugs([...new Set(tagNamesOf(input).map(slugifyTag))]);
  return translate(input, { tags, defaultCountry: account.defaultCountry });
}

function tagNamesOf(input: LeadConditionInput): readonly string[] {
  if ('and' in input) return input.and.flatMap(tagNamesOf);
  if ('or' in input) return input.or.flatMap(tagNamesOf);
  if ('not' in input) return tagNamesOf(input.not);
  return 'tag' in input ? [input.tag] : [];
}

interface Known {
  readonly tags: ReadonlyMap<string, StoredTag>;
  readonly defaultCountry: string | null;
}

/** True of no lead: a tag that is not there is carried by none. */
const never: LeadCondition = { kind: 'or', of: [] };

function translate(input: LeadConditionInput, known: Known): LeadCondition {
  if ('and' in input) return { kind: 'and', of: input.and.map((one) => translate(one, known)) };
  if ('or' in input) return { kind: 'or', of: input.or.map((one) => translate(one, known)) };
  if ('not' in input) return { kind: 'not', of: translate(input.not, known) };
  if ('tag' in input) {
    const tag = known.tags.get(slugifyTag(input.tag));
    return tag === undefined ? never : { kind: 'tag', tag };
  }
  if ('tagContains' in input) return { kind: 'tagContains', text: input.tagContains };
  if ('tagged' in input) return { kind: 'tagged' };
  if ('field' in input) return translateText(input, known);
  if ('metadata' in input) return translateMetadata(input);
  if ('contactId' in input) return { kind: 'contactIs', contactId: input.contactId };
  const created = { kind: 'created', from: toTime(input.createdFrom), before: toTime(input.createdBefore) } as const;
  const updated = { kind: 'updated', from: toTime(input.updatedFrom), before: toTime(input.updatedBefore) } as const;
  return { kind: 'and', of: [created, updated] };
}

type TextInput = Extract<LeadConditionInput, { field: unknown }>;

function translateText(input: TextInput, { defaultCountry }: Known): LeadCondition {
  const { field } = input;
  if ('exists' in input) return { kind: 'hasText', field };
  if ('contains' in input) return { kind: 'textContains', field, text: input.contains };
  if (field === 'email') return { kind: 'emailIs', emailKey: emailKey(input.is) };
  const phoneE164 = field === 'phone' ? parsePhone(input.is, defaultCountry).phoneE164 : null;
  return phoneE164 === null ? { kind: 'textIs', field, text: input.is } : { kind: 'phoneIs', phoneE164 };
}

type MetadataInput = Extract<LeadConditionInput, { metadata: unknown }>;

function translateMetadata(input: MetadataInput): LeadCondition {
  const key = input.metadata;
  if ('equals' in input) return translateEquals(key, input.equals);
  if ('contains' in input) return { kind: 'metadataTextContains', key, text: input.contains };
  if ('number' in input) return { kind: 'metadataNumberIn', key, range: input.number };
  if ('exists' in input) return { kind: 'hasMetadata', key };
  const { gt, gte, lt, lte } = input.time;
  return {
    kind: 'metadataMomentIn',
    key,
    range: { gt: toTime(gt), gte: toTime(gte), lt: toTime(lt), lte: toTime(lte) },
  };
}

function translateEquals(key: string, value: string | number | boolean): LeadCondition {
  if (typeof value === 'number') return { kind: 'metadataNumberIn', key, range: { gte: value, lte: value } };
  const text = String(value);
  const [number, flag] = [decimalOf(text), flags.get(foldText(text))];
  const equal: readonly (LeadCondition | undefined)[] = [
    { kind: 'metadataTextIs', key, text },
    number === undefined ? undefined : { kind: 'metadataNumberIn', key, range: { gte: number, lte: number } },
    flag === undefined ? undefined : { kind: 'metadataFlagIs', key, flag },
  ];
  return { kind: 'or', of: equal.filter((one) => one !== undefined) };
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function toTime(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}
