import type { Lead } from '@tagsmith/core';
import { useState } from 'react';

export function useSelection() {
  const [selected, setSelected] = useState<ReadonlyMap<string, Lead>>(new Map());
  const toggle = (lead: Lead) => {
    const next = new Map(selected);
    if (!next.delete(lead.id)) next.set(lead.id, lead);
    setSelected(next);
  };
  return { selected, toggle, clear: () => setSelected(new Map()) };
}
