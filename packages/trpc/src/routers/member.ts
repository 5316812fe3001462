import { mutation, query, router } from '../trpc.ts';

export const memberRouter = router({
  invite: mutation('member.invite'),
  list: query('member.list'),
  remove: mutation('member.remove'),
  revokeInvitation: mutation('member.revokeInvitation'),
  setRole: mutation('member.setRole'),
});
