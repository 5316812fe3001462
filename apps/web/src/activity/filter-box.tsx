import { Combobox } from '@base-ui/react/combobox';
import type { Actor } from '@tagsmith/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { trpc } from '../api.ts';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { inputClass } from '../ui/input.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { OptionList } from '../ui/option-list.tsx';
import type { ActivitySearch } from './activity-search.ts';
import { type FilterOption, filterOptions } from './filter-options.ts';

export interface FilterBoxProps {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly input: RefObject<HTMLInputElement | null>;
  onChange(change: ActivitySearch): void;
}

/** One search over all that one can filter by. */
export function FilterBox({ actors, input, onChange }: FilterBoxProps) {
  const text = useActivityText();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    ...trpc.tag.list.queryOptions({ search: typed.trim(), limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const options = filterOptions({ typed, text, actors, tags: data?.items ?? [] });
  return (
    <Combobox.Root<FilterOption>
      items={options}
      filter={null}
      value={null}
      onValueChange={(option) => {
        if (option === null) return;
        onChange(option.change);
        setTyped('');
      }}
      inputValue={typed}
      onInputValueChange={(value, { reason }) => {
        // The name of what was chosen goes into a chip.
        if (reason !== 'item-press') setTyped(value);
      }}
      isItemEqualToValue={(item, value) => item.key === value.key}
      itemToStringLabel={({ name }) => name}
      autoHighlight
    >
      <div className="relative order-last min-w-0 basis-full narrow:order-none narrow:max-w-80 narrow:basis-0 narrow:grow">
        <ListFilter className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" aria-hidden />
        <Combobox.Input
          ref={input}
          aria-label={text.filter}
          placeholder={text.filter}
          className={`h-8 pr-8 pl-8.5 text-table ${inputClass}`}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
          }}
        />
        {typed === '' && (
          <span className="pointer-events-none absolute top-1.5 right-1.5 hidden narrow:inline" aria-hidden>
            <Kbd>/</Kbd>
          </span>
        )}
      </div>
      <OptionList empty={text.noFilter} className="max-h-80" keyOf={({ key }: FilterOption) => key}>
        {({ name, kind }) => (
          <>
            <span className="truncate">{name}</span>
            <span className="ml-auto shrink-0 pl-1 text-meta text-muted">{text.kinds[kind]}</span>
          </>
        )}
      </OptionList>
    </Combobox.Root>
  );
}
