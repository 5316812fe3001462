import { type ChangeSubject, emailKey } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { ChangeRecord, TagRecord, TransferKind, TransferRecords } from '../port/transfer.ts';
import { tagSearchTextOf } from '../records/tag-search-text.ts';
import { plainColumns, plainValues } from '../records/transfer-fields.ts';
import type { ChangeChains } from './change-chain.ts';
import type { DeferredRows } from './deferred-rows.ts';
import { prepare } from './prepare.ts';
import type { SearchIndex } from './search-index.ts';
import type { TagUse } from './tag-use.ts';
import { bindTransferKeys, type TransferKeys } from './transfer-keys.ts';
import { bindLeadTransfer } from './transfer-leads.ts';
import { transferSelects } from './transfer-selects.ts';

/** Takes in a record, inside the transaction that it is called in. */
type Write<Kind extends TransferKind> = (record: TransferRecords[Kind]) => void;
type Writers = { readonly [Kind in TransferKind]: (records: readonly TransferRecords[Kind][]) => void };

/** How the records of each kind are taken in. */
export function bindTransferWriters(db: Database, searchIndex: SearchIndex, deferred: DeferredRows): Writers {
  const keys = bindTransferKeys(db);
  const insertTag = bindInsert(db, 'tag', ['account_id', 'uid', 'protected', 'search_text'], (tag) => [
    keys.account(tag.accountId),
    tag.id,
    Number(tag.protected),
    tagSearchTextOf(tag),
  ]);
  return {
    account: eachBy(bindInsert(db, 'account', ['uid'], ({ id }) => [id])),
    person: eachBy(bindInsert(db, 'person', ['uid', 'email_key'], ({ id, email }) => [id, emailKey(email)])),
    member: eachBy(
      bindInsert(db, 'member', ['account_id', 'user_id'], ({ accountId, personId }) => [
        keys.account(accountId),
        keys.person(personId),
      ]),
    ),
    apiKey: eachBy(
      bindInsert(db, 'apiKey', ['account_id', 'uid', 'hash'], ({ accountId, id, hash }) => [
        keys.account(accountId),
        id,
        bytesOf(hash),
      ]),
    ),
    session: eachBy(
      bindInsert(db, 'session', ['account_id', 'user_id', 'uid', 'hash'], ({ accountId, personId, id, hash }) => [
        keys.account(accountId),
        keys.person(personId),
        id,
        bytesOf(hash),
      ]),
    ),
    invitation: eachBy(
      bindInsert(db, 'invitation', ['account_id', 'uid', 'hash', 'email_key', 'invited_by'], (invitation) => [
        keys.account(invitation.accountId),
        invitation.id,
        bytesOf(invitation.hash),
        emailKey(invitation.email),
        invitation.invitedBy === null ? null : keys.person(invitation.invitedBy),
      ]),
    ),
    campaign: eachBy(
      bindInsert(db, 'campaign', ['account_id', 'uid'], ({ accountId, id }) => [keys.account(accountId), id]),
    ),
    tag: eachBy(bindTagRest(db, deferred.tagUse, keys.account, insertTag)),
    lead: bindLeadTransfer(db, keys, searchIndex, deferred.tagUse),
    change: eachBy(bindChange(db, keys, deferred.chains)),
    idempotency: eachBy(bindInsert(db, 'idempotency', ['account_id'], ({ accountId }) => [keys.account(accountId)])),
    webhook: eachBy(bindWebhook(db, keys)),
  };
}

/** Inserts a row into the table of a kind: the columns named here, and those of the plain fields. Returns its key. */
function bindInsert<Kind extends TransferKind>(
  db: Database,
  kind: Kind,
  columns: readonly string[],
  valuesOf: (record: TransferRecords[Kind]) => readonly (string | number | Uint8Array | null)[],
): (record: TransferRecords[Kind]) => number {
  const all = [...columns, ...plainColumns(kind)];
  const insert = prepare(
    db,
    `INSERT INTO ${transferSelects[kind].table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  );
  return (record) => Number(insert.run([...valuesOf(record), ...plainValues(kind, record)]).lastInsertRowid);
}

/** A tag, the slugs that it had, and when it was last used. */
function bindTagRest(
  db: Database,
  tagUse: TagUse,
  accountKeyOf: (id: string) => number,
  insertTag: (tag: TagRecord) => number,
): Write<'tag'> {
  const addAlias = prepare<[number, string, number]>(
    db,
    'INSERT INTO tag_alias (account_id, slug, tag_id) VALUES (?, ?, ?)',
  );
  return (tag) => {
    const tagKey = insertTag(tag);
    for (const slug of tag.aliases) addAlias.run(accountKeyOf(tag.accountId), slug, tagKey);
    if (tag.use !== null) tagUse.add(new Map([[tagKey, { leads: 0, usedAt: tag.use.lastUsedAt }]]));
  };
}

/** A change, without a sequence: this store counts those of all accounts together. */
function bindChange(db: Database, keys: TransferKeys, chains: ChangeChains): Write<'change'> {
  const selectLast = (subject: ChangeSubject) =>
    prepare<[number], number | null>(db, `SELECT last_change FROM ${subject} WHERE id = ?`).pluck();
  const inRow = { lead: selectLast('lead'), tag: selectLast('tag'), campaign: selectLast('campaign') };
  const subjectKeyOf = ({ subject, accountId, subjectId }: ChangeRecord) =>
    keys.own(subject, keys.account(accountId), subjectId);
  const insert = bindInsert(db, 'change', ['account_id', 'subject_id', 'before', 'after', 'previous'], (change) => {
    const { subject, before, after } = change;
    const key = subjectKeyOf(change);
    const previous = chains.of(subject).waiting(key) ?? inRow[subject].get(key) ?? null;
    return [keys.account(change.accountId), key, before, after, previous];
  });
  return (change) => chains.of(change.subject).link(subjectKeyOf(change), insert(change));
}

/** A webhook, at the place of the log behind which as many changes wait for it as did. */
function bindWebhook(db: Database, keys: TransferKeys): Write<'webhook'> {
  const selectPlace = prepare<[number, number], { readonly sequence: number }>(
    db,
    'SELECT sequence FROM change WHERE account_id = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?',
  );
  return bindInsert(
    db,
    'webhook',
    [
      'account_id',
      'uid',
      'delivered',
      'last_delivered_at',
      'failures',
      'failing_since',
      'last_failure',
      'next_attempt_at',
    ],
    ({ accountId, id, waiting, lastDeliveredAt, failures, failingSince, lastFailure, nextAttemptAt }) => {
      const accountKey = keys.account(accountId);
      const delivered = selectPlace.get(accountKey, waiting)?.sequence ?? 0;
      return [accountKey, id, delivered, lastDeliveredAt, failures, failingSince, lastFailure, nextAttemptAt];
    },
  );
}

function eachBy<Item>(write: (item: Item) => unknown): (items: readonly Item[]) => void {
  return (items) => {
    for (const item of items) write(item);
  };
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Buffer.from(hexadecimal, 'hex');
}
