import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { fromNarrow, fromWide, tagTracks } from './tag-columns.ts';
import type { TagSort } from './tags-search.ts';

export interface TagTableHeadProps {
  readonly sort: TagSort;
  onSort(sort: TagSort): void;
}

export function TagTableHead({ sort, onSort }: TagTableHeadProps) {
  const { column } = useTagsText();
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={`${tagTracks} sticky top-0 z-20 h-9 items-center border-b bg-page px-2 text-meta text-muted`}
    >
      <SortHead by="slug" name={column.tag} sort={sort} onSort={onSort} />
      <div role="columnheader" className={`${fromNarrow} px-2`}>
        {column.slug}
      </div>
      <div role="columnheader" className={`${fromWide} px-2`}>
        {column.description}
      </div>
      <SortHead by="leads" name={column.leads} sort={sort} onSort={onSort} isFigure />
      <SortHead by="lastUsed" name={column.lastUsed} sort={sort} onSort={onSort} isFigure />
    </div>
  );
}

interface SortHeadProps extends TagTableHeadProps {
  readonly by: TagSort;
  readonly name: string;
  readonly isFigure?: boolean;
}

/** A column that one can sort by, each in the one direction that is of use. */
function SortHead({ by, name, sort, onSort, isFigure = false }: SortHeadProps) {
  const { sortBy } = useTagsText();
  const isSorted = sort === by;
  const Arrow = by === 'slug' ? ArrowUp : ArrowDown;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (by === 'slug' ? 'ascending' : 'descending') : 'none'}
      className={`flex min-w-0 ${isFigure ? 'justify-end' : ''}`}
    >
      <button
        type="button"
        title={sortBy[by]}
        onClick={() => onSort(by)}
        className={`flex h-7 items-center gap-1 rounded-control px-2 hover:bg-hover hover:text-ink ${isSorted ? 'font-medium text-ink' : ''} ${isFigure ? 'flex-row-reverse' : ''}`}
      >
        {name}
        {isSorted && <Arrow className="size-3" aria-hidden />}
      </button>
    </div>
  );
}
