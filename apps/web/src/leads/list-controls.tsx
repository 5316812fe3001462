import { FilterPopover } from './filter-popover.tsx';
import type { LeadsSearch } from './leads-search.ts';
import { ViewMenus } from './view-menus.tsx';

export interface ListControlsProps {
  readonly search: LeadsSearch;
  onChange(change: Partial<LeadsSearch>): void;
}

/** Which leads, in which order, with which columns. A module of its own: overlays are loaded behind the first rows. */
export function ListControls(props: ListControlsProps) {
  return (
    <>
      <FilterPopover {...props} />
      <ViewMenus {...props} />
    </>
  );
}
