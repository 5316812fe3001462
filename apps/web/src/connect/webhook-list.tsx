import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useWebhooksText } from '../i18n/use-webhooks-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { WebhookTable } from './webhook-table.tsx';

/** How often the server is asked while one looks, in milliseconds. */
const interval = 5_000;

export interface WebhookListProps {
  onNew(): void;
  onDeleted(): void;
}

export function WebhookList({ onNew, onDeleted }: WebhookListProps) {
  const text = useText();
  const webhooks = useWebhooksText();
  // The time of the answer has the rows drawn anew though nothing else is: they tell how long ago things were.
  const { data, dataUpdatedAt, error, refetch } = useQuery(
    trpc.webhook.list.queryOptions({}, { staleTime: 0, refetchInterval: interval }),
  );
  if (data === undefined && error) {
    return (
      <ErrorState
        title={webhooks.errorTitle}
        text={errorText(error, text)}
        retryLabel={text.common.retry}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <TableSkeleton label={text.common.loading} row="h-26 narrow:h-18 wide:h-14" />;
  if (data.items.length > 0) return <WebhookTable webhooks={data.items} now={dataUpdatedAt} onDeleted={onDeleted} />;
  return (
    <EmptyState title={webhooks.emptyTitle} text={webhooks.emptyText}>
      <div>
        <Button onClick={onNew}>{webhooks.new}</Button>
      </div>
    </EmptyState>
  );
}
