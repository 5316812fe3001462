import { DomainError, findMetadataIssue, type JsonObject, limits } from '@tagsmith/core';

/** @throws DomainError `limit_exceeded`, `metadata_limit` */
export function assertMetadataFits(metadata: JsonObject): void {
  const issue = findMetadataIssue(metadata);
  if (issue === undefined) return;
  const { message, limit, actual } = issue;
  throw new DomainError('limit_exceeded', 'metadata_limit', `${message}.`, { limit, actual });
}

/** @throws DomainError `limit_exceeded`, `tags_per_lead_limit` */
export function assertTagsFit(count: number): void {
  const limit = limits.tagsPerLead;
  if (count <= limit) return;
  throw new DomainError(
    'limit_exceeded',
    'tags_per_lead_limit',
    `A lead may have at most ${limit} tags, not ${count}.`,
    {
      limit,
      actual: count,
    },
  );
}
