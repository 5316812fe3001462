import Sqlite, { type Database } from 'better-sqlite3';
import { leadsPerCommit } from '../database/build-database.ts';

type Row = readonly unknown[];

/** The rows of one new lead, as an import leaves them. */
interface LeadRows {
  readonly lead: Row;
  /** The key of the lead, that of each tag, and its time. */
  readonly tags: readonly Row[];
  readonly change: Row;
}

interface Imported {
  readonly campaigns: readonly Row[];
  readonly tags: readonly Row[];
  readonly commits: readonly (readonly LeadRows[])[];
}

/** The rows that the leads of a database came in with, in commits of as many as an import makes at once. */
export function readCommits(file: string): Imported {
  const db = new Sqlite(file, { readonly: true });
  const all = (sql: string): Row[] => db.prepare<[], Row>(sql).raw().all();
  const tagsByLead = Map.groupBy(
    all('SELECT lead.id, held.value ->> 0, held.value ->> 1 FROM lead CROSS JOIN json_each(lead.tags) AS held'),
    ([leadId]) => leadId,
  );
  const changes = new Map(all("SELECT * FROM change WHERE subject = 'lead'").map((row) => [row[9], row]));
  const leads = all('SELECT * FROM lead ORDER BY id').map((lead) => ({
    lead,
    tags: tagsByLead.get(lead[0]) ?? [],
    change: changes.get(lead[0]) ?? [],
  }));
  const [campaigns, tags] = [all('SELECT * FROM campaign'), all('SELECT * FROM tag')];
  db.close();
  const starts = Array.from({ length: Math.ceil(leads.length / leadsPerCommit) }, (_, index) => index * leadsPerCommit);
  return { campaigns, tags, commits: starts.map((start) => leads.slice(start, start + leadsPerCommit)) };
}

/** Inserts the leads of one commit by bare statements, inside whatever transaction is open. */
export function bindRawInsert(db: Database): (leads: readonly LeadRows[]) => void {
  const lead = insertInto(db, 'lead');
  const change = insertInto(db, 'change');
  const assign = db.prepare(
    'INSERT INTO lead_tag (tag_id, lead_id) SELECT value ->> 1, value ->> 0 FROM json_each(+?)',
  );
  const use = db.prepare(
    `INSERT INTO tag_use (tag_id, leads, last_used_at) VALUES (+?, +?, +?)
    ON CONFLICT DO UPDATE SET leads = leads + excluded.leads, last_used_at = max(last_used_at, excluded.last_used_at)`,
  );
  const index = db.prepare(
    `INSERT INTO lead_search (rowid, text) SELECT lead.id, lead.search_text
    FROM json_each(+?) AS pending CROSS JOIN lead ON lead.id = pending.value`,
  );
  return (leads) => {
    const uses = new Map<unknown, { leads: number; at: number }>();
    for (const { lead: row } of leads) lead.run(row);
    const assignments = leads.flatMap(({ tags }) => tags);
    assign.run(JSON.stringify(assignments));
    for (const [, tag, at] of assignments) {
      const known = uses.get(tag) ?? { leads: 0, at: 0 };
      uses.set(tag, { leads: known.leads + 1, at: Math.max(known.at, Number(at)) });
    }
    for (const [tag, { leads: count, at }] of uses) use.run(tag, count, at);
    for (const { change: row } of leads) change.run(row);
    index.run(JSON.stringify(leads.map(({ lead: [id] }) => id)));
  };
}

/** Inserts whole rows, in the order of the table's columns. */
export function insertInto(db: Database, table: 'lead' | 'change' | 'campaign' | 'tag') {
  const columns = db.pragma(`table_info(${table})`) as readonly unknown[];
  return db.prepare<[Row]>(`INSERT INTO ${table} VALUES (${columns.map(() => '+?').join(', ')})`);
}
