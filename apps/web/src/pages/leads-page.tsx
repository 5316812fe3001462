import type { Lead } from '@tagsmith/core';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { BulkTarget } from '../bulk/bulk-target.ts';
import { useKeys } from '../components/use-keys.ts';
import { useText } from '../i18n/language-provider.tsx';
import { focusTagInput } from '../lead/tag-input.ts';
import { defaultColumns } from '../leads/columns.ts';
import { LeadTable } from '../leads/lead-table.tsx';
import { LeadsBar } from '../leads/leads-bar.tsx';
import { defaultSort, filterOf, isFiltered, type LeadsSearch } from '../leads/leads-search.ts';
import { isNothing, stateOfAll } from '../leads/selection.ts';
import { SelectionBar } from '../leads/selection-bar.tsx';
import { TableSkeleton } from '../leads/table-skeleton.tsx';
import { useFocusReturn } from '../leads/use-focus-return.ts';
import { useLeadPages } from '../leads/use-lead-pages.ts';
import { rowHeight } from '../leads/use-row-window.ts';
import { useSelection } from '../leads/use-selection.ts';
import { paths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';

const BulkDialog = lazy(async () => ({ default: (await import('../bulk/bulk-dialog.tsx')).BulkDialog }));
const NoLeads = lazy(async () => ({ default: (await import('../first-leads/no-leads.tsx')).NoLeads }));

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
  const [tagging, setTagging] = useState<BulkTarget>();
  const mayWrite = useMayWrite();
  const pages = useLeadPages(search, visible);
  const selecting = useSelection(search, pages, cursor);
  const { selection } = selecting;
  useFocusReturn(!isNothing(selection) || tagging !== undefined);
  const allSelected = stateOfAll(selection, pages.loaded);

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
  const tagSelected = () => {
    if (selecting.isLoading) return;
    if (selection.kind === 'some') setTagging({ kind: 'some', leads: [...selection.leads.values()] });
    else if (pages.count !== undefined) {
      const except = [...selection.except.values()];
      setTagging({ kind: 'matching', filter: filterOf(search), except, total: pages.count - except.length });
    }
  };
  const tag = (event: KeyboardEvent) => {
    // Else the letter goes where the focus goes.
    event.preventDefault();
    if (!mayWrite) return;
    if (!isNothing(selection)) tagSelected();
    else if (openId !== undefined) focusTagInput();
    else withCursor((lead) => setTagging({ kind: 'some', leads: [lead] }));
  };
  const move = (step: number, isRange = false) => {
    // The focus goes to the row, also from a button that was pressed with the mouse.
    if (openId === undefined && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const next = Math.min(Math.max(cursor + step, 0), pages.rowCount - 1);
    if (isRange) selecting.extend(next);
    setCursor(next);
    const lead = pages.leadAt(next);
    if (openId !== undefined && lead) openLead(lead);
  };
  const jump = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    move(step);
  };
  const withCursor = (use: (lead: Lead) => void) => {
    const lead = pages.leadAt(cursor);
    if (lead) use(lead);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    J: () => move(1, true),
    K: () => move(-1, true),
    x: () => selecting.toggle(cursor),
    X: () => cursor >= 0 && selecting.extend(cursor),
    ' ': (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[role="row"]') === null) return;
      // Else the page scrolls.
      event.preventDefault();
      selecting.toggle(cursor);
    },
    t: tag,
    Home: (event) => jump(event, Number.NEGATIVE_INFINITY),
    End: (event) => jump(event, Number.POSITIVE_INFINITY),
    PageDown: (event) => jump(event, rowsInView()),
    PageUp: (event) => jump(event, -rowsInView()),
    Enter: () => withCursor(openLead),
    Escape: () => openId === undefined && selecting.clear(),
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
        <LeadsBar
          search={search}
          count={pages.shownCount}
          searchInput={searchInput}
          onChange={change}
          onSearch={onSearch}
        />
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
              sort={search.sort ?? defaultSort}
              onSort={(sort) => change({ sort: sort === defaultSort ? undefined : sort })}
              cursor={cursor}
              openId={openId}
              selection={selection}
              allSelected={allSelected}
              onVisible={onVisible}
              onCursor={setCursor}
              onOpen={openLead}
              onSelect={selecting.toggle}
              onExtend={selecting.extend}
              onSelectLoaded={selecting.toggleLoaded}
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
        <SelectionBar
          search={search}
          count={pages.count}
          state={selecting}
          isAllLoaded={allSelected === 'all'}
          mayWrite={mayWrite}
          onTag={tagSelected}
        />
        {tagging && (
          <Suspense>
            <BulkDialog
              target={tagging}
              onClose={() => setTagging(undefined)}
              onStarted={() => {
                setTagging(undefined);
                selecting.clear();
              }}
            />
          </Suspense>
        )}
      </section>
      <Outlet />
    </div>
  );
}

function NoRows({ isSearch }: { readonly isSearch: boolean }) {
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

/** A screenful, by which the keyboard turns pages. */
function rowsInView(): number {
  return Math.max(Math.floor(innerHeight / rowHeight) - 4, 1);
}
