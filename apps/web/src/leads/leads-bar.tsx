import { lazy, type RefObject, Suspense } from 'react';
import { SearchBox } from '../components/search-box.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { FilterChips } from './filter-chips.tsx';
import type { LeadsSearch } from './leads-search.ts';

const ListControls = lazy(async () => ({ default: (await import('./list-controls.tsx')).ListControls }));

export interface LeadsBarProps {
  readonly search: LeadsSearch;
  /** Leads that it finds; undefined until they were counted. */
  readonly count: number | undefined;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  onChange(change: Partial<LeadsSearch>): void;
  onSearch(q: string): void;
}

/** The title with its count, the search, and what decides which rows there are. */
export function LeadsBar({ search, count, searchInput, onChange, onSearch }: LeadsBarProps) {
  const { language, text } = useLanguage();
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-2 px-4 pb-2 narrow:h-13 narrow:flex-nowrap narrow:pb-0">
        <h1 className="mr-auto flex items-baseline gap-2 py-2.5 font-semibold text-title tracking-tight narrow:mr-4">
          {text.leads.title}
          <span className="figures min-w-[6ch] font-normal text-body text-muted">
            {count !== undefined && formatNumber(count, language)}
          </span>
        </h1>
        <SearchBox
          label={text.leads.search}
          hint={text.leads.searchHint}
          value={search.q ?? ''}
          input={searchInput}
          onSearch={onSearch}
        />
        <Suspense fallback={<ControlsSkeleton />}>
          <ListControls search={search} onChange={onChange} />
        </Suspense>
      </div>
      <FilterChips search={search} onChange={onChange} />
    </header>
  );
}

/** In the size of the controls. */
function ControlsSkeleton() {
  return (
    <span aria-hidden className="flex shrink-0 gap-2">
      <span className="h-7 w-9 rounded-control border narrow:w-18" />
      <span className="h-7 w-9 rounded-control border wide:w-30" />
      <span className="size-7 rounded-control border" />
    </span>
  );
}
