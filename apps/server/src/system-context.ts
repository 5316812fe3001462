import type { EngineContext } from '@tagsmith/application';
import type { Account } from '@tagsmith/core';

/** What the command line does, it does as the system itself. */
export function systemContext(account: Account): EngineContext {
  return {
    account,
    actor: { kind: 'system', id: null, name: 'tagsmith' },
    scope: 'admin',
    source: 'cli',
    now: Date.now(),
  };
}
