import { useText } from '../i18n/language-provider.tsx';
import { inputClass } from '../ui/input.tsx';
import type { readJson } from './metadata-draft.ts';

export interface MetadataJsonProps {
  readonly value: string;
  readonly read: ReturnType<typeof readJson>;
  readonly mayWrite: boolean;
  onChange(value: string): void;
}

/** The text is never rewritten while one types, so that the caret stays. */
export function MetadataJson({ value, read, mayWrite, onChange }: MetadataJsonProps) {
  const text = useText();
  const fault = 'metadata' in read ? undefined : read.why;
  const isSound = 'metadata' in read;
  return (
    <div className="grid gap-1">
      <textarea
        aria-label={text.metadata.json}
        aria-invalid={isSound ? undefined : true}
        aria-describedby="metadata-json-fault"
        readOnly={!mayWrite}
        spellCheck={false}
        rows={Math.min(Math.max(value.split('\n').length, 6), 20)}
        className={`py-2 font-mono text-code ${inputClass}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id="metadata-json-fault" role="alert" className="text-meta text-removed empty:hidden">
        {!isSound && (fault === undefined ? text.metadata.noObject : text.metadata.noJson(fault))}
      </p>
    </div>
  );
}
