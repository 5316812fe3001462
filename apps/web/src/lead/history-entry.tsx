import { type Change, isJsonObject, type JsonObject, type JsonValue } from '@tagsmith/core';
import type { Dictionary } from '../i18n/en.ts';
import { useText } from '../i18n/language-provider.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { Time } from '../ui/time.tsx';
import { ValueText } from '../ui/value-text.tsx';

interface HistoryEntryProps {
  readonly change: Change;
  campaignName(id: string): string;
}

export function HistoryEntry({ change, campaignName }: HistoryEntryProps) {
  const text = useText();
  const { before, after } = change;
  const [off, on] = [tagsOf(before), tagsOf(after)];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'tags' && key !== 'metadata',
  );
  const shown = (side: JsonObject, key: string): JsonValue => {
    const value = side[key] ?? null;
    return key === 'campaignId' && typeof value === 'string' ? campaignName(value) : value;
  };
  const [oldData, newData] = [objectOf(before.metadata), objectOf(after.metadata)];
  const dataKeys = [...new Set([...Object.keys(oldData), ...Object.keys(newData)])];
  return (
    <li className="grid gap-1 border-l-2 pl-3 text-table">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="font-medium">{text.history[change.action]}</span>
        <span className="text-muted">
          {text.history.via(text.history.doors[change.source])} · {actorText(change, text)} · <Time iso={change.at} />
        </span>
      </p>
      {(on.length > 0 || off.length > 0) && (
        <div className="flex flex-wrap gap-1">
          {on.map((tag) => (
            <TagChip key={tag.slug} tag={tag} sign="+" />
          ))}
          {off.map((tag) => (
            <TagChip key={tag.slug} tag={tag} sign="−" />
          ))}
        </div>
      )}
      {fields.map((key) => (
        <FieldChange key={key} name={nameOf(key, text)} before={shown(before, key)} after={shown(after, key)} />
      ))}
      {dataKeys.map((key) => (
        <FieldChange key={`data ${key}`} name={key} before={oldData[key]} after={newData[key]} isData />
      ))}
    </li>
  );
}

interface FieldChangeProps {
  readonly name: string;
  /** Undefined where there was no such key; a field without a value is null. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly isData?: boolean;
}

function FieldChange({ name, before, after, isData = false }: FieldChangeProps) {
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

function actorText({ actor }: Change, text: Dictionary): string {
  if (actor.kind === 'system') return text.history.system;
  return actor.kind === 'apiKey' ? text.history.key(actor.name) : actor.name;
}

/** A field by its label in the form; one that is not there by its own name. */
function nameOf(key: string, text: Dictionary): string {
  const label: unknown = key === 'campaignId' ? text.lead.campaign : Reflect.get(text.lead, key);
  return typeof label === 'string' ? label : key;
}

function tagsOf(side: JsonObject): readonly { readonly name: string; readonly slug: string }[] {
  const tags = Array.isArray(side.tags) ? side.tags : [];
  return tags.map((tag) => ({ name: String(objectOf(tag).name), slug: String(objectOf(tag).slug) }));
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
