import { Client } from 'pg';
import type { Entry, Ledger } from './ledger.ts';

/** What is in the database of what a ledger says. */
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged writes of which nothing is there. */
  readonly lost: number;
  /** Changes of leads beyond the writes that are there: something was done twice. */
  readonly doubled: number;
  /** Leads whose tags are not those that the last write that is there gave them. */
  readonly wrongLeads: number;
}

interface LeadRow {
  readonly email_key: string;
  readonly changes: number;
  readonly tags: readonly string[];
}

/** Reads with statements of its own, so that a fault of Tagsmith's reading hides nothing. */
export async function checkLedger(ledger: Ledger, name: string, url: string): Promise<Verdict> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: keys } = await client.query<{ readonly key: string }>(
      'SELECT key FROM idempotency WHERE key LIKE $1',
      [`${name}-%`],
    );
    const { rows: leads } = await client.query<LeadRow>(
      `SELECT lead.email_key,
         (SELECT count(*)::int FROM change
          WHERE change.account_id = lead.account_id AND change.subject_id = lead.id AND change.subject = 'lead') AS changes,
         ARRAY(SELECT tag.name FROM lead_tag JOIN tag ON tag.account_id = lead_tag.account_id AND tag.id = lead_tag.tag_id
               WHERE lead_tag.account_id = lead.account_id AND lead_tag.lead_id = lead.id ORDER BY tag.name) AS tags
       FROM lead WHERE lead.email_key LIKE $1`,
      [`${name}-%`],
    );
    return judge(ledger, new Set(keys.map(({ key }) => key)), leads);
  } finally {
    await client.end();
  }
}

function judge(ledger: Ledger, kept: ReadonlySet<string>, leads: readonly LeadRow[]): Verdict {
  const writes = Map.groupBy(
    ledger.entries.filter(({ key }) => kept.has(key)),
    ({ lead }) => lead.email,
  );
  const writesOf = ({ email_key }: LeadRow): readonly Entry[] => writes.get(email_key) ?? [];
  return {
    acknowledged: ledger.acknowledged.length,
    lost: ledger.acknowledged.filter(({ key }) => !kept.has(key)).length,
    // One change is the lead's own creation.
    doubled: leads.reduce((sum, lead) => sum + Math.max(0, lead.changes - 1 - writesOf(lead).length), 0),
    wrongLeads: leads.filter((lead) => {
      const wanted = writesOf(lead).at(-1)?.tags ?? [];
      return wanted.toSorted().join() !== lead.tags.toSorted().join();
    }).length,
  };
}
