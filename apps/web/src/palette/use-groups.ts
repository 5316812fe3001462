import { useNavigate } from '@tanstack/react-router';
import { useText } from '../i18n/language-provider.tsx';
import { usePaletteText } from '../i18n/use-palette-text.ts';
import { serverPaths } from '../paths.ts';
import { matchLabel } from './match-label.ts';
import { pages } from './pages.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { useActions } from './use-actions.ts';
import type { Found } from './use-found.ts';

/** All that fits what is typed. What is known here comes first: what the server finds moves none of it. */
export function useGroups(typed: string, found: Found): readonly PaletteGroup[] {
  const { rail } = useText();
  const { groups } = usePaletteText();
  const navigate = useNavigate();
  const goTo = pages.map(({ to, icon, keys, name }): PaletteEntry => {
    // The reference is a page of the server.
    const run = () => (to === serverPaths.docs ? location.assign(to) : void navigate({ to }));
    return { id: `page ${to}`, label: name(rail), icon, keys, run };
  });
  const fitting = (entries: readonly PaletteEntry[]) =>
    entries.filter(({ label }) => matchLabel(label, typed) !== undefined);
  return [
    { title: groups.pages, entries: fitting(goTo) },
    { title: groups.actions, entries: fitting(useActions()) },
    { title: groups.leads, entries: found.leads },
    { title: groups.tags, entries: found.tags },
  ].filter(({ entries }) => entries.length > 0);
}
