import { limits } from '@tagsmith/core';
import type { ChangeListQuery } from '../port/changes.ts';
import { operationColumns } from './change-rows.ts';

/** What of a query makes its SQL; `limit` and place are parameters. */
export type ChangeQueryShape = Omit<ChangeListQuery, 'limit' | 'cursor'> & {
  /** Goes by the log alone, up to its end: for who reads what is new, where there is little to pass over. */
  readonly byLog?: boolean;
};

const keyOfTag = '(SELECT id FROM tag WHERE account_id = @accountKey AND uid = @tagId)';

/** A page from behind `@sequence`, and up to `@end` where the walk has an end. */
export function pageSql(query: ChangeQueryShape, hasEnd: boolean): string {
  const newest = query.order === 'newest';
  const { from, sequence, where, isInOrder } = walkOf(query);
  const conditions = [
    ...where,
    `${sequence} ${newest ? '<' : '>'} @sequence`,
    ...(hasEnd ? [`${sequence} ${newest ? '>=' : '<='} @end`] : []),
    ...filtersOf(query),
  ];
  return `
    SELECT change.sequence, ${operationColumns}, change.subject, change.action, change.before, change.after,
      CASE change.subject
        WHEN 'lead' THEN (SELECT uid FROM lead WHERE lead.id = change.subject_id)
        WHEN 'tag' THEN (SELECT uid FROM tag WHERE tag.id = change.subject_id)
        ELSE (SELECT uid FROM campaign WHERE campaign.id = change.subject_id)
      END AS subject_uid
    FROM ${from} WHERE ${conditions.join(' AND ')}
    ${isInOrder ? '' : `ORDER BY ${sequence} ${newest ? 'DESC' : 'ASC'}`} LIMIT @rows`;
}

/**
 * Where a walk from behind `@sequence` ends: at its last change that one page may look at, if there are so many.
 * Undefined for a query that lets through all that it walks, or that walks the changes of one record.
 */
export function endSql(query: ChangeQueryShape): string | undefined {
  if (query.subject !== undefined || filtersOf(query).length === 0) return undefined;
  const newest = query.order === 'newest';
  const { from, sequence, where } = walkOf({ ...query, joinsChange: false });
  return `
    SELECT ${sequence} AS sequence FROM ${from}
    WHERE ${where.join(' AND ')} AND ${sequence} ${newest ? '<' : '>'} @sequence
    ORDER BY ${sequence} ${newest ? 'DESC' : 'ASC'} LIMIT 1 OFFSET ${limits.changesWalked - 1}`;
}

/** Whether a query walks the history of a tag, which trails the log. */
export function walksTrail({ subject, tagId, byLog }: Omit<ChangeQueryShape, 'order'>): boolean {
  return tagId !== undefined && subject === undefined && byLog !== true;
}

interface Walk {
  readonly from: string;
  readonly sequence: string;
  readonly where: readonly string[];
  /** Whether it comes in the order that is asked for by itself; a chain that is sorted would be read to its end. */
  readonly isInOrder?: boolean;
}

/** What a query walks: the chain of one record, or the index of one tag or of the account. */
function walkOf({ joinsChange = true, ...query }: ChangeQueryShape & { readonly joinsChange?: boolean }): Walk {
  if (query.subject !== undefined) {
    const where = ['change.account_id = @accountKey'];
    const from = `${historyOf(query)} AS history CROSS JOIN change ON change.sequence = history.sequence`;
    return { from, sequence: 'change.sequence', where, isInOrder: query.order === 'newest' };
  }
  if (walksTrail(query)) {
    const join = joinsChange ? ' CROSS JOIN change ON change.sequence = change_tag.sequence' : '';
    return { from: `change_tag${join}`, sequence: 'change_tag.sequence', where: [`change_tag.tag_id = ${keyOfTag}`] };
  }
  const where = ['change.account_id = @accountKey'];
  return { from: 'change INDEXED BY change_account', sequence: 'change.sequence', where };
}

/** The sequences of a record's changes, from its last one back; newest first from `@sequence` where that is one of them. */
function historyOf({ subjectKind, order }: ChangeQueryShape): string {
  const last = `(SELECT last_change FROM ${subjectKind} WHERE id = @subjectKey)`;
  const given =
    '(SELECT sequence FROM change WHERE sequence = @sequence AND subject_id = @subjectKey AND subject = @subject)';
  return `(
      WITH RECURSIVE history (sequence) AS (
        SELECT ${order === 'newest' ? `coalesce(${given}, ${last})` : last}
        UNION ALL
        SELECT earlier.previous FROM history CROSS JOIN change AS earlier ON earlier.sequence = history.sequence
        ${order === 'newest' ? '' : 'WHERE earlier.previous > @sequence'}
      )
      SELECT sequence FROM history
    )`;
}

/** What of the walked changes is let through. */
function filtersOf(query: ChangeQueryShape): readonly string[] {
  const { subject, subjectKind, source, actor, operationId, tagId } = query;
  return [
    subjectKind && subject === undefined && 'change.subject = @subject',
    source && 'change.source = @source',
    actor && 'change.actor_kind = @actorKind',
    actor?.id && 'change.actor_id = @actorId',
    operationId && 'change.operation_id = @operationId',
    tagId && !walksTrail(query) && isOfTag,
  ].filter((condition) => typeof condition === 'string');
}

/** Whether a change is the tag's own, or of a lead that got or lost it. */
const isOfTag = `CASE change.subject
  WHEN 'tag' THEN change.subject_id = ${keyOfTag}
  WHEN 'lead' THEN EXISTS (SELECT 1 FROM json_each(change.after, '$.tags') AS named WHERE named.value ->> 'id' = @tagId)
    OR EXISTS (SELECT 1 FROM json_each(change.before, '$.tags') AS named WHERE named.value ->> 'id' = @tagId)
END`;
