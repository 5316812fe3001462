import { trpc, trpcClient } from '../api.ts';
import { useCampaignName } from '../components/use-campaigns.ts';
import { usePages } from '../components/use-pages.ts';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { PanelSkeleton } from './panel-skeleton.tsx';

/** Who did what to a lead, the last first. */
export function History({ leadId }: { readonly leadId: string }) {
  const text = useText();
  const input = { lead: { id: leadId }, limit: 50 };
  const history = usePages({
    queryKey: trpc.change.list.infiniteQueryKey(input),
    ask: (from, options) => trpcClient.change.list.query({ ...input, ...from }, options),
  });
  // History holds the ids: a campaign may have been renamed since.
  const campaignName = useCampaignName();
  if (history.isPending) return <PanelSkeleton label={text.common.loading} />;
  if (history.isError) {
    return (
      <ErrorState
        title={text.history.errorTitle}
        text={errorText(history.error, text)}
        retryLabel={text.common.retry}
        onRetry={() => void history.refetch()}
      />
    );
  }
  const changes = history.data.pages.flatMap(({ items }) => items);
  return (
    <div className="px-4 py-3">
      {changes.length === 0 && <p className="text-muted text-table">{text.history.empty}</p>}
      <ol className="grid gap-4">
        {changes.map((change) => (
          <HistoryEntry key={change.sequence} change={change} campaignName={campaignName} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button className="mt-3" onClick={() => void history.fetchNextPage()} disabled={history.isFetchingNextPage}>
          {text.common.more}
        </Button>
      )}
    </div>
  );
}
