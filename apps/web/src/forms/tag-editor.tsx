import type { Lead } from '@tagsmith/core';
import { isTagDiffEmpty } from '@tagsmith/core';
import { useState } from 'react';
import { trpcClient } from '../api.ts';
import { linkToTag } from '../components/tag-link.tsx';
import { useText } from '../i18n/language-provider.tsx';
import { tagInputId } from '../lead/tag-input.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import { type DraftTag, draftDiff } from './tag-draft.ts';
import { TagPicker } from './tag-picker.tsx';
import { useLeadWrite } from './use-lead-write.ts';

export interface TagEditorProps {
  readonly lead: Lead;
  readonly mayWrite: boolean;
}

/** The tags of a lead: nothing is sent before the difference was seen and saved. */
export function TagEditor({ lead, mayWrite }: TagEditorProps) {
  const text = useText();
  const [draft, setDraft] = useState<readonly DraftTag[]>();
  const wanted = draft ?? lead.tags;
  const diff = draftDiff(lead.tags, wanted);
  const hasChanges = !isTagDiffEmpty(diff);
  const write = useLeadWrite<readonly DraftTag[]>(lead, {
    // A new tag has no ids yet: what is kept and taken off shows at once, what is new with the answer.
    preview: (current, tags) => ({
      ...current,
      tags: current.tags.filter(({ slug }) => tags.some((tag) => tag.slug === slug)),
    }),
    save: ({ id, revision }, tags) =>
      trpcClient.lead.syncTags.mutate({
        lead: { id },
        tags: tags.map(({ name }) => name),
        ifRevision: revision,
      }),
    onSaved: () => setDraft(undefined),
  });
  const save = () => hasChanges && !write.isPending && write.mutate(wanted);

  return (
    <section aria-label={text.lead.tags} className="grid gap-2 px-4 pt-1 pb-3">
      {mayWrite ? (
        <TagPicker inputId={tagInputId} tags={wanted} hasLinks onChange={setDraft} onSubmit={save} />
      ) : (
        <div className="flex flex-wrap gap-1">
          {lead.tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} wrapName={linkToTag(tag.id)} />
          ))}
        </div>
      )}
      {hasChanges && (
        <fieldset aria-label={text.tagEditor.changes} className="flex flex-wrap items-center gap-1.5">
          <span className="figures mr-1 flex gap-2 font-semibold text-table">
            <span className="text-added">{text.tagEditor.added(diff.added.length)}</span>
            <span className="text-removed">{text.tagEditor.removed(diff.removed.length)}</span>
          </span>
          {diff.added.map((tag) => (
            <TagChip key={tag.slug} tag={tag} sign="+" />
          ))}
          {diff.removed.map((tag) => (
            <TagChip key={tag.slug} tag={tag} sign="−" />
          ))}
          <span className="ml-auto flex gap-1">
            <Button look="quiet" onClick={() => setDraft(undefined)}>
              {text.common.discard}
            </Button>
            <Button look="primary" aria-label={text.tagEditor.save} onClick={save} disabled={write.isPending}>
              {text.common.save} <span aria-hidden>⏎</span>
            </Button>
          </span>
        </fieldset>
      )}
      <p role="alert" className="text-removed text-table empty:hidden">
        {write.error && errorText(write.error, text)}
      </p>
    </section>
  );
}
