import type { Role } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { authState } from '../session/auth.ts';
import { useLeave } from '../session/use-leave.ts';
import { focusSection } from './section.tsx';

/** What an owner does with a member. Done to oneself it changes what one may, or ends the session. */
export function useMemberWrites(userId: string, isSelf: boolean) {
  const leave = useLeave();
  const refresh = () => queryClient.invalidateQueries(trpc.member.list.pathFilter());
  const setRole = useMutation({
    mutationFn: (role: Role) => trpcClient.member.setRole.mutate({ userId, role }),
    onSuccess: async () => {
      if (!isSelf) return refresh();
      await Promise.all([queryClient.refetchQueries(authState), refresh()]);
      focusSection('members');
    },
  });
  const remove = useMutation({
    mutationFn: () => trpcClient.member.remove.mutate({ userId }),
    onSuccess: async () => {
      if (isSelf) return leave();
      await refresh();
      focusSection('members');
    },
  });
  return { setRole, remove };
}
