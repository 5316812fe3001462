import type { Lead } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useKeys } from '../components/use-keys.ts';
import { useText } from '../i18n/language-provider.tsx';
import { defaultColumns } from '../leads/columns.ts';
import { LeadTable } from '../leads/lead-table.tsx';
import { LeadsBar } from '../leads/leads-bar.tsx';
import { isFiltered, type LeadsSearch } from '../leads/leads-search.ts';
import { NoLeads } from '../leads/no-leads.tsx';
import { SelectionBar } from '../leads/selection-bar.tsx';
import { TableSkeleton } from '../leads/table-skeleton.tsx';
import { useLeadPages } from '../leads/use-lead-pages.ts';
import { useSelection } from '../leads/use-selection.ts';
import { paths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { authState } from '../session/auth.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';

const route = getRouteApi('/framed/leads');

export function LeadsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const open = useMatchRoute()({ to: paths.lead });
  const openId = open ? open.id : undefined;
  const searchInput = useRef<HTMLInputElement>(null);
  const [visible, setVisible] = useState<readonly [number, number]>([0, 0]);
  const [cursor, setCursor] = useState(-1);
  const { selected, toggle, clear } = useSelection();
  const pages = useLeadPages(search, visible);

  const change = useCallback(
    (part: Partial<LeadsSearch>, replace = false) => {
      setCursor(-1);
      void navigate({ to: '.', search: (old) => ({ ...old, ...part }), replace });
    },
    [navigate],
  );
  // Each letter is no step of the browser's history.
  const onSearch = useCallback((q: string) => change({ q: q || undefined }, true), [change]);
  const openLead = ({ id }: Lead) => void navigate({ to: paths.lead, params: { id }, search: (old) => old });
  const onVisible = useCallback((from: number, to: number) => setVisible([from, to]), []);
  const move = (step: number) => {
    // The focus goes to the row, also from a button that was pressed with the mouse.
    if (openId === undefined && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const next = Math.min(Math.max(cursor + step, 0), pages.rowCount - 1);
    setCursor(next);
    const lead = pages.leadAt(next);
    if (openId !== undefined && lead) openLead(lead);
  };
  const withCursor = (use: (lead: Lead) => void) => {
    const lead = pages.leadAt(cursor);
    if (lead) use(lead);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => withCursor(toggle),
    Enter: () => withCursor(openLead),
    Escape: () => openId === undefined && clear(),
    '/': (event) => {
      event.preventDefault();
      searchInput.current?.focus();
      searchInput.current?.select();
    },
  });

  return (
    <div className="flex h-full min-w-0">
      <title>{`${text.leads.title} · Tagsmith`}</title>
      <section className={`relative flex min-w-0 flex-1 flex-col ${openId === undefined ? '' : 'hidden narrow:flex'}`}>
        <LeadsBar search={search} searchInput={searchInput} onChange={change} onSearch={onSearch} />
        <div className="min-h-0 flex-1 border-t">
          {pages.isLoading && !pages.error ? (
            <TableSkeleton label={text.common.loading} />
          ) : pages.error && pages.rowCount === 0 ? (
            <ErrorState
              title={text.leads.errorTitle}
              text={errorText(pages.error, text)}
              retryLabel={text.common.retry}
              onRetry={pages.retry}
            />
          ) : pages.rowCount === 0 ? (
            <NoRows isSearch={isFiltered(search)} />
          ) : (
            <LeadTable
              rowCount={pages.rowCount}
              leadAt={pages.leadAt}
              columns={search.columns ?? defaultColumns}
              cursor={cursor}
              openId={openId}
              selected={selected}
              onVisible={onVisible}
              onCursor={setCursor}
              onOpen={openLead}
              onSelect={toggle}
            />
          )}
        </div>
        {pages.error !== null && pages.rowCount > 0 && (
          <div
            role="alert"
            className="flex items-center gap-2 border-t bg-removed-wash px-4 py-2 text-removed text-table"
          >
            <span className="flex-1">{errorText(pages.error, text)}</span>
            <Button onClick={pages.retry}>{text.common.retry}</Button>
          </div>
        )}
        <SelectionBar selected={selected} onClear={clear} />
      </section>
      <Outlet />
    </div>
  );
}

function NoRows({ isSearch }: { readonly isSearch: boolean }) {
  const text = useText();
  const session = useQuery(authState).data?.session;
  return (
    <div className="h-full overflow-auto">
      {isSearch ? (
        <EmptyState title={text.leads.noMatchTitle} text={text.leads.noMatchText} />
      ) : (
        <NoLeads accountName={session?.account.name ?? ''} />
      )}
    </div>
  );
}
