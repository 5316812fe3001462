import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { rowKey, type Stored } from '../port/stored.ts';
import { prepare } from './prepare.ts';

/** Putting tags on a lead, behind those it has, and taking them off. */
export function bindAssignments(db: Database) {
  const insert = prepare<[number, number, number, number]>(
    db,
    'INSERT INTO lead_tag (lead_id, tag_id, position, assigned_at) VALUES (?, ?, ?, ?)',
  );
  const lastPosition = prepare<[number], number>(
    db,
    'SELECT coalesce(max(position), 0) FROM lead_tag WHERE lead_id = ?',
  ).pluck();
  const remove = prepare<[number, number]>(db, 'DELETE FROM lead_tag WHERE lead_id = ? AND tag_id = ?');
  return {
    add: (leadKey: number, tags: readonly Stored<AssignedTag>[], at: number): void => {
      if (tags.length === 0) return;
      const last = lastPosition.get(leadKey) ?? 0;
      tags.forEach((tag, index) => {
        insert.run(leadKey, tag[rowKey], last + index + 1, at);
      });
    },
    remove: (leadKey: number, tags: readonly Stored<AssignedTag>[]): void => {
      for (const tag of tags) remove.run(leadKey, tag[rowKey]);
    },
  };
}
