import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** A sync of a lead's tags: the account by its key, the lead by its email, all tags by their names. */
export interface PlainSync {
  readonly account: number;
  readonly email: string;
  readonly tags: readonly string[];
}

interface TagRow {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly slug: string;
}

/** By name; every account of a benchmark has the same. */
export type PlainTags = ReadonlyMap<string, TagRow>;

interface Head {
  last_key: number;
  last_sequence: number;
}

interface LeadRow {
  readonly id: number;
  readonly uid: string;
  readonly tags: readonly number[];
}

/** What one sync has to read and write, as anybody would write it who keeps these tables: nothing is shared by syncs. */
const sql = {
  lock: 'SELECT last_key, last_sequence FROM account_head WHERE account_id = $1 FOR UPDATE',
  lead: `SELECT lead.id, lead.uid, lead.contact_id, lead.first_name, lead.last_name, lead.email, lead.phone,
    lead.phone_e164, lead.phone_national, lead.company, lead.title, lead.source, lead.external_id, lead.campaign_id,
    campaign.uid AS campaign_uid, campaign.name AS campaign_name, lead.metadata, lead_revision.revision,
    lead.created_at, lead_revision.updated_at, lead.deleted_at,
    (SELECT coalesce(json_agg(tag_id ORDER BY position), '[]') FROM lead_tag
      WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = lead.id) AS tags
    FROM lead JOIN lead_revision ON lead_revision.account_id = $1 AND lead_revision.lead_id = lead.id
    LEFT JOIN campaign ON campaign.account_id = $1 AND campaign.id = lead.campaign_id
    WHERE lead.account_id = $1 AND lead.email_key = $2 AND lead.deleted_at IS NULL`,
  remove: 'DELETE FROM lead_tag WHERE account_id = $1 AND lead_id = $2 AND tag_id = $3',
  assign: 'INSERT INTO lead_tag (account_id, lead_id, tag_id, position, assigned_at) VALUES ($1, $2, $3, $4, $5)',
  bump: 'UPDATE lead_revision SET revision = revision + 1, updated_at = $3 WHERE account_id = $1 AND lead_id = $2',
  append: `INSERT INTO change (account_id, sequence, operation_id, at, actor_kind, actor_id, actor_name, source, subject,
    subject_id, subject_uid, action, before, after)
    VALUES ($1, $2, $3, $4, 'apiKey', $5, 'Load', 'nexor', 'lead', $6, $7, 'updated', $8, $9)`,
  appendToTag: 'INSERT INTO change_tag (account_id, tag_id, sequence, added) VALUES ($1, $2, $3, $4)',
  use: `INSERT INTO tag_use (account_id, tag_id, leads, last_used_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id, tag_id) DO UPDATE SET
      leads = tag_use.leads + excluded.leads, last_used_at = greatest(tag_use.last_used_at, excluded.last_used_at)`,
  save: 'UPDATE account_head SET last_key = $2, last_sequence = $3 WHERE account_id = $1',
};

export async function readPlainTags(client: Client): Promise<PlainTags> {
  const { rows } = await client.query<TagRow>('SELECT id::int, uid, name, slug FROM tag WHERE account_id = 1');
  return new Map(rows.map((row) => [row.name, row]));
}

/** Syncs in one transaction, one after the other; only what is read is waited for. The client's connection is pipelined. */
export async function runPlainSyncs(client: Client, tags: PlainTags, syncs: readonly PlainSync[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const ask = <Row extends object>(name: keyof typeof sql, values: readonly unknown[]) => {
    const answer = client.query<Row>({ name, text: sql[name], values: [...values] });
    sent.push(answer);
    return answer;
  };
  sent.push(client.query('BEGIN'));
  const heads = new Map<number, Head>();
  const accounts = [...new Set(syncs.map(({ account }) => account))].sort((a, b) => a - b);
  await Promise.all(
    accounts.map(async (account) => {
      const [row] = (await ask<Head>('lock', [account])).rows;
      if (row === undefined) throw new Error(`There is no account ${account}.`);
      heads.set(account, { last_key: Number(row.last_key), last_sequence: Number(row.last_sequence) });
    }),
  );
  for (const { account, email, tags: names } of syncs) {
    const [lead] = (await ask<LeadRow>('lead', [account, email])).rows;
    const head = heads.get(account);
    if (lead === undefined || head === undefined) throw new Error(`There is no lead ${email}.`);
    writePlainSync({ account, head, lead, ask }, tags, names);
  }
  for (const [account, head] of heads) ask('save', [account, head.last_key, head.last_sequence]);
  sent.push(client.query('COMMIT'));
  await Promise.all(sent);
}

interface PlainWrite {
  readonly account: number;
  readonly head: Head;
  readonly lead: LeadRow;
  readonly ask: (name: keyof typeof sql, values: readonly unknown[]) => unknown;
}

function writePlainSync({ account, head, lead, ask }: PlainWrite, tags: PlainTags, names: readonly string[]): void {
  const wanted = names.flatMap((name) => tags.get(name) ?? []);
  const carried = [...tags.values()].filter(({ id }) => lead.tags.includes(id));
  const removed = carried.filter(({ id }) => !wanted.some((tag) => tag.id === id));
  const added = wanted.filter(({ id }) => !lead.tags.includes(id));
  if (removed.length + added.length === 0) return;
  const now = Date.now();
  for (const { id } of removed) ask('remove', [account, lead.id, id]);
  for (const { id } of added) ask('assign', [account, lead.id, id, ++head.last_key, now]);
  ask('bump', [account, lead.id, now]);
  const sequence = ++head.last_sequence;
  const briefly = (some: readonly TagRow[]) =>
    JSON.stringify({ tags: some.map(({ uid, name, slug }) => ({ id: uid, name, slug })) });
  const who = [account, sequence, randomUUID(), now, randomUUID()];
  ask('append', [...who, lead.id, lead.uid, briefly(removed), briefly(added)]);
  for (const { id } of removed) ask('appendToTag', [account, id, sequence, 0]);
  for (const { id } of added) ask('appendToTag', [account, id, sequence, 1]);
  for (const { id } of removed) ask('use', [account, id, -1, 0]);
  for (const { id } of added) ask('use', [account, id, 1, now]);
}
