import { accountCurrentInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The account that the caller acts for, and who the caller is. */
export const currentAccount = readVerb({
  isLookup: true,
  input: accountCurrentInput,
  run: async (_tx, { account, actor, scope }) => ({ account, actor, scope }),
});
