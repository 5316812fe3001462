import type { Change } from '@tagsmith/core';
import { joinName } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import { useActivityText } from '../i18n/use-activity-text.ts';
import { paths } from '../paths.ts';
import { TagChip } from '../ui/tag-chip.tsx';
import type { LeadLabel } from './use-lead-labels.ts';

export interface RecordNameProps {
  readonly change: Change;
  leadLabel(id: string): LeadLabel | undefined;
}

/** What a change was about, by name: a lead that there still is can be opened. */
export function RecordName({ change, leadLabel }: RecordNameProps) {
  if (change.subject === 'lead') return <LeadName change={change} label={leadLabel(change.subjectId)} />;
  const name = textOf(change, 'name');
  if (change.subject === 'tag') return <TagName id={change.subjectId} name={name} slug={textOf(change, 'slug')} />;
  return <span className="font-medium">{name ?? change.subjectId}</span>;
}

interface TagNameProps {
  readonly id: string;
  /** What the change says that it is called. */
  readonly name: string | undefined;
  readonly slug: string | undefined;
}

/** A tag as it is now, which can be opened; one that is gone by what its change says. */
function TagName({ id, name, slug }: TagNameProps) {
  const text = useActivityText();
  const { data, isPending } = useQuery(trpc.tag.get.queryOptions({ tag: { id } }, { staleTime: 60_000 }));
  if (data) {
    return (
      <Link to={paths.tag} params={{ id }}>
        <TagChip tag={data.tag} />
      </Link>
    );
  }
  if (name !== undefined && slug !== undefined) return <TagChip tag={{ name, slug }} />;
  return <span className="text-muted">{isPending ? '…' : text.deletedTag}</span>;
}

function LeadName({ change, label }: { readonly change: Change; readonly label: LeadLabel | undefined }) {
  const text = useActivityText();
  const written = nameIn(change);
  if (label?.isGone) {
    const name = label.name ?? written;
    return <span className="text-muted">{name === undefined ? text.deletedLead : text.gone(name)}</span>;
  }
  return (
    <Link
      to={paths.lead}
      params={{ id: change.subjectId }}
      className="min-w-8 break-words font-medium underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      {/* Until its name is known, in the height of one. */}
      {label === undefined ? (written ?? '…') : (label.name ?? text.unnamedLead)}
    </Link>
  );
}

/** The name of a lead, where the change itself says it. */
function nameIn(change: Change): string | undefined {
  const [firstName, lastName] = [textOf(change, 'firstName') ?? null, textOf(change, 'lastName') ?? null];
  if (change.action !== 'created') return undefined;
  return joinName({ firstName, lastName }) || textOf(change, 'email') || textOf(change, 'phone');
}

function textOf({ before, after }: Change, field: string): string | undefined {
  const value = after[field] ?? before[field];
  return typeof value === 'string' ? value : undefined;
}
