import { ListFilter } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { DateFilter } from './date-filter.tsx';
import { CampaignFilter, SourceFilter } from './filter-selects.tsx';
import type { LeadsSearch } from './leads-search.ts';
import { TagFilters } from './tag-filters.tsx';

export interface FilterPopoverProps {
  readonly search: LeadsSearch;
  onChange(change: Partial<LeadsSearch>): void;
}

export function FilterPopover(props: FilterPopoverProps) {
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
        <TagFilters {...props} />
        <div className="grid grid-cols-2 gap-1.5">
          <CampaignFilter {...props} />
          <SourceFilter {...props} />
        </div>
        <DateFilter {...props} />
      </div>
    </Popover>
  );
}
