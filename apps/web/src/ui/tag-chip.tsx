import { Lock, X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { type Coloured, tagHue } from './tag-hue.ts';

export interface TagChipProps {
  readonly tag: Coloured & { readonly name: string; readonly protected?: boolean };
  /** Puts the name into something, such as a link. */
  wrapName?(name: ReactNode): ReactNode;
  /** What its × is called; without it there is none. */
  readonly removeLabel?: string;
  onRemove?(): void;
  /** In a diff: what happens to it. */
  readonly sign?: '+' | '−';
}

export function TagChip({ tag, wrapName = (name) => name, removeLabel, onRemove, sign }: TagChipProps) {
  // React has no type for custom properties.
  const hue = { '--hue': tagHue(tag) } as CSSProperties;
  return (
    <span
      style={hue}
      title={tag.name === tag.slug ? tag.name : `${tag.name} · ${tag.slug}`}
      className="tag-tint inline-flex h-5.5 max-w-45 shrink-0 items-center gap-1 rounded-control border px-1.5 text-meta"
    >
      {sign !== undefined && <span className="font-semibold">{sign}</span>}
      {tag.protected === true && <Lock className="size-3 shrink-0" aria-hidden />}
      {wrapName(<MiddleCut text={tag.name} />)}
      {removeLabel !== undefined && (
        <button type="button" aria-label={removeLabel} onClick={onRemove} className="-mr-0.5 rounded-sm">
          <X className="size-3" aria-hidden />
        </button>
      )}
    </span>
  );
}

/** The end of a long name tells as much as its beginning. */
function MiddleCut({ text }: { readonly text: string }) {
  const characters = [...text];
  if (characters.length <= 18) return <span className="truncate">{text}</span>;
  return (
    <span className="flex min-w-0 whitespace-pre">
      <span className="min-w-0 truncate">{characters.slice(0, -7).join('')}</span>
      <span className="shrink-0">{characters.slice(-7).join('')}</span>
    </span>
  );
}
