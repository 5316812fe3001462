import { diffMetadata, type JsonObject, type JsonValue, mergeMetadata } from '@tagsmith/core';
import { useText } from '../i18n/language-provider.tsx';
import { ValueText } from '../ui/value-text.tsx';

export interface MetadataChangesProps {
  readonly stored: JsonObject;
  readonly wanted: JsonObject;
  readonly patch: JsonObject;
}

/** What the patch adds, overwrites and keeps, as the server will find it. */
export function MetadataChanges({ stored, wanted, patch }: MetadataChangesProps) {
  const text = useText();
  const { added, updated } = diffMetadata(stored, mergeMetadata(stored, patch));
  const missing = Object.keys(stored).filter((key) => !Object.hasOwn(wanted, key));
  const kept = Object.keys(stored).length - Object.keys(updated).length;
  return (
    <section aria-label={text.metadata.changes} className="grid gap-1 rounded-control bg-surface px-3 py-2 text-table">
      {Object.entries(added).map(([key, value]) => (
        <Line key={key} className="text-added" sign="+" what={text.metadata.adds} name={key}>
          <ValueText value={value} />
        </Line>
      ))}
      {Object.entries(updated).map(([key, { before, after }]) => (
        <Line key={key} className="text-changed" sign="→" what={text.metadata.overwrites} name={key}>
          <BeforeAfter before={before} after={after} />
        </Line>
      ))}
      <p className="text-muted">{text.metadata.keeps(kept)}</p>
      {missing.length > 0 && <p className="text-warning">{text.metadata.stays(missing.join(', '))}</p>}
    </section>
  );
}

interface LineProps {
  readonly className: string;
  readonly sign: string;
  readonly what: string;
  readonly name: string;
  readonly children: React.ReactNode;
}

function Line({ className, sign, what, name, children }: LineProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className={`font-semibold ${className}`}>
        {sign} {what}
      </span>
      <span className="font-mono text-code">{name}</span>
      {children}
    </p>
  );
}

function BeforeAfter({ before, after }: { readonly before: JsonValue; readonly after: JsonValue }) {
  return (
    <>
      <ValueText value={before} isOld />
      <span aria-hidden className="text-muted">
        →
      </span>
      <ValueText value={after} />
    </>
  );
}
