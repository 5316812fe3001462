import { LoadState } from '../components/load-state.tsx';
import { actorText } from '../i18n/actor-text.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { ChangeCounts } from './change-counts.tsx';
import { Part } from './part.tsx';
import { type TagStatsProps, useTagStats } from './tag-growth.tsx';

/** Who put the tag on and took it off, and through which door; the busiest first. */
export function TagActors(props: TagStatsProps) {
  const text = useText();
  const { page } = useTagsText();
  const stats = useTagStats(props);
  const days = stats.data?.days.length ?? props.days;
  return (
    <Part title={page.appliedBy} text={page.appliedByText(days)}>
      {stats.data === undefined ? (
        <LoadState query={stats} errorTitle={page.statsError} />
      ) : stats.data.appliedBy.length === 0 ? (
        <p className="text-muted text-table">{page.nobody(days)}</p>
      ) : (
        <ul aria-label={page.appliedBy} className="divide-y border-y">
          {stats.data.appliedBy.map(({ actor, source, added, removed }) => (
            <li
              key={`${source} ${actor.kind} ${actor.id}`}
              className="flex min-h-10 items-center justify-between gap-3 py-1.5 text-table"
            >
              <span className="min-w-0 break-words">
                <span className="text-muted">{text.history.via(text.history.doors[source])} · </span>
                {actorText(actor, text)}
              </span>
              <ChangeCounts added={added} removed={removed} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
