import type { Change, JsonValue } from '@tagsmith/core';
import type { Dictionary } from '../i18n/en.ts';
import { useText } from '../i18n/language-provider.tsx';
import { ValueText } from '../ui/value-text.tsx';
import { type ChangedValue, type HistoryTag, tagsOf, valuesOf } from './change-parts.ts';
import { HistoryTagChip } from './history-tag-chip.tsx';

interface ChangeDetailsProps {
  readonly change: Change;
  campaignName(id: string): string;
  /** Fields and keys that are shown; all unless given. */
  readonly limit?: number | undefined;
  /** What its fields are called, where they are not a lead's. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What was before and what is after: tags, fields, keys of the metadata. */
export function ChangeDetails({ change, campaignName, limit, names }: ChangeDetailsProps) {
  const text = useText();
  const named = (value: ChangedValue, side: JsonValue | undefined) =>
    value.key === 'campaignId' && !value.isData && typeof side === 'string' ? campaignName(side) : side;
  return (
    <>
      <TagChanges added={tagsOf(change.after)} removed={tagsOf(change.before)} />
      {valuesOf(change)
        .slice(0, limit)
        .map((value) => (
          <FieldChange
            key={`${value.isData} ${value.key}`}
            name={value.isData ? value.key : (names?.[value.key] ?? nameOf(value.key, text))}
            isData={value.isData}
            before={named(value, value.before)}
            after={named(value, value.after)}
          />
        ))}
    </>
  );
}

interface TagChangesProps {
  readonly added: readonly HistoryTag[];
  readonly removed: readonly HistoryTag[];
}

function TagChanges({ added, removed }: TagChangesProps) {
  if (added.length === 0 && removed.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-1">
      {added.map((tag) => (
        <HistoryTagChip key={tag.slug} tag={tag} sign="+" />
      ))}
      {removed.map((tag) => (
        <HistoryTagChip key={tag.slug} tag={tag} sign="−" />
      ))}
    </div>
  );
}

interface FieldChangeProps {
  readonly name: string;
  readonly isData: boolean;
  /** Undefined where there was no such key; a field without a value is null. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

function FieldChange({ name, isData, before, after }: FieldChangeProps) {
  const hasOld = before !== undefined && (isData || before !== null);
  const hasNew = after !== undefined && (isData || after !== null);
  const [sign, look] = hasOld && hasNew ? ['→', 'text-changed'] : hasNew ? ['+', 'text-added'] : ['−', 'text-removed'];
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className={`font-semibold ${look}`}>{sign}</span>
      <span className={isData ? 'font-mono text-code' : 'text-muted'}>{name}</span>
      {hasOld && <ValueText value={before} isOld />}
      {hasOld && hasNew && (
        <span aria-hidden className="text-muted">
          →
        </span>
      )}
      {hasNew && <ValueText value={after} />}
    </p>
  );
}

/** A field by its label in the form; one that is not there by its own name. */
function nameOf(key: string, text: Dictionary): string {
  const label: unknown = key === 'campaignId' ? text.lead.campaign : Reflect.get(text.lead, key);
  return typeof label === 'string' ? label : key;
}
