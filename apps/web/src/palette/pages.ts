import { Activity, BookOpen, Cable, type LucideIcon, Settings, Tags, Users } from 'lucide-react';
import type { Dictionary } from '../i18n/en.ts';
import { paths, serverPaths } from '../paths.ts';

type PagePath = (typeof paths)['leads' | 'tags' | 'activity' | 'connect' | 'settings'] | (typeof serverPaths)['docs'];

interface Page {
  readonly to: PagePath;
  readonly icon: LucideIcon;
  readonly keys?: readonly string[];
  name(rail: Dictionary['rail']): string;
}

/** The pages that the palette leads to, in the order of the rail: a new one is one line. */
export const pages: readonly Page[] = [
  { to: paths.leads, icon: Users, keys: ['g', 'l'], name: (rail) => rail.leads },
  { to: paths.tags, icon: Tags, keys: ['g', 't'], name: (rail) => rail.tags },
  { to: paths.activity, icon: Activity, keys: ['g', 'a'], name: (rail) => rail.activity },
  { to: paths.connect, icon: Cable, keys: ['g', 'c'], name: (rail) => rail.connect },
  { to: serverPaths.docs, icon: BookOpen, name: (rail) => rail.reference },
  { to: paths.settings, icon: Settings, keys: ['g', 's'], name: (rail) => rail.settings },
];
