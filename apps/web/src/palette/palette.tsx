import { Command } from 'cmdk';
import { useState } from 'react';
import { useText } from '../i18n/language-provider.tsx';
import { usePaletteText } from '../i18n/use-palette-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { SearchDialog } from '../ui/search-dialog.tsx';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteInput } from './palette-input.tsx';
import { PaletteRow } from './palette-row.tsx';
import { useFound } from './use-found.ts';
import { useGroups } from './use-groups.ts';

/** Everything one can go to or do, by typing a part of its name. */
export function Palette({ onClose }: { onClose(): void }) {
  const text = useText();
  const words = usePaletteText();
  const [draft, setDraft] = useState('');
  const [chosen, setChosen] = useState('');
  const typed = draft.trim();
  const found = useFound(typed);
  const groups = useGroups(typed, found);
  const entries = groups.flatMap((group) => group.entries);
  // What the server finds may take away the entry that was marked.
  const marked = entries.some(({ id }) => id === chosen) ? chosen : (entries[0]?.id ?? '');
  const run = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const statusOf = () => {
    if (found.isWaiting) return words.offline;
    if (found.isSearching) return words.searching;
    return typed === '' ? '' : words.count(entries.length);
  };
  return (
    <SearchDialog label={words.title} onClose={onClose}>
      <Command
        label={words.title}
        shouldFilter={false}
        vimBindings={false}
        loop
        value={marked}
        onValueChange={setChosen}
        className="flex min-h-0 flex-col"
      >
        <PaletteInput
          value={draft}
          onChange={(value) => {
            setDraft(value);
            setChosen('');
          }}
          onClose={onClose}
        />
        <Command.List
          label={words.title}
          className="h-[min(420px,55dvh)] scroll-py-1 overflow-y-auto overscroll-contain px-1 outline-none"
        >
          {groups.map(({ title, entries: own }) => (
            <Command.Group
              key={title}
              heading={title}
              className="py-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-muted"
            >
              {own.map((entry) => (
                <PaletteRow key={entry.id} entry={entry} typed={typed} onChoose={run} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
        {entries.length === 0 && !found.isSearching && !found.isWaiting && !found.error && (
          <div className="pointer-events-none absolute inset-x-0 top-12 grid gap-1 px-4 py-6 text-center">
            <p className="break-words font-medium">{words.nothing(typed)}</p>
            <p className="text-muted text-table">{words.nothingHint}</p>
          </div>
        )}
        {found.error !== null && (
          <div role="alert" className="flex items-center gap-3 border-t bg-removed-wash px-3 py-2 text-table">
            <p className="min-w-0 flex-1">
              <span className="block font-medium text-removed">{words.error}</span>
              {errorText(found.error, text)}
            </p>
            <Button onClick={found.retry}>{text.common.retry}</Button>
          </div>
        )}
        <PaletteFoot status={statusOf()} keys={words.keys} />
      </Command>
    </SearchDialog>
  );
}
