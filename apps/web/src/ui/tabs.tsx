import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export function TabList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.List aria-label={label} className="sticky top-0 z-10 flex gap-4 border-b bg-raised px-4">
      {children}
    </Base.List>
  );
}

export function Tab({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Base.Tab
      value={value}
      className="-mb-px h-9 border-transparent border-b-2 text-muted text-table data-active:border-ember data-active:font-medium data-active:text-ink"
    >
      {children}
    </Base.Tab>
  );
}
