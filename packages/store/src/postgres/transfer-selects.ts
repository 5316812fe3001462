import type { TransferKind } from '../port/transfer.ts';
import { selectPlain } from '../records/transfer-fields.ts';

/** How the records of a kind are read, behind a key and in the order of it: those of account `$1`, or all there are. */
export interface TransferSelect {
  readonly table: string;
  readonly isOfAccount: boolean;
  readonly key: string;
  /** A key before all others. */
  readonly start: string | number;
  /** Under the names of the fields; the id of the account is known. */
  readonly columns: string;
  readonly from: string;
}

const nil = '00000000-0000-0000-0000-000000000000';

/** Of a table whose rows are walked in the order in which they were made. */
function madeInOrder(kind: TransferKind, key: string, { columns = '', joins = '' } = {}): TransferSelect {
  const [table = ''] = key.split('.');
  return {
    table,
    isOfAccount: true,
    key,
    start: 0,
    columns: `${selectPlain(kind, table)}${columns}`,
    from: `${table} ${joins}`,
  };
}

const hashOf = (table: string) => `encode(${table}.hash, 'hex') AS hash`;

const tagsOfLead = `
  (SELECT coalesce(json_agg(json_build_object('id', tag.uid, 'at', lead_tag.assigned_at) ORDER BY lead_tag.position), '[]')
    FROM lead_tag JOIN tag ON tag.account_id = $1 AND tag.id = lead_tag.tag_id
    WHERE lead_tag.account_id = $1 AND lead_tag.lead_id = lead.id) AS tags`;

const restOfTag = `
  tag.uid AS id, tag.protected,
  (SELECT coalesce(json_agg(tag_alias.slug ORDER BY tag_alias.slug), '[]') FROM tag_alias
    WHERE tag_alias.account_id = $1 AND tag_alias.tag_id = tag.id) AS aliases,
  (SELECT json_build_object('leads', tag_use.leads, 'lastUsedAt', tag_use.last_used_at) FROM tag_use
    WHERE tag_use.account_id = $1 AND tag_use.tag_id = tag.id) AS use`;

export const transferSelects: Readonly<Record<TransferKind, TransferSelect>> = {
  account: { ...madeInOrder('account', 'account.id', { columns: ', account.uid AS id' }), isOfAccount: false },
  person: { ...madeInOrder('person', 'person.uid', { columns: ', person.uid AS id' }), isOfAccount: false, start: nil },
  member: { ...madeInOrder('member', 'member.person_uid', { columns: ', person_uid AS "personId"' }), start: nil },
  apiKey: {
    ...madeInOrder('apiKey', 'api_key.uid', { columns: `, api_key.uid AS id, ${hashOf('api_key')}` }),
    start: nil,
  },
  session: {
    ...madeInOrder('session', 'browser_session.uid', {
      columns: `, browser_session.uid AS id, person_uid AS "personId", ${hashOf('browser_session')}`,
    }),
    start: nil,
  },
  invitation: {
    ...madeInOrder('invitation', 'invitation.uid', {
      columns: `, invitation.uid AS id, invited_by AS "invitedBy", ${hashOf('invitation')}`,
    }),
    start: nil,
  },
  campaign: madeInOrder('campaign', 'campaign.id', { columns: ', campaign.uid AS id' }),
  tag: madeInOrder('tag', 'tag.id', { columns: `, ${restOfTag}` }),
  lead: madeInOrder('lead', 'lead.id', {
    columns: `, lead.uid AS id, campaign.uid AS "campaignId", lead.metadata::text AS metadata, lead_revision.revision,
      lead_revision.updated_at AS "updatedAt", ${tagsOfLead}`,
    joins: `JOIN lead_revision ON lead_revision.account_id = $1 AND lead_revision.lead_id = lead.id
      LEFT JOIN campaign ON campaign.account_id = $1 AND campaign.id = lead.campaign_id`,
  }),
  change: madeInOrder('change', 'change.sequence', {
    columns: `, change.sequence, change.subject_uid AS "subjectId", change.before::text AS before, change.after::text AS after`,
  }),
  idempotency: { ...madeInOrder('idempotency', 'idempotency.key'), start: '' },
  webhook: {
    ...madeInOrder('webhook', 'webhook.uid', {
      columns: `, webhook.uid AS id, delivery.last_delivered_at AS "lastDeliveredAt", delivery.failures,
        delivery.failing_since AS "failingSince", delivery.last_failure AS "lastFailure",
        delivery.next_attempt_at AS "nextAttemptAt",
        (SELECT count(*) FROM change WHERE change.account_id = $1 AND change.sequence > delivery.delivered) AS waiting`,
      joins: `JOIN webhook_delivery AS delivery ON delivery.account_id = $1 AND delivery.webhook_uid = webhook.uid`,
    }),
    start: nil,
  },
};
