import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import type { ColumnId } from './columns.ts';
import type { SortId } from './leads-search.ts';

/** The orders of a column that the server can sort by: what a first click asks for, and what the next one does. */
const orders: Partial<Record<ColumnId | 'lead', readonly [SortId, SortId]>> = {
  lead: ['name-asc', 'name-desc'],
  created: ['created-desc', 'created-asc'],
  updated: ['updated-desc', 'updated-asc'],
};

export interface ColumnHeaderProps {
  readonly column: ColumnId | 'lead';
  readonly sort: SortId;
  readonly className: string;
  onSort(sort: SortId): void;
  /** Stands before its name. */
  readonly children?: ReactNode;
}

export function ColumnHeader({ column, sort, className, onSort, children }: ColumnHeaderProps) {
  const label = useText().leads.column[column];
  const [first, second] = orders[column] ?? [];
  if (first === undefined || second === undefined) {
    return (
      <div role="columnheader" className={className}>
        {children}
        {label}
      </div>
    );
  }
  const isSorted = sort === first || sort === second;
  const isAscending = sort.endsWith('asc');
  const Arrow = isAscending ? ArrowUp : ArrowDown;
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : 'none'}
      className={className}
    >
      {children}
      <button
        type="button"
        onClick={() => onSort(sort === first ? second : first)}
        className={`-mx-1.5 inline-flex h-6 items-center gap-1 rounded-control px-1.5 hover:bg-hover hover:text-ink ${isSorted ? 'font-medium text-ink' : ''}`}
      >
        {label}
        {isSorted && <Arrow className="size-3" aria-hidden />}
      </button>
    </div>
  );
}
