import { useTagColors } from '../leads/use-tag-colors.ts';
import { TagChip } from '../ui/tag-chip.tsx';
import type { HistoryTag } from './change-parts.ts';

interface HistoryTagChipProps {
  readonly tag: HistoryTag;
  readonly sign: '+' | '−';
}

/** A tag under the name that it had, in the colour that it has now. */
export function HistoryTagChip({ tag, sign }: HistoryTagChipProps) {
  const colorOf = useTagColors();
  return <TagChip tag={{ ...tag, color: colorOf(tag.slug) }} sign={sign} />;
}
