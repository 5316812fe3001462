import { ArrowUpDown, Columns3 } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuCheck, MenuChoice } from '../ui/menu.tsx';
import { columnIds, defaultColumns } from './columns.ts';
import { defaultSort, type LeadsSearch, sortIds } from './leads-search.ts';

export interface ViewMenusProps {
  readonly search: LeadsSearch;
  onChange(change: Partial<LeadsSearch>): void;
}

/** How the list is sorted, and which columns it has. */
export function ViewMenus({ search, onChange }: ViewMenusProps) {
  const text = useText();
  const { sort = defaultSort, columns = defaultColumns } = search;
  return (
    <>
      <Menu
        trigger={
          <Button aria-label={`${text.leads.sort}: ${text.leads.sorts[sort]}`}>
            <ArrowUpDown aria-hidden />
            <span className="hidden wide:inline">{text.leads.sorts[sort]}</span>
          </Button>
        }
      >
        <MenuChoice
          label={text.leads.sort}
          value={sort}
          options={sortIds.map((id) => [id, text.leads.sorts[id]] as const)}
          onChange={(id) => onChange({ sort: id === defaultSort ? undefined : id })}
        />
      </Menu>
      <Menu
        trigger={
          <Button icon aria-label={text.leads.columns}>
            <Columns3 aria-hidden />
          </Button>
        }
      >
        {columnIds.map((id) => (
          <MenuCheck
            key={id}
            checked={columns.includes(id)}
            onChange={(checked) => {
              const next = columnIds.filter((other) => (other === id ? checked : columns.includes(other)));
              onChange({ columns: next.length > 0 ? next : undefined });
            }}
          >
            {text.leads.column[id]}
          </MenuCheck>
        ))}
      </Menu>
    </>
  );
}
