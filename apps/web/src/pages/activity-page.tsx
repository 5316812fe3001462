import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ActivityChips } from '../activity/activity-chips.tsx';
import { type ActivitySearch, filterOf, isFiltered } from '../activity/activity-search.ts';
import { FeedList } from '../activity/feed-list.tsx';
import { FeedSkeleton } from '../activity/feed-skeleton.tsx';
import { FilterBox } from '../activity/filter-box.tsx';
import { LiveLight } from '../activity/live-light.tsx';
import { useActors } from '../activity/use-actors.ts';
import { type LiveFeed, useLiveFeed } from '../activity/use-live-feed.ts';
import { useSeenActors } from '../activity/use-seen-actors.ts';
import { useKeys } from '../components/use-keys.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { paths } from '../paths.ts';
import { errorText } from '../server-errors.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';

const route = getRouteApi('/framed/activity');

/** All that happens, as it happens. */
export function ActivityPage() {
  const text = useActivityText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const filterInput = useRef<HTMLInputElement>(null);
  const [isPaused, setPaused] = useState(false);
  const { actors: seen, see } = useSeenActors();
  const actors = useActors(seen);
  const filter = filterOf(search);
  const live = useLiveFeed({ filter, isPaused, onSeen: see });
  const change = (part: ActivitySearch) => void navigate({ to: paths.activity, search: { ...search, ...part } });
  useKeys({
    '/': (event) => {
      event.preventDefault();
      filterInput.current?.focus();
    },
  });
  return (
    <section className="flex h-full min-w-0 flex-col">
      <title>{`${text.title} · Tagsmith`}</title>
      <header>
        <div className="flex flex-wrap items-center gap-x-2 px-4 pb-2 narrow:h-13 narrow:flex-nowrap narrow:pb-0">
          <h1 className="mr-auto py-2.5 font-semibold text-title tracking-tight narrow:mr-4">{text.title}</h1>
          <FilterBox actors={actors} input={filterInput} onChange={change} />
          <span className="narrow:ml-auto">
            <LiveLight state={live.state} isPaused={isPaused} onPause={setPaused} />
          </span>
        </div>
        <ActivityChips search={search} actors={actors} onChange={change} />
      </header>
      <div className="min-h-0 flex-1 border-t">
        <Content live={live} filter={filter} isSearch={isFiltered(search)} onSeen={see} />
      </div>
    </section>
  );
}

interface ContentProps {
  readonly live: LiveFeed;
  readonly filter: ReturnType<typeof filterOf>;
  readonly isSearch: boolean;
  readonly onSeen: ReturnType<typeof useSeenActors>['see'];
}

function Content({ live, filter, isSearch, onSeen }: ContentProps) {
  const common = useText();
  const text = useActivityText();
  const { feed, error, isCurrent } = live;
  if (error !== null && !isCurrent) {
    return (
      <ErrorState
        title={text.errorTitle}
        text={errorText(error, common)}
        retryLabel={common.common.retry}
        onRetry={live.reload}
      />
    );
  }
  if (feed.cursor === undefined) return <FeedSkeleton label={common.common.loading} />;
  const isEmpty = feed.shown.length === 0 && feed.waiting.length === 0 && feed.cursor === null;
  if (!isEmpty) return <FeedList source={live} filter={filter} onSeen={onSeen} />;
  if (isSearch) return <EmptyState title={text.noMatchTitle} text={text.noMatchText} />;
  return (
    <EmptyState title={text.emptyTitle} text={text.emptyText}>
      <div>
        <Link to={paths.connect} className={buttonClass('plain')}>
          {text.toConnect}
        </Link>
      </div>
    </EmptyState>
  );
}
