import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newOperation } from '../contract/new-records.ts';
import type { ReadTx } from '../port/store.ts';
import { openRecordingStore } from './recording-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { store, tenant, plansOf } = await openRecordingStore(join(temporaryFolder(), 'plans.db'));
const tag = await tenant.addTag('VIP');
const lead = await tenant.addLead({ tags: [tag] });
await tenant.write((tx) =>
  tx.changes.append(newOperation(), [{ subject: 'lead', record: lead, action: 'created', before: {}, after: {} }]),
);

afterAll(() => store.close());

const cases: readonly (readonly [name: string, run: (tx: ReadTx) => Promise<unknown>, plan: string])[] = [
  ['a lead by id', ({ leads }) => leads.find({ id: 'x' }), 'lead USING INDEX lead_uid (account_id=? AND uid=?)'],
  [
    'a lead by contact id',
    ({ leads }) => leads.find({ contactId: 'x' }),
    'lead USING INDEX lead_contact_id (account_id=? AND contact_id=?)',
  ],
  [
    'a lead by email',
    ({ leads }) => leads.find({ emailKey: 'x' }),
    'lead USING INDEX lead_email (account_id=? AND email_key=?)',
  ],
  [
    'a lead by phone',
    ({ leads }) => leads.find({ phoneE164: 'x' }),
    'lead USING INDEX lead_phone (account_id=? AND phone_e164=?)',
  ],
  [
    'leads by national phone',
    ({ leads }) => leads.findByNationalPhone('x', 2),
    'lead USING INDEX lead_phone_national (account_id=? AND phone_national=?)',
  ],
  [
    'the holders of emails',
    ({ leads }) => leads.findHolders('email', ['x', 'y']),
    'lead USING INDEX lead_email (account_id=? AND email_key=?)',
  ],
  [
    'the holders of phones',
    ({ leads }) => leads.findHolders('phone', ['x', 'y']),
    'lead USING INDEX lead_phone (account_id=? AND phone_e164=?)',
  ],
  [
    'leads by external ids',
    ({ leads }) => leads.findByExternalIds(['x', 'y']),
    'lead USING INDEX lead_external_id (account_id=? AND external_id=?)',
  ],
  ['the tags of a lead', ({ leads }) => leads.find({ id: lead.id }), 'tag USING INTEGER PRIMARY KEY (rowid=?)'],
  ['a tag by id', ({ tags }) => tags.find({ id: 'x' }), 'tag USING INDEX tag_uid (account_id=? AND uid=?)'],
  ['a tag by number', ({ tags }) => tags.find({ number: 1 }), 'tag USING INDEX tag_number (account_id=? AND number=?)'],
  [
    'a tag by location tag id',
    ({ tags }) => tags.find({ locationTagId: 'x' }),
    'tag USING INDEX tag_location_tag_id (account_id=? AND location_tag_id=?)',
  ],
  ['a tag by slug', ({ tags }) => tags.findBySlugs(['x']), 'tag USING INDEX tag_slug (account_id=? AND slug=?)'],
  ['a tag by alias', ({ tags }) => tags.findBySlugs(['x']), 'tag_alias USING PRIMARY KEY (account_id=? AND slug=?)'],
  ['the list of tags', ({ tags }) => tags.list({ limit: 5 }), 'tag USING INDEX tag_slug (account_id=? AND slug>?)'],
  [
    'the list of tags with their use',
    ({ tags }) => tags.listWithUse({ limit: 5 }),
    'tag USING INDEX tag_slug (account_id=? AND slug>?)',
  ],
  [
    'the uses in a list of tags',
    ({ tags }) => tags.listWithUse({ limit: 5 }),
    'tag_use USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
  ],
  [
    'tags by their use',
    ({ tags }) => tags.listWithUse({ limit: 5, sort: 'leads' }),
    'tag_use USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
  ],
  ['the number of tags', ({ tags }) => tags.count(), 'tag USING INDEX tag_slug (account_id=?)'],
  ['the use of a tag', ({ tags }) => tags.getUse(tag), 'tag_use USING INTEGER PRIMARY KEY (rowid=?)'],
  [
    'the activity of a tag',
    ({ tags }) => tags.listActivity(tag, 0),
    'change_tag USING PRIMARY KEY (tag_id=? AND sequence>?)',
  ],
  ['a campaign', ({ campaigns }) => campaigns.find('x'), 'campaign USING INDEX campaign_uid (account_id=? AND uid=?)'],
  [
    'the list of campaigns',
    ({ campaigns }) => campaigns.list({ limit: 5 }),
    'campaign USING INDEX campaign_created (account_id=? AND (created_at,uid)>(?,?))',
  ],
  ['the members', ({ members }) => members.list(), 'member USING PRIMARY KEY (account_id=?)'],
  [
    'the open invitations',
    ({ invitations }) => invitations.listOpen(1),
    'invitation USING INDEX invitation_created (account_id=?)',
  ],
  [
    'the changes, newest first',
    ({ changes }) => changes.list({ order: 'newest', limit: 5 }),
    'change USING INDEX change_account (account_id=? AND sequence<?)',
  ],
  [
    'the changes, oldest first',
    ({ changes }) => changes.list({ order: 'oldest', limit: 5 }),
    'change USING INDEX change_account (account_id=? AND sequence>?)',
  ],
  [
    'the changes of a lead',
    ({ changes }) => changes.list({ order: 'newest', limit: 5, subject: lead, subjectKind: 'lead' }),
    'change USING INTEGER PRIMARY KEY (rowid=?)',
  ],
  [
    'the changes of a source',
    ({ changes }) => changes.list({ order: 'oldest', limit: 5, source: 'cli' }),
    'change USING INDEX change_account (account_id=? AND sequence>?)',
  ],
  [
    'where a page of filtered changes ends',
    ({ changes }) => changes.list({ order: 'newest', limit: 5, actor: { kind: 'user' } }),
    'change USING COVERING INDEX change_account (account_id=? AND sequence<?)',
  ],
  [
    'the last of the changes',
    ({ changes }) => changes.list({ order: 'oldest', limit: 5 }),
    'change USING COVERING INDEX change_account (account_id=?)',
  ],
  [
    'the changes that follow a sequence',
    ({ changes }) => changes.follow({ after: 0, limit: 5, source: 'cli' }),
    'change USING INDEX change_account (account_id=? AND sequence>?)',
  ],
  [
    'the sequence of the last change',
    ({ changes }) => changes.lastSequence(),
    'change USING COVERING INDEX change_account (account_id=?)',
  ],
  [
    'the changes of a tag',
    ({ changes }) => changes.list({ order: 'newest', limit: 5, tagId: tag.id, source: 'cli' }),
    'change_tag USING PRIMARY KEY (tag_id=? AND sequence<?)',
  ],
  [
    'each change of a tag',
    ({ changes }) => changes.list({ order: 'oldest', limit: 5, tagId: tag.id }),
    'change USING INTEGER PRIMARY KEY (rowid=?)',
  ],
  [
    'the changes of a lead and a tag',
    ({ changes }) => changes.list({ order: 'newest', limit: 5, subject: lead, subjectKind: 'lead', tagId: tag.id }),
    'change USING INTEGER PRIMARY KEY (rowid=?)',
  ],
];

/** Reading all of a table; the list of what is looked for, and what a row itself names, are no tables. */
function isScan(line: string): boolean {
  return line.startsWith('SCAN') && !/^SCAN (?:(?:wanted|named) VIRTUAL TABLE|history$|CONSTANT ROW)/.test(line);
}

test.for(cases)('%s: by an index, in its order', async ([, run, plan]) => {
  const plans = await plansOf(() => tenant.read(run));
  expect(plans).toContain(`SEARCH ${plan}`);
  expect(plans.filter(isScan)).toEqual([]);
});

test.for(cases.filter(([name]) => /list|changes/.test(name)))('%s: nothing is sorted', async ([, run]) => {
  expect((await plansOf(() => tenant.read(run))).filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
});

test.for([
  ['an account by name', () => store.accounts.findByName('x'), 'account USING INDEX account_name (name=?)'],
  [
    'the account of a key',
    () => store.accounts.findByKeyHash(new Uint8Array(32)),
    'api_key USING INDEX api_key_hash (hash=?)',
  ],
  [
    'the account of an invitation',
    () => store.accounts.findByInvitationHash(new Uint8Array(32)),
    'invitation USING INDEX invitation_hash (hash=?)',
  ],
  [
    'a session by its token',
    () => store.sessions.findByHash(new Uint8Array(32)),
    'browser_session USING INDEX browser_session_hash (hash=?)',
  ],
  [
    'the sessions of a user',
    () => store.sessions.listLive('x', 1),
    'browser_session USING INDEX browser_session_user (user_id=?)',
  ],
  ['a user by email', () => store.users.find({ emailKey: 'x' }), 'user USING INDEX user_email (email_key=?)'],
  ['a user by id', () => store.users.find({ id: 'x' }), 'user USING INDEX user_uid (uid=?)'],
  ['the accounts of a user', () => store.users.listAccounts('x'), 'member USING INDEX member_user (user_id=?)'],
] as const)('%s: by an index', async ([, run, plan]) => {
  const plans = await plansOf(run);
  expect(plans).toContain(`SEARCH ${plan}`);
  expect(plans.filter(isScan)).toEqual([]);
});
