import type { TagWithUse } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { trpc } from '../api.ts';
import { useKeys } from '../components/use-keys.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';
import { errorText, isNotFound } from '../server-errors.ts';
import { useMayWrite } from '../session/use-may-write.ts';
import { forgetTag, refreshTags } from '../tags/refresh-tags.ts';
import { TagActors } from '../tags/tag-actors.tsx';
import { TagFigures } from '../tags/tag-figures.tsx';
import { TagGrowth } from '../tags/tag-growth.tsx';
import { TagHeader } from '../tags/tag-header.tsx';
import { TagLeads } from '../tags/tag-leads.tsx';
import { TagSkeleton } from '../tags/tag-skeleton.tsx';
import { defaultPeriod, type Period } from '../tags/tags-search.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';

const TagDialog = lazy(async () => ({ default: (await import('../forms/tag-dialog.tsx')).TagDialog }));
const DeleteTagDialog = lazy(async () => ({
  default: (await import('../forms/delete-tag-dialog.tsx')).DeleteTagDialog,
}));

const route = getRouteApi('/framed/tags/$id');

/** One tag, over the list, which is there again when one goes back. */
export function TagPage() {
  const common = useText();
  const text = useTagsText();
  const { id } = route.useParams();
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  const { data, error, isPending, refetch } = useQuery(trpc.tag.get.queryOptions({ tag: { id } }));
  useKeys({ Escape: () => void navigate({ to: paths.tags, search: (old) => old }) });
  // What had the focus is behind this page.
  useEffect(() => page.current?.focus(), []);
  const tag = data?.tag;
  return (
    <div ref={page} tabIndex={-1} className="absolute inset-0 z-30 overflow-auto bg-page outline-none">
      <title>{`${tag?.name ?? text.title} · Tagsmith`}</title>
      <div className="mx-auto grid max-w-240 grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-16">
        <Link
          to={paths.tags}
          search={(old) => old}
          className="-ml-1 flex h-7 w-fit items-center gap-1 rounded-control pr-2 text-muted text-table hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden />
          {text.page.back}
        </Link>
        {isPending && !error && <TagSkeleton label={common.common.loading} />}
        {error && isNotFound(error) && (
          <EmptyState heading="h1" title={text.page.notFoundTitle} text={text.page.notFoundText} />
        )}
        {error && !isNotFound(error) && (
          <ErrorState
            title={text.page.errorTitle}
            text={errorText(error, common)}
            retryLabel={common.common.retry}
            onRetry={() => void refetch()}
          />
        )}
        {tag && !error && <OneTag key={tag.id} tag={tag} />}
      </div>
    </div>
  );
}

function OneTag({ tag }: { readonly tag: TagWithUse }) {
  const { days = defaultPeriod } = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [asked, setAsked] = useState<'edit' | 'delete'>();
  const close = () => setAsked(undefined);
  const onPeriod = (period: Period) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, days: period === defaultPeriod ? undefined : period }),
      replace: true,
    });
  const onDeleted = async () => {
    await navigate({ to: paths.tags, search: (old) => old, replace: true });
    forgetTag(tag.id);
    await refreshTags();
  };
  return (
    <>
      <TagHeader tag={tag} mayWrite={mayWrite} onEdit={() => setAsked('edit')} onDelete={() => setAsked('delete')} />
      <TagFigures tag={tag} />
      <TagGrowth tag={tag} days={days} onPeriod={onPeriod} />
      <div className="grid gap-6 wide:grid-cols-2 wide:gap-8">
        <TagLeads tag={tag} />
        <TagActors tag={tag} days={days} />
      </div>
      <Suspense>
        {asked === 'edit' && <TagDialog tag={tag} onClose={close} />}
        {asked === 'delete' && (
          <DeleteTagDialog
            tag={tag}
            onEdit={() => setAsked('edit')}
            onDeleted={() => void onDeleted()}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
