import { trpc, trpcClient } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { useNewDialog } from '../components/use-new-dialog.ts';
import { usePages } from '../components/use-pages.ts';
import { CampaignDialog } from '../forms/campaign-dialog.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { Button } from '../ui/button.tsx';
import { Time } from '../ui/time.tsx';
import { Section } from './section.tsx';

export function CampaignsSection({ mayWrite }: { readonly mayWrite: boolean }) {
  const { campaigns: text } = useSettingsText();
  const creating = useNewDialog('campaign');
  return (
    <Section id="campaigns" title={text.title} action={mayWrite && <Button onClick={creating.open}>{text.new}</Button>}>
      <CampaignTable />
      {mayWrite && creating.isOpen && <CampaignDialog onClose={creating.close} />}
    </Section>
  );
}

function CampaignTable() {
  const { common } = useText();
  const { campaigns: text } = useSettingsText();
  const input = { limit: 50 };
  const list = usePages({
    queryKey: trpc.campaign.list.infiniteQueryKey(input),
    ask: (from, options) => trpcClient.campaign.list.query({ ...input, ...from }, options),
  });
  if (list.data === undefined) return <LoadState query={list} errorTitle={text.error} />;
  const campaigns = list.data.pages.flatMap(({ items }) => items);
  if (campaigns.length === 0) return <p className="text-muted text-table">{text.empty}</p>;
  return (
    <div className="grid justify-items-start gap-3">
      <table aria-label={text.title} className="w-full table-fixed border-collapse text-left text-table">
        <thead>
          <tr className="h-8 border-b text-muted">
            <th className="font-medium">{text.name}</th>
            <th className="w-24 font-medium narrow:w-40">{text.status}</th>
            <th className="w-24 font-medium narrow:w-32">{text.created}</th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map(({ id, name, status, createdAt }) => (
            <tr key={id} className="h-10 border-b">
              <td className="truncate pr-3" title={name}>
                {name}
              </td>
              <td className="truncate pr-3" title={status}>
                {status}
              </td>
              <td className="text-muted">
                <Time iso={createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {common.more}
        </Button>
      )}
    </div>
  );
}
