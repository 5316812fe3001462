import { Command } from 'cmdk';
import { Fragment } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { matchLabel } from './match-label.ts';
import type { PaletteEntry } from './palette-entry.ts';

export interface PaletteRowProps {
  readonly entry: PaletteEntry;
  readonly typed: string;
  onChoose(entry: PaletteEntry): void;
}

export function PaletteRow({ entry, typed, onChoose }: PaletteRowProps) {
  const { id, label, hint, icon: Icon, tag, keys = [] } = entry;
  return (
    <Command.Item
      value={id}
      onSelect={() => onChoose(entry)}
      className="flex h-10 items-center gap-2.5 rounded-control px-2 text-table data-[selected=true]:bg-grey-4 narrow:h-9"
    >
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
      {tag === undefined ? <Label text={label} typed={typed} /> : <TagChip tag={tag} />}
      {hint !== undefined && (
        <span className="min-w-0 flex-1 truncate text-meta text-muted">
          <Marked text={hint} typed={typed} />
        </span>
      )}
      {keys.length > 0 && (
        <span className="ml-auto hidden gap-1 narrow:flex" aria-hidden>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </Command.Item>
  );
}

function Label({ text, typed }: { readonly text: string; readonly typed: string }) {
  return (
    <span className="min-w-0 max-w-[75%] truncate">
      <Marked text={text} typed={typed} />
    </span>
  );
}

/** A text, and in it what was typed. */
function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  const [before, match, after] = matchLabel(text, typed) ?? [text, '', ''];
  return (
    <Fragment>
      {before}
      {match !== '' && (
        <mark className="bg-transparent font-semibold text-ink underline decoration-grey-8 underline-offset-2">
          {match}
        </mark>
      )}
      {after}
    </Fragment>
  );
}
