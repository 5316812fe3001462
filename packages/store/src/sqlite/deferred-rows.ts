import type { Database } from 'better-sqlite3';
import { ChangeChains } from './change-chain.ts';
import type { Deferred } from './deferred.ts';
import { TagUse } from './tag-use.ts';

/**
 * What follows from other rows and is seldom read in the transaction that writes them: the uses of tags, which a batch counts
 * together, and the ends of histories, which a lead that is saved takes into its row.
 */
export class DeferredRows implements Deferred {
  readonly tagUse: TagUse;
  readonly chains: ChangeChains;

  constructor(db: Database) {
    this.tagUse = new TagUse(db);
    this.chains = new ChangeChains(db);
  }

  flush(): void {
    this.tagUse.flush();
    this.chains.flush();
  }

  discard(): void {
    this.tagUse.discard();
    this.chains.discard();
  }
}

type Methods<Noun> = { readonly [Name in keyof Noun]: (...inputs: never[]) => unknown };

/** The same methods, each behind what waits; those in `except` never look at it. */
export function behindDeferred<Noun extends Methods<Noun>>(
  deferred: Deferred,
  noun: Noun,
  except: readonly (keyof Noun)[],
): Noun {
  const methods = { ...noun };
  for (const name in noun) {
    if (except.includes(name)) continue;
    const method = noun[name];
    const behind = (...inputs: never[]) => {
      deferred.flush();
      return method(...inputs);
    };
    // It takes and gives what the method does.
    methods[name] = behind as typeof method;
  }
  return methods;
}
