import type { TransferKind } from '../port/transfer.ts';
import { selectPlain } from '../records/transfer-fields.ts';

/** How the records of a kind are read, behind a key and in the order of it. */
export interface TransferSelect {
  readonly table: string;
  readonly key: readonly string[];
  /** A key before all others. */
  readonly start: readonly (string | number)[];
  /** Under the names of the fields. */
  readonly columns: string;
  /** The table of the key first: what is walked in its order. */
  readonly from: string;
  /** Fields whose columns are JSON. */
  readonly json: readonly string[];
}

/** Of a table whose rows are walked in the order in which they were made, and belong to accounts. */
function madeInOrder(kind: TransferKind, key: string, { columns = '', joins = '', json = [] as string[] } = {}) {
  const [table = ''] = key.split('.');
  return {
    table,
    key: [key],
    start: [0],
    columns: `account.uid AS "accountId", ${selectPlain(kind, table)}${columns}`,
    from: `${table} CROSS JOIN account ON account.id = ${table}.account_id ${joins}`,
    json,
  };
}

/** Of a table that has no order of its own within an account but that of a name. */
function byName(kind: TransferKind, name: string, { columns = '', joins = '' } = {}) {
  const [table = ''] = name.split('.');
  return {
    ...madeInOrder(kind, `${table}.account_id`, { columns, joins }),
    key: [`${table}.account_id`, name],
    start: [0, ''],
  };
}

const hashOf = (table: string) => `lower(hex(${table}.hash)) AS hash`;

const subjectId = `
  CASE change.subject
    WHEN 'lead' THEN (SELECT uid FROM lead WHERE lead.id = change.subject_id)
    WHEN 'tag' THEN (SELECT uid FROM tag WHERE tag.id = change.subject_id)
    ELSE (SELECT uid FROM campaign WHERE campaign.id = change.subject_id)
  END AS "subjectId"`;

const tagsOfLead = `
  (SELECT json_group_array(json_object('id', tag.uid, 'at', held.value ->> 1) ORDER BY held.key)
    FROM json_each(lead.tags) AS held CROSS JOIN tag ON tag.id = held.value ->> 0) AS tags`;

const restOfTag = `
  tag.uid AS id, iif(tag.protected, 'true', 'false') AS protected,
  (SELECT json_group_array(slug ORDER BY slug) FROM tag_alias
    WHERE tag_alias.account_id = tag.account_id AND tag_alias.tag_id = tag.id) AS aliases,
  (SELECT json_object('leads', leads, 'lastUsedAt', last_used_at) FROM tag_use WHERE tag_use.tag_id = tag.id) AS "use"`;

export const transferSelects: Readonly<Record<TransferKind, TransferSelect>> = {
  account: {
    table: 'account',
    key: ['account.id'],
    start: [0],
    columns: `account.uid AS id, ${selectPlain('account', 'account')}`,
    from: 'account',
    json: [],
  },
  person: {
    table: 'user',
    key: ['user.uid'],
    start: [''],
    columns: `user.uid AS id, ${selectPlain('person', 'user')}`,
    from: 'user',
    json: [],
  },
  member: {
    table: 'member',
    key: ['user.uid', 'member.account_id'],
    start: ['', 0],
    columns: `account.uid AS "accountId", user.uid AS "personId", ${selectPlain('member', 'member')}`,
    from: `user CROSS JOIN member ON member.user_id = user.id CROSS JOIN account ON account.id = member.account_id`,
    json: [],
  },
  apiKey: byName('apiKey', 'api_key.uid', { columns: `, api_key.uid AS id, ${hashOf('api_key')}` }),
  session: {
    ...madeInOrder('session', 'browser_session.uid', {
      columns: `, browser_session.uid AS id, user.uid AS "personId", ${hashOf('browser_session')}`,
      joins: 'CROSS JOIN user ON user.id = browser_session.user_id',
    }),
    start: [''],
  },
  invitation: byName('invitation', 'invitation.uid', {
    columns: `, invitation.uid AS id, user.uid AS "invitedBy", ${hashOf('invitation')}`,
    joins: 'LEFT JOIN user ON user.id = invitation.invited_by',
  }),
  campaign: madeInOrder('campaign', 'campaign.id', { columns: ', campaign.uid AS id' }),
  tag: madeInOrder('tag', 'tag.id', { columns: `, ${restOfTag}`, json: ['protected', 'aliases', 'use'] }),
  lead: madeInOrder('lead', 'lead.id', {
    columns: `, lead.uid AS id, campaign.uid AS "campaignId", lead.metadata, lead.revision, lead.updated_at AS "updatedAt",
      ${tagsOfLead}`,
    joins: 'LEFT JOIN campaign ON campaign.id = lead.campaign_id',
    json: ['tags'],
  }),
  change: madeInOrder('change', 'change.sequence', {
    columns: `, change.sequence, change.before, change.after, ${subjectId}`,
  }),
  idempotency: byName('idempotency', 'idempotency.key'),
  webhook: byName('webhook', 'webhook.uid', {
    columns: `, webhook.uid AS id, webhook.last_delivered_at AS "lastDeliveredAt", webhook.failures,
      webhook.failing_since AS "failingSince", webhook.last_failure AS "lastFailure",
      webhook.next_attempt_at AS "nextAttemptAt",
      (SELECT count(*) FROM change WHERE change.account_id = webhook.account_id AND change.sequence > webhook.delivered)
        AS waiting`,
  }),
};

/** A page from behind a key; its last parameter is how many rows. Each row has the key as `place`. */
export function sqlOf({ key, columns, from }: TransferSelect): string {
  const keys = key.join(', ');
  return `SELECT json_array(${keys}) AS place, ${columns} FROM ${from}
    WHERE (${keys}) > (${key.map(() => '?').join(', ')}) ORDER BY ${keys} LIMIT ?`;
}
