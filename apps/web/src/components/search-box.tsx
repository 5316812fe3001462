import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Input } from '../ui/input.tsx';
import { Kbd } from '../ui/kbd.tsx';

/** Searches are so far apart at least, in milliseconds: one letter is searched for at once, a burst of them together. */
const pause = 80;

export interface SearchBoxProps {
  readonly label: string;
  /** What it looks through. */
  readonly hint: string;
  readonly value: string;
  readonly input: RefObject<HTMLInputElement | null>;
  onSearch(value: string): void;
}

export function SearchBox({ label, hint, value, input, onSearch }: SearchBoxProps) {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const searchedAt = useRef(Number.NEGATIVE_INFINITY);
  // The address may change without us: a cleared filter, the browser's way back.
  if (value !== seen) {
    setSeen(value);
    setDraft(value);
  }
  useEffect(() => {
    if (draft.trim() === value) return;
    const timer = setTimeout(
      () => {
        searchedAt.current = performance.now();
        setSeen(draft.trim());
        onSearch(draft.trim());
      },
      searchedAt.current + pause - performance.now(),
    );
    return () => clearTimeout(timer);
  }, [draft, value, onSearch]);
  return (
    <div className="relative order-last min-w-0 basis-full narrow:order-none narrow:max-w-80 narrow:basis-0 narrow:grow">
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" aria-hidden />
      <Input
        ref={input}
        type="search"
        role="searchbox"
        aria-label={label}
        placeholder={hint}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (draft === '') event.currentTarget.blur();
          else setDraft('');
        }}
        className="pr-8 pl-8.5 text-table"
      />
      {draft === '' && (
        <span className="pointer-events-none absolute top-1.5 right-1.5 hidden narrow:inline" aria-hidden>
          <Kbd>/</Kbd>
        </span>
      )}
    </div>
  );
}
