import { useTagsText } from '../i18n/use-tags-text.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export interface NoTagsProps {
  readonly isSearch: boolean;
  readonly mayWrite: boolean;
  onNew(): void;
}

/** In place of the list: a search that finds nothing, or the offer to make the first tag. */
export function NoTags({ isSearch, mayWrite, onNew }: NoTagsProps) {
  const text = useTagsText();
  if (isSearch) return <EmptyState title={text.noMatchTitle} text={text.noMatchText} />;
  return (
    <EmptyState title={text.emptyTitle} text={text.emptyText}>
      {mayWrite && (
        <div>
          <Button look="primary" onClick={onNew}>
            {text.new}
          </Button>
        </div>
      )}
    </EmptyState>
  );
}
