import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input, Select } from '../ui/input.tsx';
import { Popover } from '../ui/popover.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { type LeadsSearch, type TagMode, tagModes } from './leads-search.ts';

export interface FilterPopoverProps {
  readonly search: LeadsSearch;
  onChange(change: Partial<LeadsSearch>): void;
}

export function FilterPopover({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  return (
    <Popover
      label={text.leads.filter}
      trigger={
        <Button aria-label={text.leads.filter}>
          <ListFilter aria-hidden />
          <span className="hidden narrow:inline">{text.leads.filter}</span>
        </Button>
      }
    >
      <div className="grid gap-3">
        <TagFilters search={search} onChange={onChange} />
        <CampaignFilter search={search} onChange={onChange} />
      </div>
    </Popover>
  );
}

function TagFilters({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const [mode, setMode] = useState<TagMode>('all');
  const [find, setFind] = useState('');
  const { data } = useQuery({
    ...trpc.tag.list.queryOptions({ search: find, limit: 30 }),
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
      <div className="grid grid-cols-3 rounded-control border p-0.5 text-table">
        {tagModes.map((option) => (
          <label
            key={option}
            className="grid h-6 cursor-pointer place-items-center rounded-sm text-muted has-checked:bg-grey-4 has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ember"
          >
            <input
              type="radio"
              name="mode"
              className="sr-only"
              checked={mode === option}
              onChange={() => setMode(option)}
            />
            {text.leads.tagMode[option]}
          </label>
        ))}
      </div>
      <Input
        type="search"
        aria-label={text.leads.findTag}
        placeholder={text.leads.findTag}
        value={find}
        onChange={(event) => setFind(event.target.value)}
        className="text-table"
      />
      <div className="flex h-36 flex-wrap content-start gap-1.5 overflow-auto p-0.5">
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

function CampaignFilter({ search, onChange }: FilterPopoverProps) {
  const text = useText();
  const { data } = useQuery(trpc.campaign.list.queryOptions({ limit: 200 }, { staleTime: 60_000 }));
  return (
    <Field label={text.leads.campaign}>
      {(control) => (
        <Select
          {...control}
          className="text-table"
          value={search.campaign ?? ''}
          onChange={(event) => onChange({ campaign: event.target.value || undefined })}
        >
          <option value="">{text.leads.anyCampaign}</option>
          <option value="none">{text.leads.noCampaign}</option>
          {data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
