import { limits } from '@tagsmith/core';
import type { ChangeListQuery } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { type ChangeRow, operationColumns } from './change-rows.ts';
import { type Statement, unnamed } from './statement.ts';
import { isUuid } from './uuid.ts';

/** What of a query makes its SQL; `limit` and place are parameters. */
export type ChangeQueryShape = Omit<ChangeListQuery, 'limit' | 'cursor'>;

interface Query<Row> {
  readonly statement: Statement<Row>;
  readonly values: readonly unknown[];
}

/** A walk through changes from behind a place. */
export interface Walk {
  /**
   * Asks where the walk ends: at its last change that one page may look at, if there are so many. Undefined for a walk
   * that lets through all that it comes by, or that goes through the changes of one record.
   */
  readonly end: Query<{ readonly sequence: number }> | undefined;
  /** Asks for up to `rows` changes, and none behind `end`. */
  page(query: { readonly rows: number; readonly end: number | undefined }): Query<ChangeRow>;
}

/** Walks an index: of one record, of one tag, or of the account. */
export function buildWalk(
  query: ChangeQueryShape,
  { accountKey, sequence }: { readonly accountKey: number; readonly sequence: number },
): Walk {
  const values: unknown[] = [accountKey, sequence];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { table, where } = walked(query, bind);
  const newest = query.order === 'newest';
  const behind = `${table}.sequence ${newest ? '<' : '>'} $2`;
  const order = `ORDER BY ${table}.sequence ${newest ? 'DESC' : 'ASC'}`;
  const shared = values.length;
  const filters = filtersOf(query, bind);
  const from =
    table === 'change'
      ? table
      : `${table} JOIN change ON change.account_id = $1 AND change.sequence = ${table}.sequence`;
  const endSql = `SELECT ${table}.sequence FROM ${table} WHERE ${[...where, behind].join(' AND ')} ${order}
    LIMIT 1 OFFSET ${limits.changesWalked - 1}`;

  return {
    end:
      query.subject !== undefined || filters.length === 0
        ? undefined
        : { statement: unnamed(endSql), values: values.slice(0, shared) },
    page: ({ rows, end }) => {
      const ownValues = [...values, rows, ...(end === undefined ? [] : [end])];
      const untilEnd = end === undefined ? [] : [`${table}.sequence ${newest ? '>=' : '<='} $${values.length + 2}`];
      const conditions = [...where, behind, ...untilEnd, ...filters];
      return {
        statement: unnamed(`
          SELECT change.sequence, ${operationColumns.map((column) => `change.${column}`).join(', ')}, change.subject,
            change.subject_uid, change.action, change.before, change.after
          FROM ${from} WHERE ${conditions.join(' AND ')} ${order} LIMIT $${values.length + 1}`),
        values: ownValues,
      };
    },
  };
}

type Bind = (value: unknown) => string;

function walked({ subject, tagId }: ChangeQueryShape, bind: Bind) {
  if (subject !== undefined) {
    return {
      table: 'change',
      where: ['change.account_id = $1', `change.subject_id = ${bind(subject[rowKey])}`],
    } as const;
  }
  if (tagId === undefined) return { table: 'change', where: ['change.account_id = $1'] } as const;
  const where = ['change_tag.account_id = $1', `change_tag.tag_id = ${keyOfTag(tagId, bind)}`];
  return { table: 'change_tag', where } as const;
}

function keyOfTag(tagId: string, bind: Bind): string {
  return isUuid(tagId) ? `(SELECT id FROM tag WHERE tag.account_id = $1 AND tag.uid = ${bind(tagId)})` : 'NULL';
}

/** What of the walked changes is let through. */
function filtersOf(query: ChangeQueryShape, bind: Bind): readonly string[] {
  const { subject, subjectKind, source, actor, operationId, tagId } = query;
  const found: string[] = [];
  if (subjectKind !== undefined && subject === undefined) found.push(`change.subject = ${bind(subjectKind)}`);
  if (source !== undefined) found.push(`change.source = ${bind(source)}`);
  if (actor !== undefined) found.push(`change.actor_kind = ${bind(actor.kind)}`);
  if (actor?.id !== undefined) found.push(`change.actor_id = ${bind(actor.id)}`);
  if (operationId !== undefined)
    found.push(isUuid(operationId) ? `change.operation_id = ${bind(operationId)}` : 'FALSE');
  if (tagId !== undefined && subject !== undefined) {
    found.push(`EXISTS (SELECT 1 FROM change_tag
      WHERE change_tag.account_id = $1 AND change_tag.tag_id = ${keyOfTag(tagId, bind)}
        AND change_tag.sequence = change.sequence)`);
  }
  return found;
}
