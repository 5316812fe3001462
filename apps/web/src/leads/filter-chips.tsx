import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { FilterChip } from '../ui/filter-chip.tsx';
import { type LeadsSearch, type TagMode, tagModes } from './leads-search.ts';
import { useTagName } from './use-tag-name.ts';

export interface FilterChipsProps {
  readonly search: LeadsSearch;
  onChange(change: Partial<LeadsSearch>): void;
}

/** What the list is filtered by, each with its ×. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const text = useText();
  const tags = tagModes.flatMap((mode) => (search[mode] ?? []).map((slug) => ({ mode, slug })));
  const withoutTag = (mode: TagMode, slug: string) => {
    const rest = search[mode]?.filter((other) => other !== slug);
    onChange({ [mode]: rest?.length ? rest : undefined });
  };
  if (tags.length === 0 && search.campaign === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-4 pb-2">
      {tags.map(({ mode, slug }) => (
        <TagFilter key={`${mode} ${slug}`} mode={mode} slug={slug} onRemove={() => withoutTag(mode, slug)} />
      ))}
      {search.campaign !== undefined && (
        <CampaignFilter id={search.campaign} onRemove={() => onChange({ campaign: undefined })} />
      )}
      <Button
        look="quiet"
        onClick={() => onChange({ all: undefined, any: undefined, none: undefined, campaign: undefined })}
      >
        {text.leads.clearFilters}
      </Button>
    </div>
  );
}

interface TagFilterProps {
  readonly mode: TagMode;
  readonly slug: string;
  onRemove(): void;
}

function TagFilter({ mode, slug, onRemove }: TagFilterProps) {
  const text = useText();
  const name = useTagName(slug);
  return (
    <FilterChip
      kind={text.leads.chip[mode]}
      name={name}
      removeLabel={text.leads.removeFilter(name)}
      onRemove={onRemove}
    />
  );
}

function CampaignFilter({ id, onRemove }: { readonly id: string; onRemove(): void }) {
  const text = useText();
  const { data } = useQuery(trpc.campaign.list.queryOptions({ limit: 200 }, { staleTime: 60_000 }));
  const name = id === 'none' ? text.leads.noCampaign : (data?.items.find((campaign) => campaign.id === id)?.name ?? id);
  return (
    <FilterChip
      kind={text.leads.chip.campaign}
      name={name}
      removeLabel={text.leads.removeFilter(name)}
      onRemove={onRemove}
    />
  );
}
