import type { Tag } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { trpc } from '../api.ts';
import { useKeys } from '../components/use-keys.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { TagTable } from '../tags/tag-table.tsx';
import { TagTableSkeleton } from '../tags/tag-table-skeleton.tsx';
import { TagsBar } from '../tags/tags-bar.tsx';
import { defaultTagSort, type TagsSearch } from '../tags/tags-search.ts';
import { useTagList } from '../tags/use-tag-list.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';

const TagDialog = lazy(async () => ({ default: (await import('../forms/tag-dialog.tsx')).TagDialog }));

const route = getRouteApi('/framed/tags');

export function TagsPage() {
  const common = useText();
  const text = useTagsText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const open = useMatchRoute()({ to: paths.tag });
  const openId = open ? open.id : undefined;
  const searchInput = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(-1);
  const [isNew, setNew] = useState(false);
  const { query, tags } = useTagList(search);
  const count = useQuery({
    ...trpc.tag.count.queryOptions({ search: search.q ?? '' }),
    placeholderData: keepPreviousData,
  });
  const rowCount = query.hasNextPage ? Math.max(count.data?.count ?? 0, tags.length + 1) : tags.length;

  const change = useCallback(
    (part: Partial<TagsSearch>) => {
      setCursor(-1);
      // Each letter is no step of the browser's history.
      void navigate({ to: '.', search: (old) => ({ ...old, ...part }), replace: true });
    },
    [navigate],
  );
  const onSearch = useCallback((q: string) => change({ q: q || undefined }), [change]);
  const openTag = ({ id }: Tag) => void navigate({ to: paths.tag, params: { id }, search: (old) => old });
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const onReach = useCallback(
    (index: number) => {
      if (index + 40 > tags.length && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
    },
    [tags.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage],
  );
  const move = (step: number) => {
    // The focus goes to the row, also from a button that was pressed with the mouse.
    if (openId === undefined && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const place = openId === undefined ? cursor : tags.findIndex(({ id }) => id === openId);
    const next = Math.min(Math.max(place + step, 0), tags.length - 1);
    setCursor(next);
    const tag = tags[next];
    if (openId !== undefined && tag) openTag(tag);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    n: (event) => {
      if (!mayWrite || openId !== undefined) return;
      // Else the letter is typed into the dialog.
      event.preventDefault();
      setNew(true);
    },
    Enter: () => {
      const tag = tags[cursor];
      if (tag && openId === undefined) openTag(tag);
    },
    '/': (event) => {
      if (openId !== undefined) return;
      event.preventDefault();
      searchInput.current?.focus();
      searchInput.current?.select();
    },
  });

  return (
    <div className="relative h-full min-w-0">
      {openId === undefined && <title>{`${text.title} · Tagsmith`}</title>}
      {/* It stays as it was beneath an open tag. */}
      <section className={`flex h-full flex-col ${openId === undefined ? '' : 'invisible'}`}>
        <TagsBar
          q={search.q ?? ''}
          searchInput={searchInput}
          hasNew={mayWrite && (tags.length > 0 || search.q !== undefined)}
          onSearch={onSearch}
          onNew={() => setNew(true)}
        />
        <div className="min-h-0 flex-1 border-t">
          {query.isPending && !query.error ? (
            <TagTableSkeleton label={common.common.loading} />
          ) : query.error && tags.length === 0 ? (
            <ErrorState
              title={text.errorTitle}
              text={errorText(query.error, common)}
              retryLabel={common.common.retry}
              onRetry={() => void query.refetch()}
            />
          ) : tags.length === 0 ? (
            <NoTags isSearch={search.q !== undefined} mayWrite={mayWrite} onNew={() => setNew(true)} />
          ) : (
            <TagTable
              tags={tags}
              rowCount={rowCount}
              sort={search.order ?? defaultTagSort}
              cursor={cursor}
              isShown={openId === undefined}
              onSort={(sort) => change({ order: sort === defaultTagSort ? undefined : sort })}
              onReach={onReach}
              onCursor={setCursor}
              onOpen={openTag}
            />
          )}
        </div>
        {query.error !== null && tags.length > 0 && (
          <div
            role="alert"
            className="flex items-center gap-2 border-t bg-removed-wash px-4 py-2 text-removed text-table"
          >
            <span className="flex-1">{errorText(query.error, common)}</span>
            <Button onClick={() => void (isFetchNextPageError ? fetchNextPage() : query.refetch())}>
              {common.common.retry}
            </Button>
          </div>
        )}
      </section>
      <Suspense>{isNew && <TagDialog onClose={() => setNew(false)} />}</Suspense>
      <Outlet />
    </div>
  );
}

interface NoTagsProps {
  readonly isSearch: boolean;
  readonly mayWrite: boolean;
  onNew(): void;
}

function NoTags({ isSearch, mayWrite, onNew }: NoTagsProps) {
  const text = useTagsText();
  if (isSearch) return <EmptyState title={text.noMatchTitle} text={text.noMatchText} />;
  return (
    <EmptyState title={text.emptyTitle} text={text.emptyText}>
      {mayWrite && (
        <div>
          <Button look="primary" onClick={onNew}>
            {text.new}
          </Button>
        </div>
      )}
    </EmptyState>
  );
}
