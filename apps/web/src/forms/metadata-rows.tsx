import { Plus } from 'lucide-react';
import { useText } from '../i18n/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/input.tsx';
import { type MetadataRow, type RowFault, type ValueType, valueTypes } from './metadata-draft.ts';

export interface MetadataRowsProps {
  readonly rows: readonly MetadataRow[];
  readonly faults: ReadonlyMap<string, RowFault>;
  readonly mayWrite: boolean;
  onChange(rows: readonly MetadataRow[]): void;
}

export function MetadataRows({ rows, faults, mayWrite, onChange }: MetadataRowsProps) {
  const text = useText();
  const add = () => onChange([...rows, { id: crypto.randomUUID(), key: '', type: 'string', text: '', isNew: true }]);
  return (
    <div className="grid gap-1.5">
      {rows.length === 0 && <p className="text-muted text-table">{text.metadata.empty}</p>}
      {rows.map((row, index) => (
        <Row
          key={row.id}
          row={row}
          position={index + 1}
          fault={faults.get(row.id)}
          mayWrite={mayWrite}
          onChange={(changed) => onChange(rows.map((other) => (other.id === row.id ? changed : other)))}
        />
      ))}
      {mayWrite && (
        <div>
          <Button look="quiet" onClick={add}>
            <Plus aria-hidden />
            {text.metadata.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: MetadataRow;
  readonly position: number;
  readonly fault: RowFault | undefined;
  readonly mayWrite: boolean;
  onChange(row: MetadataRow): void;
}

function Row({ row, position, fault, mayWrite, onChange }: RowProps) {
  const text = useText();
  const name = row.key || text.metadata.keyOf(position);
  const faultId = `${row.id}-fault`.replaceAll(/\s/g, '-');
  const described = fault && { 'aria-invalid': true, 'aria-describedby': faultId };
  const faultTexts: Record<RowFault, string> = {
    key_missing: text.metadata.keyMissing,
    key_twice: text.metadata.keyTwice,
    no_number: text.metadata.noNumber,
    no_json: text.metadata.noJson(row.text),
  };
  const isKeyFault = fault === 'key_missing' || fault === 'key_twice';
  const setType = (type: ValueType) =>
    onChange({ ...row, type, text: type === 'boolean' ? 'true' : type === 'null' ? 'null' : row.text });
  return (
    <div>
      <div className="grid grid-cols-[minmax(0,1fr)_88px_minmax(0,1.3fr)] gap-1.5">
        <Input
          aria-label={text.metadata.keyOf(position)}
          value={row.key}
          readOnly={!row.isNew || !mayWrite}
          {...(isKeyFault ? described : {})}
          className="px-2! font-mono text-code read-only:border-transparent read-only:bg-surface"
          onChange={(event) => onChange({ ...row, key: event.target.value })}
        />
        <Select
          aria-label={text.metadata.typeOf(name)}
          value={row.type}
          disabled={!mayWrite}
          className="px-1.5! text-table"
          onChange={(event) => setType(valueTypes.find((type) => type === event.target.value) ?? 'string')}
        >
          {valueTypes.map((type) => (
            <option key={type} value={type}>
              {text.metadata.types[type]}
            </option>
          ))}
        </Select>
        {row.type === 'boolean' ? (
          <Select
            aria-label={text.metadata.valueOf(name)}
            value={row.text}
            disabled={!mayWrite}
            className="font-mono text-code"
            onChange={(event) => onChange({ ...row, text: event.target.value })}
          >
            <option value="true">{text.metadata.yes}</option>
            <option value="false">{text.metadata.no}</option>
          </Select>
        ) : (
          <Input
            aria-label={text.metadata.valueOf(name)}
            value={row.text}
            disabled={row.type === 'null'}
            readOnly={!mayWrite}
            {...(isKeyFault ? {} : described)}
            className={`px-2! ${row.type === 'string' ? 'text-table' : 'font-mono text-code'}`}
            onChange={(event) => onChange({ ...row, text: event.target.value })}
          />
        )}
      </div>
      <p id={faultId} role="alert" className="text-meta text-removed empty:hidden">
        {fault && faultTexts[fault]}
      </p>
    </div>
  );
}
