import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc, trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { toast } from '../ui/toaster.tsx';

/** How long an attempt mostly takes, in milliseconds: what came of one that was asked for is shown at once. */
const attempt = 1_000;

/** What an owner does with a webhook from its row. */
export function useWebhookWrites(id: string, onDeleted: () => void) {
  const text = useText();
  const onError = (error: unknown) => toast(errorText(error, text));
  const refresh = () => queryClient.invalidateQueries(trpc.webhook.list.pathFilter());
  const refreshTwice = () => {
    setTimeout(refresh, attempt);
    return refresh();
  };
  const setPaused = useMutation({
    mutationFn: (isPaused: boolean) => trpcClient.webhook.update.mutate({ id, isPaused }),
    onSuccess: refreshTwice,
    onError,
  });
  const retry = useMutation({
    mutationFn: () => trpcClient.webhook.retry.mutate({ id }),
    onSuccess: refreshTwice,
    onError,
  });
  const remove = useMutation({
    mutationFn: () => trpcClient.webhook.delete.mutate({ id }),
    onSuccess: () => {
      onDeleted();
      return refresh();
    },
    onError,
  });
  return { setPaused, retry, remove };
}
