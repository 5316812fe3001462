import { ChevronRight } from 'lucide-react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage, useText } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { HistoryTagChip } from '../lead/history-tag-chip.tsx';
import { Time } from '../ui/time.tsx';
import { ChangeValues } from './change-values.tsx';
import type { Operation } from './operations.ts';
import { oneTag, Sentence } from './sentence.tsx';
import { type Summary, summarize } from './summarize.ts';
import type { LeadLabel } from './use-lead-labels.ts';

/** Tags that a row of many changes shows before it counts the rest. */
const shownTags = 6;

export interface OperationRowProps {
  readonly operation: Operation;
  readonly isOpen: boolean;
  /** Of the sentence, which names the row. */
  readonly labelId: string;
  leadLabel(id: string): LeadLabel | undefined;
  campaignName(id: string): string;
  onToggle(): void;
}

/** One operation: who did what, through which door, when; and what was before and after. */
export function OperationRow({ operation, isOpen, labelId, leadLabel, campaignName, onToggle }: OperationRowProps) {
  const text = useActivityText();
  const { language } = useLanguage();
  const { changes } = operation;
  const [newest] = changes;
  const summary = summarize(changes);
  const isMany = changes.length > 1;
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-0.5 narrow:flex-nowrap">
        <p
          id={labelId}
          className="flex min-w-0 basis-full flex-wrap narrow:flex-auto items-center gap-x-1.5 gap-y-0.5 leading-5.5"
        >
          <Sentence operation={operation} summary={summary} leadLabel={leadLabel} />
        </p>
        <Door operation={operation} />
      </div>
      {isMany ? (
        <>
          {oneTag(summary) === undefined && <Tags summary={summary} />}
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="-ml-1 flex w-fit items-center gap-0.5 rounded-control pr-1.5 text-muted hover:text-ink"
          >
            <ChevronRight
              aria-hidden
              className={`size-4 transition-transform duration-120 ${isOpen ? 'rotate-90' : ''}`}
            />
            {isOpen ? text.hideChanges : text.showChanges(formatNumber(changes.length, language))}
          </button>
        </>
      ) : (
        <ChangeValues
          change={newest}
          isTagSaid={oneTag(summary) !== undefined}
          isOpen={isOpen}
          campaignName={campaignName}
          onToggle={onToggle}
        />
      )}
    </div>
  );
}

/** By which way in and with which key it came, and when. */
function Door({ operation }: { readonly operation: Operation }) {
  const text = useText();
  const { source, actor, at } = operation.changes[0];
  return (
    <p className="min-w-0 text-muted leading-6 narrow:shrink-0 narrow:text-right">
      {text.history.via(text.history.doors[source])}
      {actor.kind === 'apiKey' && ` · ${text.history.key(actor.name)}`} · <Time iso={at} />
    </p>
  );
}

function Tags({ summary: { added, removed } }: { readonly summary: Summary }) {
  const text = useActivityText();
  const tags = [
    ...added.map((tag) => ({ tag, sign: '+' as const })),
    ...removed.map((tag) => ({ tag, sign: '−' as const })),
  ];
  if (tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {tags.slice(0, shownTags).map(({ tag, sign }) => (
        <HistoryTagChip key={`${sign} ${tag.slug}`} tag={tag} sign={sign} />
      ))}
      {tags.length > shownTags && (
        <span className="figures text-meta text-muted">{text.moreTags(tags.length - shownTags)}</span>
      )}
    </div>
  );
}
