import { randomUUID } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';

interface LeadRow {
  readonly id: number;
}
interface TagRow {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly slug: string;
}

/** Opens the database with the settings that the store's writer has in a server, the size of its log too. */
export function openRaw(file: string, checkpointPages = 16_000): Database {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  return db;
}

/** The statements of one sync, as the store makes them: `raw-sync.test.ts` holds what they leave to what a sync leaves. */
const rawSyncSql = {
  lead: `SELECT lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
    lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id, lead.campaign_id,
    campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata, lead.sort_name, lead.revision,
    lead.created_at, lead.updated_at, lead.deleted_at
    FROM lead LEFT JOIN campaign ON campaign.id = lead.campaign_id
    WHERE lead.account_id = +? AND lead.email_key = +? AND lead.deleted_at IS NULL`,
  tagsOf: 'SELECT tag_id FROM lead_tag WHERE lead_id = +? ORDER BY position',
  remove: 'DELETE FROM lead_tag WHERE lead_id = +? AND tag_id = +?',
  position: 'SELECT coalesce(max(position), 0) FROM lead_tag WHERE lead_id = +?',
  assign: 'INSERT INTO lead_tag (lead_id, tag_id, position, assigned_at) VALUES (+?, +?, +?, +?)',
  use: `INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (+?, +?, +?)
    ON CONFLICT DO UPDATE SET
      leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
  bump: 'UPDATE lead SET revision = revision + 1, updated_at = +? WHERE id = +?',
  append: `INSERT INTO change (account_id, operation_id, at, actor_kind, actor_id, actor_name, source, subject,
      subject_id, action, before, after)
    VALUES (+?, +?, +?, +?, +?, +?, +?, +?, +?, +?, +?, +?)`,
};

export type RawSync = (emailKey: string, tagNames: readonly string[]) => void;

/** One sync of a lead's tags by bare statements, inside whatever transaction is open; returns what it was called with. */
export function bindRawSync(db: Database, { keepsHistory = true } = {}): RawSync {
  const accountKey = db.prepare<[], number>('SELECT id FROM account').pluck().get() ?? 0;
  const tags = db.prepare<[], TagRow>('SELECT id, uid, name, slug FROM tag').all();
  const byName = new Map(tags.map((tag) => [tag.name, tag]));
  const byKey = new Map(tags.map((tag) => [tag.id, tag]));
  const lead = db.prepare<[number, string], LeadRow>(rawSyncSql.lead);
  const tagsOf = db.prepare<[number], number>(rawSyncSql.tagsOf).pluck();
  const remove = db.prepare(rawSyncSql.remove);
  const position = db.prepare<[number], number>(rawSyncSql.position).pluck();
  const assign = db.prepare(rawSyncSql.assign);
  const use = db.prepare(rawSyncSql.use);
  const bump = db.prepare(rawSyncSql.bump);
  const append = db.prepare(rawSyncSql.append);
  const brief = ({ uid, name, slug }: TagRow) => ({ id: uid, name, slug });

  return (emailKey, tagNames) => {
    const key = lead.get(accountKey, emailKey)?.id;
    if (key === undefined) throw new Error(`There is no lead ${emailKey}.`);
    const wanted = tagNames.flatMap((name) => byName.get(name) ?? []);
    const carried = tagsOf.all(key).flatMap((id) => byKey.get(id) ?? []);
    const removed = carried.filter(({ id }) => !wanted.some((tag) => tag.id === id));
    const added = wanted.filter(({ id }) => !carried.some((tag) => tag.id === id));
    if (removed.length + added.length === 0) return;
    const now = Date.now();
    for (const { id } of removed) remove.run(key, id);
    let last = added.length > 0 ? (position.get(key) ?? 0) : 0;
    for (const { id } of added) {
      last += 1;
      assign.run(key, id, last, now);
    }
    bump.run(now, key);
    if (!keepsHistory) return;
    for (const { id } of removed) use.run(id, -1, 0);
    for (const { id } of added) use.run(id, 1, now);
    append.run(
      ...[accountKey, randomUUID(), now, 'apiKey', randomUUID(), 'Load', 'nexor', 'lead', key, 'updated'],
      JSON.stringify({ tags: removed.map(brief) }),
      JSON.stringify({ tags: added.map(brief) }),
    );
  };
}
