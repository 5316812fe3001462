import type { AccountHead } from './account-head.ts';
import type { Session } from './session.ts';
import type { TagDictionary } from './tag-dictionary.ts';

/** What a transaction that writes in an account has. */
export interface Writing {
  readonly session: Session;
  readonly accountKey: number;
  readonly head: AccountHead;
  readonly dictionary: TagDictionary;
}
