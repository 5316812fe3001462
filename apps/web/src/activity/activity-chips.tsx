import { type Actor, actorKinds } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import type { ActivityText } from '../i18n/activity-en.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { isNotFound } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { FilterChip } from '../ui/filter-chip.tsx';
import { type ActivitySearch, isFiltered } from './activity-search.ts';

export interface ActivityChipsProps {
  readonly search: ActivitySearch;
  readonly actors: ReadonlyMap<string, Actor>;
  onChange(change: ActivitySearch): void;
}

/** What the feed is filtered by, each with its ×. */
export function ActivityChips({ search, actors, onChange }: ActivityChipsProps) {
  const { leads } = useText();
  const text = useActivityText();
  const { source, actor, tag } = search;
  if (!isFiltered(search)) return null;
  const chip = (part: 'source' | 'actor', name: string) => (
    <FilterChip
      kind={text.chip[part]}
      name={name}
      removeLabel={leads.removeFilter(name)}
      onRemove={() => onChange({ [part]: undefined })}
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-4 pb-2">
      {source !== undefined && chip('source', text.sources[source])}
      {actor !== undefined && chip('actor', actorName(actor, actors, text))}
      {tag !== undefined && <TagFilter id={tag} onRemove={() => onChange({ tag: undefined })} />}
      <Button look="quiet" onClick={() => onChange({ source: undefined, actor: undefined, tag: undefined })}>
        {leads.clearFilters}
      </Button>
    </div>
  );
}

function TagFilter({ id, onRemove }: { readonly id: string; onRemove(): void }) {
  const { leads } = useText();
  const text = useActivityText();
  const { data, error } = useQuery(trpc.tag.get.queryOptions({ tag: { id } }, { staleTime: 60_000 }));
  const name = data?.tag.name ?? (error && isNotFound(error) ? text.deletedTag : '…');
  return <FilterChip kind={text.chip.tag} name={name} removeLabel={leads.removeFilter(name)} onRemove={onRemove} />;
}

function actorName(actor: string, actors: ReadonlyMap<string, Actor>, text: ActivityText): string {
  if (actor === 'user') return text.anyUser;
  if (actor === 'apiKey') return text.anyKey;
  const kind = actorKinds.find((known) => actor.startsWith(known)) ?? 'system';
  return actors.get(actor)?.name ?? text.unknownActor[kind];
}
