import type { Campaign, Lead, Tag } from '@tagsmith/core';
import type { ImportRecord } from '../import/parse-line.ts';
import type { ExportSource } from './export-source.ts';
import type { Exported } from './exported.ts';
import { campaignRecord, leadRecord, tagRecord, tagRefOf } from './to-records.ts';

/**
 * The records as `tagsmith import` reads them, one a line. A tag or campaign that a lead got while the export ran stands
 * before that lead; a lead names its tags as they stand in the file, whatever they are renamed to meanwhile.
 */
export async function* ndjson(source: ExportSource): AsyncGenerator<Exported> {
  const campaignIds = new Set<string>();
  const tagRefs = new Map<string, string>();
  yield* dictionary(source, campaignIds, tagRefs);
  for await (const leads of source.leads()) {
    if (!leads.every((lead) => isKnown(lead, campaignIds, tagRefs))) yield* dictionary(source, campaignIds, tagRefs);
    yield toChunk(
      'leads',
      leads.map((lead) => leadRecord(lead, tagRefs)),
    );
  }
}

/** The campaigns and tags that are not in the file yet; they are in it then. */
async function* dictionary(
  source: ExportSource,
  campaignIds: Set<string>,
  tagRefs: Map<string, string>,
): AsyncGenerator<Exported> {
  for await (const page of source.campaigns()) {
    const campaigns = page.filter(({ id }: Campaign) => !campaignIds.has(id));
    for (const { id } of campaigns) campaignIds.add(id);
    yield toChunk('campaigns', campaigns.map(campaignRecord));
  }
  for await (const page of source.tags()) {
    const tags = page.filter(({ id }: Tag) => !tagRefs.has(id));
    for (const tag of tags) tagRefs.set(tag.id, tagRefOf(tag));
    yield toChunk('tags', tags.map(tagRecord));
  }
}

function isKnown(
  { campaign, tags }: Lead,
  campaignIds: ReadonlySet<string>,
  tagRefs: ReadonlyMap<string, string>,
): boolean {
  return (campaign === null || campaignIds.has(campaign.id)) && tags.every(({ id }) => tagRefs.has(id));
}

function toChunk(kind: Exported['kind'], records: readonly ImportRecord[]): Exported {
  return { kind, count: records.length, text: records.map((record) => `${JSON.stringify(record)}\n`).join('') };
}
