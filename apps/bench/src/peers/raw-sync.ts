import { randomUUID } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';

interface LeadRow {
  readonly id: number;
  readonly tags: string;
  readonly revision: number;
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
  db.pragma('cache_size = -131072');
  db.pragma('temp_store = MEMORY');
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  return db;
}

/** The statements of one sync, as the store makes them: `raw-sync.test.ts` holds what they leave to what a sync leaves. */
const rawSyncSql = {
  lead: `SELECT lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
    lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id, lead.campaign_id,
    campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata, lead.sort_name, lead.tags,
    lead.revision, lead.created_at, lead.updated_at, lead.deleted_at
    FROM lead LEFT JOIN campaign ON campaign.id = lead.campaign_id
    WHERE lead.account_id = +? AND lead.email_key = +? AND lead.deleted_at IS NULL`,
  remove: 'DELETE FROM lead_tag WHERE tag_id = +? AND lead_id = +?',
  assign: 'INSERT INTO lead_tag (tag_id, lead_id) VALUES (+?, +?)',
  use: `INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (+?, +?, +?)
    ON CONFLICT DO UPDATE SET
      leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
  save: `UPDATE lead SET revision = revision + 1, updated_at = +?, tags = coalesce(+?, tags),
      last_change = coalesce(+?, last_change)
    WHERE id = +? AND revision = +?`,
  append: `INSERT INTO change (account_id, operation_id, at, actor_kind, actor_id, actor_name, source, subject,
      subject_id, action, before, after, previous)
    VALUES (+?, +?, +?, +?, +?, +?, +?, +?, +?, +?, +?, +?, coalesce(+?, (SELECT last_change FROM lead WHERE id = +?)))`,
};

export interface RawSync {
  readonly sync: (emailKey: string, tagNames: readonly string[]) => void;
  /** Writes how the syncs of a commit changed the uses of tags; to be called before it. */
  readonly writeUses: () => void;
}

/** Syncs of a lead's tags by bare statements, inside whatever transaction is open. */
export function bindRawSync(db: Database, { keepsHistory = true } = {}): RawSync {
  const accountKey = db.prepare<[], number>('SELECT id FROM account').pluck().get() ?? 0;
  const tags = db.prepare<[], TagRow>('SELECT id, uid, name, slug FROM tag').all();
  const byName = new Map(tags.map((tag) => [tag.name, tag]));
  const byKey = new Map(tags.map((tag) => [tag.id, tag]));
  const lead = db.prepare<[number, string], LeadRow>(rawSyncSql.lead);
  const remove = db.prepare(rawSyncSql.remove);
  const assign = db.prepare(rawSyncSql.assign);
  const use = db.prepare(rawSyncSql.use);
  const save = db.prepare(rawSyncSql.save);
  const append = db.prepare(rawSyncSql.append);
  const brief = ({ uid, name, slug }: TagRow) => ({ id: uid, name, slug });

  const uses = new Map<number, { leads: number; at: number }>();
  const count = (id: number, leads: number, at: number) => {
    const known = uses.get(id);
    uses.set(id, { leads: leads + (known?.leads ?? 0), at: Math.max(at, known?.at ?? 0) });
  };
  const writeUses = () => {
    for (const [id, { leads, at }] of uses) use.run(id, leads, at);
    uses.clear();
  };

  const sync = (emailKey: string, tagNames: readonly string[]) => {
    const row = lead.get(accountKey, emailKey);
    if (row === undefined) throw new Error(`There is no lead ${emailKey}.`);
    const wanted = tagNames.flatMap((name) => byName.get(name) ?? []);
    const key = row.id;
    const held = readHeld(row.tags);
    const carried = held.flatMap(([id]) => byKey.get(id) ?? []);
    const removed = carried.filter(({ id }) => !wanted.some((tag) => tag.id === id));
    const added = wanted.filter(({ id }) => !carried.some((tag) => tag.id === id));
    if (removed.length + added.length === 0) return;
    const now = Date.now();
    for (const { id } of removed) remove.run(id, key);
    for (const { id } of added) assign.run(id, key);
    const kept = held.filter(([id]) => !removed.some((tag) => tag.id === id));
    const tagsAfter = JSON.stringify([...kept, ...added.map(({ id }) => [id, now])]);
    if (!keepsHistory) {
      save.run(now, tagsAfter, null, key, row.revision);
      return;
    }
    for (const { id } of removed) count(id, -1, 0);
    for (const { id } of added) count(id, 1, now);
    const { lastInsertRowid } = append.run(
      ...[accountKey, randomUUID(), now, 'apiKey', randomUUID(), 'Load', 'nexor', 'lead', key, 'updated'],
      JSON.stringify({ tags: removed.map(brief) }),
      JSON.stringify({ tags: added.map(brief) }),
      null,
      key,
    );
    save.run(now, tagsAfter, lastInsertRowid, key, row.revision);
  };
  return { sync, writeUses };
}

function readHeld(tags: string): readonly (readonly [tagKey: number, at: number])[] {
  return JSON.parse(tags);
}
