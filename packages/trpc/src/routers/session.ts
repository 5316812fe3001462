import type { People } from '@tagsmith/application';
import { personMutation, personQuery } from '../person-procedures.ts';
import { router } from '../trpc.ts';

export const sessionRouter = router({
  list: personQuery((people, principal, input: Parameters<People['listSessions']>[1]) =>
    people.listSessions(principal, input),
  ),
  revoke: personMutation((people, principal, input: Parameters<People['revokeSession']>[1]) =>
    people.revokeSession(principal, input),
  ),
});
