import type { TransferKind } from '@tagsmith/store';

/** What the records of a kind are called: in a sentence, and in JSON. */
export const kindNames: Readonly<Record<TransferKind, { readonly words: string; readonly key: string }>> = {
  account: { words: 'name, location id or country', key: 'accounts' },
  person: { words: 'people', key: 'people' },
  member: { words: 'members', key: 'members' },
  apiKey: { words: 'API keys', key: 'apiKeys' },
  session: { words: 'browser sessions', key: 'sessions' },
  invitation: { words: 'invitations', key: 'invitations' },
  campaign: { words: 'campaigns', key: 'campaigns' },
  tag: { words: 'tags', key: 'tags' },
  lead: { words: 'leads', key: 'leads' },
  change: { words: 'history', key: 'changes' },
  idempotency: { words: 'idempotency keys', key: 'idempotencyKeys' },
  webhook: { words: 'webhooks', key: 'webhooks' },
};
