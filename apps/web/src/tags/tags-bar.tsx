import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { SearchBox } from '../components/search-box.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { Button } from '../ui/button.tsx';

export interface TagsBarProps {
  readonly q: string;
  /** Undefined until they are counted. */
  readonly count: number | undefined;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  /** Not where an empty list offers it, or the reader may not. */
  readonly hasNew: boolean;
  onSearch(q: string): void;
  onNew(): void;
}

export function TagsBar({ q, count, searchInput, hasNew, onSearch, onNew }: TagsBarProps) {
  const { language } = useLanguage();
  const text = useTagsText();
  return (
    <header className="flex flex-wrap items-center gap-x-2 px-4 pb-2 narrow:h-13 narrow:flex-nowrap narrow:pb-0">
      <h1 className="mr-auto flex items-baseline gap-2 py-2.5 font-semibold text-title tracking-tight narrow:mr-4">
        {text.title}
        <span className="figures min-w-[6ch] font-normal text-body text-muted">
          {count !== undefined && formatNumber(count, language)}
        </span>
      </h1>
      <SearchBox label={text.search} hint={text.searchHint} value={q} input={searchInput} onSearch={onSearch} />
      {hasNew && (
        <Button look="primary" className="narrow:ml-auto" onClick={onNew}>
          <Plus aria-hidden />
          {text.new}
        </Button>
      )}
    </header>
  );
}
