/** What the typed API sends, written down by hand: these tests know the product from outside. */
export interface Tag {
  readonly id: string;
  readonly number: number;
  readonly locationTagId: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  readonly protected: boolean;
  readonly color: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** How much a tag is used. */
interface TagUse {
  readonly leads: number;
  readonly lastUsedAt: string | null;
}

interface TagCounts {
  readonly added: number;
  readonly removed: number;
}

interface TagStats {
  readonly days: readonly (TagCounts & { readonly date: string })[];
  readonly appliedBy: readonly (TagCounts & { readonly source: string; readonly actor: Change['actor'] })[];
}

export type AssignedTag = Omit<Tag, 'description' | 'createdAt' | 'updatedAt'>;

export interface Lead {
  readonly id: string;
  readonly contactId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneE164: string | null;
  readonly phoneNational: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly campaign: { readonly id: string; readonly name: string } | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly tags: readonly AssignedTag[];
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: string;
}

type TagBrief = Pick<Tag, 'id' | 'name' | 'slug'>;
/** One side of a change: only what changed. */
type ChangeSide = Readonly<Record<string, unknown>> & { readonly tags?: readonly TagBrief[] };

export interface Change {
  readonly sequence: number;
  readonly operationId: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly source: string;
  readonly subject: 'lead' | 'tag' | 'campaign';
  readonly subjectId: string;
  readonly action: 'created' | 'updated' | 'deleted' | 'restored';
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

interface ApiKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly hint: string;
  readonly scope: 'read' | 'write' | 'admin';
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
  readonly defaultCountry: string | null;
  readonly createdAt: string;
}

interface TagChange {
  readonly lead: Lead;
  readonly added: readonly AssignedTag[];
  readonly removed: readonly AssignedTag[];
}

interface MetadataDiff {
  readonly added: Readonly<Record<string, unknown>>;
  readonly updated: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly removed: Readonly<Record<string, unknown>>;
}

export interface BulkResult {
  readonly outcome: 'done' | 'not_found' | 'deleted' | 'refused';
  readonly leadId?: string;
  readonly before?: readonly AssignedTag[];
  readonly added?: readonly AssignedTag[];
  readonly removed?: readonly AssignedTag[];
  readonly reason?: string;
}

interface TaggedPage {
  readonly operationId: string;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly leadId: string; readonly reason: string; readonly message: string }[];
  readonly nextCursor: string | null;
}

interface PoolUse {
  readonly connections: number;
  readonly busy: number;
  readonly waiting: number;
  readonly limit: number;
}

interface StoreStatus {
  readonly kind: 'sqlite' | 'postgres';
  readonly version: string;
  readonly role: 'primary' | 'standby';
  readonly pools: Readonly<Record<string, PoolUse | null>>;
}

/** What each procedure that reads answers. */
export interface QueryResults {
  'account.current': { readonly account: Account; readonly actor: Change['actor']; readonly scope: string };
  'apiKey.list': { readonly items: readonly ApiKey[] };
  'campaign.list': Page<Campaign>;
  'change.list': Page<Change>;
  'lead.count': { readonly count: number };
  'lead.get': { readonly lead: Lead };
  'lead.landmarks': { readonly cursors: readonly string[] };
  'lead.list': Page<Lead>;
  'lead.sources': { readonly sources: readonly string[] };
  'system.store': StoreStatus;
  'tag.count': { readonly count: number };
  'tag.get': { readonly tag: Tag & TagUse };
  'tag.list': Page<Tag>;
  'tag.stats': TagStats;
  'tag.listWithUse': Page<Tag & TagUse>;
  'webhook.list': { readonly items: readonly Webhook[] };
}

interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly createdAt: string;
  readonly pausedAt: string | null;
  readonly pauseReason: string | null;
  readonly waiting: number;
  readonly lastDeliveredAt: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastFailure: string | null;
  readonly nextAttemptAt: string | null;
}

/** What each procedure that writes answers. */
export interface MutationResults {
  'campaign.create': { readonly campaign: Campaign };
  'lead.addTags': TagChange;
  'lead.bulkTags': { readonly operationId: string; readonly results: readonly BulkResult[] };
  'lead.create': { readonly lead: Lead };
  'lead.delete': { readonly lead: Lead };
  'lead.patchMetadata': { readonly lead: Lead; readonly diff: MetadataDiff };
  'lead.removeTags': TagChange;
  'lead.restore': { readonly lead: Lead };
  'lead.syncTags': TagChange & { readonly tags: readonly AssignedTag[] };
  'lead.tagMatching': TaggedPage;
  'lead.update': TagChange;
  'lead.upsert': { readonly lead: Lead; readonly created: boolean };
  'tag.create': { readonly tag: Tag };
  'tag.delete': { readonly tag: Tag; readonly leads: number };
  'tag.update': { readonly tag: Tag };
}

/** The same of those that only the scope `admin` may call. */
export interface AdminMutations {
  'apiKey.create': { readonly secret: string; readonly apiKey: ApiKey };
  'apiKey.revoke': { readonly apiKey: ApiKey };
  'webhook.create': { readonly webhook: Webhook; readonly secret: string };
  'webhook.delete': { readonly id: string };
  'webhook.retry': { readonly webhook: Webhook };
  'webhook.update': { readonly webhook: Webhook };
}
