import { useCampaignName } from '../components/use-campaigns.ts';
import { formatDays } from '../i18n/formats.ts';
import { useLanguage, useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { FilterChip, type FilterChipProps } from '../ui/filter-chip.tsx';
import { midnightOf, readDayRange } from './day-range.ts';
import {
  type DateKind,
  dateKinds,
  hasChips,
  type LeadsSearch,
  noFilters,
  type TagMode,
  tagModes,
} from './leads-search.ts';
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
  if (!hasChips(search)) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-4 pb-2">
      {tags.map(({ mode, slug }) => (
        <TagFilter key={`${mode} ${slug}`} mode={mode} slug={slug} onRemove={() => withoutTag(mode, slug)} />
      ))}
      {search.campaign !== undefined && (
        <CampaignFilter id={search.campaign} onRemove={() => onChange({ campaign: undefined })} />
      )}
      {search.source !== undefined && (
        <Chip kind={text.leads.chip.source} name={search.source} onRemove={() => onChange({ source: undefined })} />
      )}
      {dateKinds.map((kind) => (
        <DateChip key={kind} kind={kind} days={search[kind]} onRemove={() => onChange({ [kind]: undefined })} />
      ))}
      <Button look="quiet" onClick={() => onChange(noFilters)}>
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
  return <Chip kind={useText().leads.chip[mode]} name={useTagName(slug)} onRemove={onRemove} />;
}

function CampaignFilter({ id, onRemove }: { readonly id: string; onRemove(): void }) {
  const text = useText();
  const nameOf = useCampaignName();
  const name = id === 'none' ? text.leads.noCampaign : nameOf(id);
  return <Chip kind={text.leads.chip.campaign} name={name} onRemove={onRemove} />;
}

interface DateChipProps {
  readonly kind: DateKind;
  readonly days: string | undefined;
  onRemove(): void;
}

function DateChip({ kind, days, onRemove }: DateChipProps) {
  const { language, text } = useLanguage();
  const { from, to } = readDayRange(days);
  const day = (iso: string) => formatDays(midnightOf(iso), midnightOf(iso), language);
  let name: string;
  if (from !== undefined && to !== undefined) name = formatDays(midnightOf(from), midnightOf(to), language);
  else if (from !== undefined) name = text.leads.since(day(from));
  else if (to !== undefined) name = text.leads.until(day(to));
  else return null;
  return <Chip kind={text.leads.chip[kind]} name={name} onRemove={onRemove} />;
}

function Chip(chip: Omit<FilterChipProps, 'removeLabel'>) {
  return <FilterChip {...chip} removeLabel={useText().leads.removeFilter(chip.name)} />;
}
