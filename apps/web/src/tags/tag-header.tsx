import type { TagWithUse } from '@tagsmith/core';
import { Lock, Pencil, Trash2 } from 'lucide-react';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { CopyId } from '../lead/copy-id.tsx';
import { Button } from '../ui/button.tsx';
import { TagChip } from '../ui/tag-chip.tsx';

export interface TagHeaderProps {
  readonly tag: TagWithUse;
  readonly mayWrite: boolean;
  onEdit(): void;
  onDelete(): void;
}

export function TagHeader({ tag, mayWrite, onEdit, onDelete }: TagHeaderProps) {
  const text = useTagsText();
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 break-words font-semibold text-title tracking-tight">{tag.name}</h1>
        {tag.protected && (
          <span className="flex items-center gap-1 text-meta text-muted" title={text.form.protectedHint}>
            <Lock className="size-3" aria-hidden />
            {text.protectedMark}
          </span>
        )}
        {mayWrite && (
          <span className="ml-auto flex gap-2">
            <Button onClick={onEdit}>
              <Pencil aria-hidden />
              {text.page.edit}
            </Button>
            <Button onClick={onDelete}>
              <Trash2 aria-hidden />
              {text.remove.button}
            </Button>
          </span>
        )}
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-muted">
        <TagChip tag={tag} />
        <CopyId id={tag.slug} label={text.page.copySlug} />
      </div>
      {tag.description !== null && <p className="max-w-160 whitespace-pre-line break-words">{tag.description}</p>}
    </header>
  );
}
