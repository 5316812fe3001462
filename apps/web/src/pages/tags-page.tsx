import type { Tag } from '@tagsmith/core';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { ListBody } from '../components/list-body.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { NoTags } from '../tags/no-tags.tsx';
import { TagTable } from '../tags/tag-table.tsx';
import { TagTableSkeleton } from '../tags/tag-table-skeleton.tsx';
import { TagsBar } from '../tags/tags-bar.tsx';
import { defaultTagSort, type TagsSearch } from '../tags/tags-search.ts';
import { useTagKeys } from '../tags/use-tag-keys.ts';
import { useTagList } from '../tags/use-tag-list.ts';

const TagDialog = lazy(async () => ({ default: (await import('../forms/tag-dialog.tsx')).TagDialog }));

const route = getRouteApi('/framed/tags');

export function TagsPage() {
  const { common } = useText();
  const text = useTagsText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const open = useMatchRoute()({ to: paths.tag });
  const openId = open ? open.id : undefined;
  const searchInput = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(-1);
  const [isNew, setNew] = useState(false);
  const list = useTagList(search);
  const { tags } = list;
  const isSearch = search.q !== undefined;

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
  const onNew = () => setNew(true);
  useTagKeys({ tags, cursor, openId, mayWrite, searchInput, onCursor: setCursor, onOpen: openTag, onNew });

  return (
    <div className="relative h-full min-w-0">
      {openId === undefined && <title>{`${text.title} · Tagsmith`}</title>}
      {/* It stays as it was beneath an open tag. */}
      <section className={`flex h-full flex-col ${openId === undefined ? '' : 'invisible'}`}>
        <TagsBar
          q={search.q ?? ''}
          count={list.count}
          searchInput={searchInput}
          hasNew={mayWrite && (tags.length > 0 || isSearch)}
          onSearch={onSearch}
          onNew={onNew}
        />
        <ListBody
          list={list}
          errorTitle={text.errorTitle}
          skeleton={<TagTableSkeleton label={common.loading} />}
          empty={<NoTags isSearch={isSearch} mayWrite={mayWrite} onNew={onNew} />}
        >
          <TagTable
            tags={tags}
            rowCount={list.rowCount}
            sort={search.order ?? defaultTagSort}
            cursor={cursor}
            isShown={openId === undefined}
            onSort={(sort) => change({ order: sort === defaultTagSort ? undefined : sort })}
            onReach={list.reach}
            onCursor={setCursor}
            onOpen={openTag}
          />
        </ListBody>
      </section>
      <Suspense>{isNew && <TagDialog onClose={() => setNew(false)} />}</Suspense>
      <Outlet />
    </div>
  );
}
