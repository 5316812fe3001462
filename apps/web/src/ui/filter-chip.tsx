import { X } from 'lucide-react';

export interface FilterChipProps {
  readonly kind: string;
  readonly name: string;
  readonly removeLabel: string;
  onRemove(): void;
}

/** What a list is filtered by, with its ×. */
export function FilterChip({ kind, name, removeLabel, onRemove }: FilterChipProps) {
  return (
    <span className="inline-flex h-6 max-w-64 items-center gap-1 rounded-control border border-line-strong bg-raised pl-2 text-meta">
      <span className="shrink-0 text-muted">{kind}:</span>
      <span className="truncate">{name}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded-control hover:bg-hover"
      >
        <X className="size-3" aria-hidden />
      </button>
    </span>
  );
}
