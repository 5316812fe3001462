import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { dropJob } from '../bulk/bulk-job.ts';
import { paths } from '../paths.ts';

/** Where one goes once the session is over, however it ended. */
export function useLeave(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    dropJob();
    await navigate({ to: paths.signIn });
    // What the next person sees is not what this one saw.
    queryClient.clear();
  };
}
