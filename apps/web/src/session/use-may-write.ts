import { useQuery } from '@tanstack/react-query';
import { authState } from './auth.ts';

/** Whether the signed-in person may change leads: a viewer only reads. */
export function useMayWrite(): boolean {
  const session = useQuery(authState).data?.session;
  return session != null && session.role !== 'viewer';
}
