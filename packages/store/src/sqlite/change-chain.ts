import type { ChangeSubject } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/**
 * The history of a record as a chain: the record names its last change, and each change the one before it. An index would
 * have a page of its own for each record that is written; the record's is written anyway.
 */
export interface ChangeChain {
  /** The last change of a record; null where it has none. */
  last(recordKey: number): number | null;
  /** To be called after each change that is appended. */
  link(recordKey: number, sequence: number | bigint): void;
}

export function bindChangeChains(db: Database): Readonly<Record<ChangeSubject, ChangeChain>> {
  return { lead: bindChain(db, 'lead'), tag: bindChain(db, 'tag'), campaign: bindChain(db, 'campaign') };
}

function bindChain(db: Database, subject: ChangeSubject): ChangeChain {
  const select = prepare<[number], number | null>(db, `SELECT last_change FROM ${subject} WHERE id = ?`).pluck();
  const update = prepare<[number | bigint, number]>(db, `UPDATE ${subject} SET last_change = ? WHERE id = ?`);
  return {
    last: (recordKey) => select.get(recordKey) ?? null,
    link: (recordKey, sequence) => {
      update.run(sequence, recordKey);
    },
  };
}
