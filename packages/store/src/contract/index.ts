import { describe } from 'vitest';
import { accountsContract } from './accounts.ts';
import { apiKeysContract } from './api-keys.ts';
import { attemptsContract } from './attempts.ts';
import { campaignsContract } from './campaigns.ts';
import { changeFiltersContract } from './change-filters.ts';
import { changesContract } from './changes.ts';
import { commitWatchContract } from './commit-watch.ts';
import { contractTest, type OpenStore } from './contract-test.ts';
import { cursorsContract } from './cursors.ts';
import { followingChangesContract } from './following-changes.ts';
import { idempotencyContract } from './idempotency.ts';
import { invitationsContract } from './invitations.ts';
import { isolationContract } from './isolation.ts';
import { leadBatchesContract } from './lead-batches.ts';
import { leadConditionsContract } from './lead-conditions.ts';
import { leadExternalIdsContract } from './lead-external-ids.ts';
import { leadFiltersContract } from './lead-filters.ts';
import { leadListContract } from './lead-list.ts';
import { leadListStabilityContract } from './lead-list-stability.ts';
import { leadSavingContract } from './lead-saving.ts';
import { leadSearchContract } from './lead-search.ts';
import { leadSourcesContract } from './lead-sources.ts';
import { leadsContract } from './leads.ts';
import { membersContract } from './members.ts';
import { metadataKeysContract } from './metadata-keys.ts';
import { ownWritesContract } from './own-writes.ts';
import { randomOperationsContract } from './random-operations.ts';
import { readsContract } from './reads.ts';
import { sessionsContract } from './sessions.ts';
import { setupTokensContract } from './setup-tokens.ts';
import { storeLifeContract } from './store-life.ts';
import { storeStatusContract } from './store-status.ts';
import { tagActivityContract } from './tag-activity.ts';
import { tagDeletionContract } from './tag-deletion.ts';
import { tagRenamingContract } from './tag-renaming.ts';
import { tagUseContract } from './tag-use.ts';
import { tagsContract } from './tags.ts';
import { usersContract } from './users.ts';
import { webhooksContract } from './webhooks.ts';
import { writesContract } from './writes.ts';

/**
 * What every store does, told in terms of the port alone. `open` gives a new, empty store; the suite closes what it
 * opened. To be called once, at the top of a test file: `storeContract('sqlite', () => openFreshStore())`.
 */
export function storeContract(name: string, open: OpenStore): void {
  const test = contractTest(open);
  describe(name, () => {
    test.afterAll(({ store }) => store.close());

    accountsContract(test);
    apiKeysContract(test);
    usersContract(test);
    setupTokensContract(test);
    sessionsContract(test);
    membersContract(test);
    invitationsContract(test);
    campaignsContract(test);
    tagsContract(test);
    tagRenamingContract(test);
    tagDeletionContract(test);
    tagUseContract(test);
    tagActivityContract(test);
    leadsContract(test);
    leadBatchesContract(test);
    leadExternalIdsContract(test);
    leadSavingContract(test);
    leadListContract(test);
    leadListStabilityContract(test);
    leadFiltersContract(test);
    leadConditionsContract(test);
    leadSearchContract(test);
    leadSourcesContract(test);
    metadataKeysContract(test);
    changesContract(test);
    changeFiltersContract(test);
    followingChangesContract(test);
    commitWatchContract(test);
    cursorsContract(test);
    idempotencyContract(test);
    webhooksContract(test);
    isolationContract(test);
    writesContract(test);
    readsContract(test);
    attemptsContract(test);
    ownWritesContract(test);
    storeLifeContract(test);
    storeStatusContract(test);
    randomOperationsContract(test);
  });
}
