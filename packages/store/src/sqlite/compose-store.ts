import type { Database } from 'better-sqlite3';
import type { ReadTx, Store, WriteTx } from '../port/store.ts';
import { StoreError } from '../store-error.ts';
import { createAccounts } from './accounts.ts';
import { bindApiKeyReads, bindApiKeyWrites } from './api-keys.ts';
import { Backups } from './backups.ts';
import { bindCampaignReads, bindCampaignWrites } from './campaigns.ts';
import { bindChangeReads, bindChangeWrites } from './changes.ts';
import { CheckpointThread } from './checkpoint-thread.ts';
import { CommitWatch } from './commit-watch.ts';
import { DataVersion } from './data-version.ts';
import { behindDeferred, DeferredRows } from './deferred-rows.ts';
import { GroupCommit } from './group-commit.ts';
import { bindIdempotencyWrites } from './idempotency.ts';
import { bindInvitationReads, bindInvitationWrites } from './invitations.ts';
import { bindLeadReads } from './lead-reads.ts';
import { bindLeadWrites } from './lead-writes.ts';
import { bindMemberReads, bindMemberWrites } from './members.ts';
import { prepare } from './prepare.ts';
import { ReadLane } from './read-lane.ts';
import { bindSavepoint } from './savepoint.ts';
import { SearchIndex } from './search-index.ts';
import { createSessions } from './sessions.ts';
import { createSetupTokens } from './setup-tokens.ts';
import { newTurns, type Sharing } from './sharing.ts';
import { bindStatus } from './store-status.ts';
import { TagDictionary } from './tag-dictionary.ts';
import { bindTagReads } from './tag-reads.ts';
import { TagTrail } from './tag-trail.ts';
import { bindTagWrites } from './tag-writes.ts';
import type { Trail } from './trail.ts';
import { TrailReads } from './trail-reads.ts';
import { refuseOnceUndone } from './undone-transaction.ts';
import { createUsers } from './users.ts';
import { bindWebhookReads, bindWebhookWrites } from './webhooks.ts';
import { WriteTurns } from './write-turns.ts';

export interface ComposeOptions {
  readonly checkpointPages: number;
  readonly answersEach: boolean;
  readonly sharing?: Sharing | undefined;
}

/** The store over two connections to one migrated database, which are the store's own from then on. */
export function composeStore(reader: Database, writer: Database, options?: ComposeOptions): Store {
  const sharing = options?.sharing;
  const searchIndex = new SearchIndex(writer);
  const deferred = new DeferredRows(writer);
  const commitWatch = new CommitWatch(reader);
  const dictionary = new TagDictionary(writer);
  const dictionaryOfReads = new TagDictionary(reader);
  const dataVersion = new DataVersion(reader);
  const turns = new WriteTurns(sharing?.turns ?? newTurns());
  const lane = new ReadLane(reader, {
    onBegin: () => dictionaryOfReads.lookForOthers(),
    answersEach: options?.answersEach ?? false,
  });
  const noteCommit = () => {
    dictionary.noteCommit();
    dataVersion.forget();
    commitWatch.announce();
  };
  const commits = new GroupCommit(writer, { rows: deferred, searchIndex }, noteCommit, turns);
  const checkpoints = sharing?.isKeeper
    ? new CheckpointThread({ file: writer.name, turns: sharing.turns, pages: options?.checkpointPages ?? 1_000 })
    : undefined;
  const backups = new Backups(writer.name);
  const connections = { reader, dataVersion, lane, writer, commits };
  const accountKeyOf = bindAccountKeys(reader);
  const trail = new TagTrail(writer);
  const reads = new TrailReads({ reader, lane, commits, trail, goesOnAlone: sharing?.isKeeper ?? true });
  const readTxOf = oncePerAccount(bindReadTx(reader, reads, dictionaryOfReads));
  const writeTxOf = oncePerAccount(bindWriteTx(writer, { searchIndex, trail, dictionary, deferred }));

  const statusNow = bindStatus(reader, turns);

  let closing: Promise<void> | undefined;
  const close = async () => {
    commitWatch.close();
    reads.close();
    await Promise.all([backups.close(), commits.close(), lane.close(), checkpoints?.close()]);
    reader.close();
    try {
      writer.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      writer.close();
    }
  };

  return {
    accounts: createAccounts(connections),
    sessions: createSessions(connections),
    users: createUsers(connections),
    setupTokens: createSetupTokens(connections),
    read: (accountId, fn) => reads.read(() => fn(readTxOf(accountKeyOf(accountId)))),
    write: (accountId, fn) =>
      commits.write(() => {
        dictionary.lookForOthers();
        return fn(writeTxOf(accountKeyOf(accountId)));
      }),
    watch: (listener) => commitWatch.watch(listener),
    ping: () =>
      lane.read(async () => {
        reader.prepare('SELECT 1').get();
      }),
    status: () => lane.read(async () => statusNow()),
    backup: (file, options) => backups.make(file, options),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function bindReadTx(db: Database, trail: Trail, dictionary: TagDictionary): (accountKey: number) => ReadTx {
  const apiKeys = bindApiKeyReads(db);
  const campaigns = bindCampaignReads(db);
  const changes = bindChangeReads(db, trail);
  const invitations = bindInvitationReads(db);
  const leads = bindLeadReads(db, dictionary);
  const members = bindMemberReads(db);
  const tags = bindTagReads(db, trail);
  const webhooks = bindWebhookReads(db);
  return (key) => ({
    apiKeys: apiKeys(key),
    campaigns: campaigns(key),
    changes: changes(key),
    invitations: invitations(key),
    leads: leads(key),
    members: members(key),
    tags: tags(key),
    webhooks: webhooks(key),
  });
}

/** What of leads looks neither at the uses of tags nor at the ends of histories. */
const leadMethodsAhead = [
  'find',
  'findByNationalPhone',
  'findHolders',
  'findByExternalIds',
  'lock',
  'lockMany',
  'insert',
  'insertMany',
  'save',
] as const;

/** What the writer keeps beside its tables. */
interface Kept {
  readonly searchIndex: SearchIndex;
  readonly trail: Trail;
  readonly dictionary: TagDictionary;
  readonly deferred: DeferredRows;
}

function bindWriteTx(db: Database, kept: Kept): (accountKey: number) => WriteTx {
  const apiKeys = bindApiKeyWrites(db);
  const campaigns = bindCampaignWrites(db);
  const { trail, dictionary, deferred } = kept;
  const changes = bindChangeWrites(db, trail, deferred.chains);
  const idempotency = bindIdempotencyWrites(db);
  const invitations = bindInvitationWrites(db);
  const leads = bindLeadWrites(db, kept);
  const members = bindMemberWrites(db);
  const tags = bindTagWrites(db, trail, dictionary);
  const webhooks = bindWebhookWrites(db);
  const attempt = bindSavepoint(db, deferred);
  return (key) => ({
    apiKeys: refuseOnceUndone(db, apiKeys(key)),
    campaigns: refuseOnceUndone(db, campaigns(key)),
    changes: refuseOnceUndone(db, behindDeferred(deferred, changes(key), ['append'])),
    idempotency: refuseOnceUndone(db, idempotency(key)),
    invitations: refuseOnceUndone(db, invitations(key)),
    leads: refuseOnceUndone(db, behindDeferred(deferred, leads(key), leadMethodsAhead)),
    members: refuseOnceUndone(db, members(key)),
    tags: refuseOnceUndone(db, behindDeferred(deferred, tags(key), ['find', 'findBySlugs', 'insert', 'update'])),
    webhooks: refuseOnceUndone(db, webhooks(key)),
    attempt: refuseOnceUndone(db, { attempt }).attempt,
  });
}

/** A transaction object holds statements, no state, so one serves an account for good. */
function oncePerAccount<Tx>(bind: (accountKey: number) => Tx): (accountKey: number) => Tx {
  const bound = new Map<number, Tx>();
  return (accountKey) => {
    const known = bound.get(accountKey);
    if (known !== undefined) return known;
    const tx = bind(accountKey);
    bound.set(accountKey, tx);
    return tx;
  };
}

/** The integer key of an account's UUID. Accounts are never deleted, so what was found once holds. */
function bindAccountKeys(db: Database): (accountId: string) => number {
  const select = prepare<[string], { readonly id: number }>(db, 'SELECT id FROM account WHERE uid = ?');
  const known = new Map<string, number>();
  return (accountId) => {
    const key = known.get(accountId) ?? select.get(accountId)?.id;
    if (key === undefined) throw new StoreError('unknown_account', `There is no account ${accountId}.`);
    known.set(accountId, key);
    return key;
  };
}
