import { Tabs } from '@base-ui/react/tabs';
import { type JsonObject, type Lead, mergeMetadata } from '@tagsmith/core';
import { useState } from 'react';
import { trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { MetadataChanges } from './metadata-changes.tsx';
import { patchOf, readJson, readRows, rowsOf } from './metadata-draft.ts';
import { MetadataJson } from './metadata-json.tsx';
import { MetadataRows } from './metadata-rows.tsx';
import { useLeadWrite } from './use-lead-write.ts';

export interface MetadataFormProps {
  readonly lead: Lead;
  readonly mayWrite: boolean;
}

/** Metadata as rows or as JSON; what a save would change is shown before it. */
export function MetadataForm({ lead, mayWrite }: MetadataFormProps) {
  const text = useText();
  const stored = lead.metadata;
  const [view, setView] = useState<'rows' | 'json'>('rows');
  const [rows, setRows] = useState(() => rowsOf(stored, stored));
  const [json, setJson] = useState(() => print(stored));
  const [seen, setSeen] = useState(stored);
  const reset = (metadata: JsonObject) => {
    setRows(rowsOf(metadata, metadata));
    setJson(print(metadata));
    setSeen(metadata);
  };
  const fromRows = readRows(rows);
  const fromJson = readJson(json);
  const jsonMetadata = 'metadata' in fromJson ? fromJson.metadata : undefined;
  const isSound = view === 'rows' ? fromRows.faults.size === 0 : jsonMetadata !== undefined;
  const wanted = (view === 'rows' ? fromRows.metadata : jsonMetadata) ?? {};
  const patch = patchOf(stored, wanted);
  const isChanged = Object.keys(patch).length > 0;
  // It was changed elsewhere: shown unless that would take away what was typed here.
  if (stored !== seen && !isChanged && isSound) reset(stored);

  const write = useLeadWrite<JsonObject>(lead, {
    preview: (current, part) => ({ ...current, metadata: mergeMetadata(current.metadata, part) }),
    save: ({ id }, part) => trpcClient.lead.patchMetadata.mutate({ lead: { id }, patch: part }),
    onSaved: ({ metadata }) => reset(metadata),
  });
  /** The other view starts from what this one says, where that can be read. */
  const show = (next: 'rows' | 'json') => {
    if (next === 'json' && fromRows.faults.size === 0) setJson(print(fromRows.metadata));
    if (next === 'rows' && jsonMetadata) setRows(rowsOf(jsonMetadata, stored));
    setView(next);
  };

  return (
    <div className="grid gap-3 px-4 py-3">
      <Tabs.Root value={view} onValueChange={(next) => show(next === 'json' ? 'json' : 'rows')}>
        <Tabs.List aria-label={text.lead.metadata} className="mb-3 inline-flex rounded-control border p-0.5 text-table">
          {(['rows', 'json'] as const).map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              className="h-6 rounded-sm px-3 text-muted data-active:bg-grey-4 data-active:font-medium data-active:text-ink"
            >
              {text.metadata[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rows" className="outline-none">
          <MetadataRows rows={rows} faults={fromRows.faults} mayWrite={mayWrite} onChange={setRows} />
        </Tabs.Panel>
        <Tabs.Panel value="json" className="outline-none">
          <MetadataJson value={json} read={fromJson} mayWrite={mayWrite} onChange={setJson} />
        </Tabs.Panel>
      </Tabs.Root>
      {(isChanged || view === 'json') && isSound && <MetadataChanges stored={stored} wanted={wanted} patch={patch} />}
      <p role="alert" className="text-removed text-table empty:hidden">
        {write.error && errorText(write.error, text)}
      </p>
      {(isChanged || !isSound) && (
        <div className="flex justify-end gap-1">
          <Button look="quiet" onClick={() => reset(stored)}>
            {text.common.discard}
          </Button>
          <Button
            look="primary"
            aria-label={text.metadata.save}
            disabled={!isSound || write.isPending}
            onClick={() => write.mutate(patch)}
          >
            {text.common.save}
          </Button>
        </div>
      )}
    </div>
  );
}

function print(metadata: JsonObject): string {
  return JSON.stringify(metadata, undefined, 2);
}
