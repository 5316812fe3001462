import { type Actor, type Source, sources } from '@tagsmith/core';
import type { ActivityText } from '../i18n/activity-en.ts';
import type { ActivitySearch } from './activity-search.ts';

/** Something to filter by. */
export interface FilterOption {
  readonly key: string;
  readonly kind: 'source' | 'user' | 'apiKey' | 'system' | 'tag';
  readonly name: string;
  /** What choosing it changes in the address. */
  readonly change: ActivitySearch;
}

interface OptionsInput {
  readonly typed: string;
  readonly text: ActivityText;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Found by what was typed already. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}

/** What one can filter by whose name has what was typed in it: doors, actors, tags. */
export function filterOptions({ typed, text, actors, tags }: OptionsInput): readonly FilterOption[] {
  const wanted = typed.trim().toLowerCase();
  const doors = sources.map((source) => doorOption(source, text));
  const anyone: readonly FilterOption[] = [
    { key: 'user', kind: 'user', name: text.anyUser, change: { actor: 'user' } },
    { key: 'apiKey', kind: 'apiKey', name: text.anyKey, change: { actor: 'apiKey' } },
    { key: 'system', kind: 'system', name: text.system, change: { actor: 'system' } },
  ];
  const some = [...actors].flatMap(([key, { kind, name }]): readonly FilterOption[] =>
    kind === 'system' ? [] : [{ key, kind, name, change: { actor: key } }],
  );
  const matching = [...doors, ...some, ...anyone].filter(({ name }) => name.toLowerCase().includes(wanted));
  return [
    ...matching,
    ...tags.map(({ id, name }): FilterOption => ({ key: id, kind: 'tag', name, change: { tag: id } })),
  ];
}

function doorOption(source: Source, text: ActivityText): FilterOption {
  return { key: source, kind: 'source', name: text.sources[source], change: { source } };
}
