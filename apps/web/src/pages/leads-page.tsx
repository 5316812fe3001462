import type { Lead } from '@tagsmith/core';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { ListBody } from '../components/list-body.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { defaultColumns } from '../leads/columns.ts';
import { LeadTable } from '../leads/lead-table.tsx';
import { LeadsBar } from '../leads/leads-bar.tsx';
import { defaultSort, isFiltered, type LeadsSearch } from '../leads/leads-search.ts';
import { NoRows } from '../leads/no-rows.tsx';
import { isNothing, stateOfAll } from '../leads/selection.ts';
import { SelectionBar } from '../leads/selection-bar.tsx';
import { TableSkeleton } from '../leads/table-skeleton.tsx';
import { useFocusReturn } from '../leads/use-focus-return.ts';
import { useLeadKeys } from '../leads/use-lead-keys.ts';
import { useLeadPages } from '../leads/use-lead-pages.ts';
import { useSelection } from '../leads/use-selection.ts';
import { useTagging } from '../leads/use-tagging.ts';
import { paths } from '../paths.ts';
import { useMayWrite } from '../session/use-may-write.ts';

const BulkDialog = lazy(async () => ({ default: (await import('../bulk/bulk-dialog.tsx')).BulkDialog }));

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
  const mayWrite = useMayWrite();
  const pages = useLeadPages(search, visible);
  const selecting = useSelection(search, pages, cursor);
  const { selection } = selecting;
  const tagging = useTagging(search, pages, selecting);
  useFocusReturn(!isNothing(selection) || tagging.target !== undefined);
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
  useLeadKeys({ pages, selecting, tagging, cursor, openId, searchInput, onCursor: setCursor, onOpen: openLead });

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
        <ListBody
          list={pages}
          errorTitle={text.leads.errorTitle}
          skeleton={<TableSkeleton label={text.common.loading} />}
          empty={<NoRows isSearch={isFiltered(search)} />}
        >
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
        </ListBody>
        <SelectionBar
          search={search}
          count={pages.count}
          state={selecting}
          isAllLoaded={allSelected === 'all'}
          mayWrite={mayWrite}
          onTag={tagging.tagSelected}
        />
        {tagging.target && (
          <Suspense>
            <BulkDialog
              target={tagging.target}
              onClose={tagging.close}
              onStarted={() => {
                tagging.close();
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
