import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { Input } from '../ui/input.tsx';
import { Segments } from '../ui/segments.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import type { FilterPopoverProps } from './filter-popover.tsx';
import { type TagMode, tagModes } from './leads-search.ts';

/** Tags that leads must carry, all or any of them, or must not. */
export function TagFilters({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const [mode, setMode] = useState<TagMode>('all');
  const [find, setFind] = useState('');
  const { data } = useQuery({
    ...trpc.tag.listWithUse.queryOptions({ search: find, sort: 'leads', limit: 30 }),
    placeholderData: keepPreviousData,
  });
  const chosen = search[mode] ?? [];
  const toggle = (slug: string) => {
    const next = chosen.includes(slug) ? chosen.filter((other) => other !== slug) : [...chosen, slug];
    onChange({ [mode]: next.length > 0 ? next : undefined });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-table">{text.leads.filterTags}</legend>
      <Segments
        label={text.leads.filterTags}
        value={mode}
        options={tagModes.map((option) => [option, text.leads.tagMode[option]] as const)}
        onChange={(option) => setMode(option)}
      />
      <Input
        type="search"
        aria-label={text.leads.findTag}
        placeholder={text.leads.findTag}
        value={find}
        onChange={(event) => setFind(event.target.value)}
        className="text-table"
      />
      <div className="flex h-30 flex-wrap content-start gap-1.5 overflow-auto p-0.5">
        {data?.items.map((tag) => (
          <button
            key={tag.id}
            type="button"
            aria-pressed={chosen.includes(tag.slug)}
            onClick={() => toggle(tag.slug)}
            className="rounded-control aria-pressed:outline-2 aria-pressed:outline-ember"
          >
            <TagChip tag={tag} />
          </button>
        ))}
        {data?.items.length === 0 && <p className="text-muted text-table">{text.leads.noTag}</p>}
      </div>
    </fieldset>
  );
}
