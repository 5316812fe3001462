import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { LoadState } from '../components/load-state.tsx';
import { useSettingsText } from '../i18n/use-settings-text.ts';
import { readServerError } from '../server-errors.ts';
import { Facts } from './facts.tsx';
import { PostgresFacts } from './postgres-facts.tsx';
import { Part } from './section.tsx';
import { SqliteFacts } from './sqlite-facts.tsx';

/** How often the server is asked while one looks, in milliseconds. */
const interval = 3_000;

export function StoragePart({ isOwner }: { readonly isOwner: boolean }) {
  const { storage: text } = useSettingsText().data;
  return (
    <Part title={text.title}>{isOwner ? <Storage /> : <p className="text-muted text-table">{text.ownersOnly}</p>}</Part>
  );
}

function Storage() {
  const { storage: text } = useSettingsText().data;
  const status = useQuery(trpc.system.store.queryOptions({}, { staleTime: 0, refetchInterval: interval }));
  if (status.error !== null && readServerError(status.error).reason === 'store_unavailable') {
    return (
      <p role="alert" className="rounded-panel bg-warning-wash px-3 py-2 text-table text-warning">
        {text.away}
      </p>
    );
  }
  // What was true before the error may be so no longer.
  if (status.data === undefined || status.error !== null) return <LoadState query={status} errorTitle={text.error} />;
  return (
    <Facts>
      {status.data.kind === 'sqlite' ? <SqliteFacts status={status.data} /> : <PostgresFacts status={status.data} />}
    </Facts>
  );
}
