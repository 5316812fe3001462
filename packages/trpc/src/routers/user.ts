import type { People } from '@tagsmith/application';
import { personMutation, personQuery } from '../person-procedures.ts';
import { router } from '../trpc.ts';

export const userRouter = router({
  changePassword: personMutation((people, principal, input: Parameters<People['changePassword']>[1]) =>
    people.changePassword(principal, input),
  ),
  listAccounts: personQuery((people, principal, input: Parameters<People['listAccounts']>[1]) =>
    people.listAccounts(principal, input),
  ),
});
