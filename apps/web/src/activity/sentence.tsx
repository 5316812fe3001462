import type { ReactNode } from 'react';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { HistoryTagChip } from '../lead/history-tag-chip.tsx';
import type { Operation } from './operations.ts';
import { RecordName } from './record-name.tsx';
import type { Summary } from './summarize.ts';
import type { LeadLabel } from './use-lead-labels.ts';

export interface SentenceProps {
  readonly operation: Operation;
  readonly summary: Summary;
  leadLabel(id: string): LeadLabel | undefined;
}

/** Who did what: "Zapier added VIP to 37 leads". */
export function Sentence({ operation, summary, leadLabel }: SentenceProps) {
  const text = useActivityText();
  const { actor } = operation.changes[0];
  return (
    <>
      <span className="font-semibold">{actor.kind === 'system' ? text.system : actor.name}</span>{' '}
      <Deed summary={summary} isCut={operation.isCut} leadLabel={leadLabel} />
      {summary.others > 0 && <span className="text-muted"> {text.others(summary.others)}</span>}
    </>
  );
}

interface DeedProps {
  readonly summary: Summary;
  readonly isCut: boolean;
  leadLabel(id: string): LeadLabel | undefined;
}

function Deed({ summary, isCut, leadLabel }: DeedProps): ReactNode {
  const { language } = useLanguage();
  const text = useActivityText();
  const { subject, action, count, changes } = summary;
  const [first] = changes;
  const figure = formatNumber(count, language);
  const shown = isCut ? text.atLeast(figure) : figure;
  const isOne = count === 1 && !isCut && first !== undefined;
  const single = oneTag(summary);
  if (single) {
    const [verb, oneLead, manyLeads] = single.isAdded
      ? ([text.addedTag, text.toLead, text.toLeads] as const)
      : ([text.removedTag, text.fromLead, text.fromLeads] as const);
    return (
      <>
        {verb} <HistoryTagChip tag={single.tag} sign={single.isAdded ? '+' : '−'} />{' '}
        {isOne ? oneLead : manyLeads(shown)} {isOne && <RecordName change={first} leadLabel={leadLabel} />}
      </>
    );
  }
  if (!isOne) return text.many[subject][action](shown);
  // There is no name for what is gone.
  const label = subject === 'lead' ? leadLabel(first.subjectId) : undefined;
  if (action === 'deleted' && label?.isGone && label.name === undefined) return text.deletedOne;
  return (
    <>
      {text.one[subject][action]} <RecordName change={first} leadLabel={leadLabel} />
    </>
  );
}

/** The tag, where one went on or off and nothing else happened. */
export function oneTag({ action, added, removed }: Summary) {
  const [tag] = [...added, ...removed];
  if (action !== 'tagged' || tag === undefined || added.length + removed.length > 1) return undefined;
  return { tag, isAdded: added.length === 1 };
}
