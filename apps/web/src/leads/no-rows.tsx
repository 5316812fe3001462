import { lazy, Suspense } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

const NoLeads = lazy(async () => ({ default: (await import('../first-leads/no-leads.tsx')).NoLeads }));

/** In place of the list: a search that finds nothing, or how the first leads come in. */
export function NoRows({ isSearch }: { readonly isSearch: boolean }) {
  const text = useText();
  return (
    <div className="h-full overflow-auto">
      {isSearch ? (
        <EmptyState title={text.leads.noMatchTitle} text={text.leads.noMatchText} />
      ) : (
        <Suspense>
          <NoLeads />
        </Suspense>
      )}
    </div>
  );
}
