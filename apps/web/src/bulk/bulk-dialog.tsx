import { useRef, useState } from 'react';
import type { DraftTag } from '../forms/tag-draft.ts';
import { TagPicker } from '../forms/tag-picker.tsx';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useBulkText } from '../i18n/use-bulk-text.ts';
import { latestOf } from '../lead/lead-cache.ts';
import { leadName } from '../leads/lead-name.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useRunningJob } from './bulk-job.ts';
import { type BulkTarget, sizeOfTarget } from './bulk-target.ts';
import { MatchingPreview } from './matching-preview.tsx';
import { SomePreview } from './some-preview.tsx';
import { startChange } from './start-change.ts';
import { type TagAction, tagActions } from './tag-change.ts';

export interface BulkDialogProps {
  readonly target: BulkTarget;
  onClose(): void;
  onStarted(): void;
}

/** Changes the tags of many leads: what will change is shown first, and nothing is sent before it is confirmed. */
export function BulkDialog({ target: asked, onClose, onStarted }: BulkDialogProps) {
  const { language, text } = useLanguage();
  const bulk = useBulkText();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useRunningJob() !== undefined;
  const [target] = useState(() => (asked.kind === 'some' ? { ...asked, leads: latestOf(asked.leads) } : asked));
  const [action, setAction] = useState<TagAction>('add');
  const [tags, setTags] = useState<readonly DraftTag[]>([]);
  // What the preview found; a change that does nothing is none.
  const [isReady, setReady] = useState(false);

  const change = { action, tags };
  const isClear = action === 'set' && tags.length === 0;
  const isWanted = isClear || tags.length > 0;
  const mayConfirm = isWanted && isReady && !isBusy;
  const confirm = () => {
    if (!mayConfirm) return;
    startChange(target, change, bulk, language);
    onStarted();
  };
  // A protected tag may be chosen and unchosen like any other; its lock would keep it in the picker.
  const choose = (chosen: readonly DraftTag[]) => setTags(chosen.map((tag) => ({ ...tag, protected: false })));
  const preview = { change, onReady: setReady };
  return (
    <Dialog open isWide title={useTitle(target)} closeLabel={text.common.close} initialFocus={input} onClose={onClose}>
      <div className="grid gap-3">
        <Choice<TagAction>
          label={bulk.action}
          hasHiddenLabel
          value={action}
          options={tagActions.map((option) => [option, bulk.actions[option]] as const)}
          onChange={setAction}
        />
        <TagPicker
          inputRef={input}
          label={bulk.tags}
          placeholder={bulk.choose}
          mayCreate={action !== 'remove'}
          tags={tags}
          onChange={choose}
          onSubmit={confirm}
        />
        {isClear && (
          <p className="rounded-control bg-warning-wash px-2.5 py-1.5 text-table text-warning">{bulk.clears}</p>
        )}
        <section aria-label={bulk.preview} className="min-h-44 text-table">
          {!isWanted && <p className="text-muted">{bulk.noTags}</p>}
          {isWanted && target.kind === 'some' && <SomePreview leads={target.leads} {...preview} />}
          {isWanted && target.kind === 'matching' && <MatchingPreview target={target} {...preview} />}
        </section>
        {isBusy && <p className="text-table text-warning">{bulk.busy}</p>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" onClick={confirm} disabled={!mayConfirm}>
            {isClear ? bulk.confirm.clear : bulk.confirm[action]}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function useTitle(target: BulkTarget): string {
  const { language, text } = useLanguage();
  const bulk = useBulkText();
  const [only] = target.kind === 'some' && target.leads.length === 1 ? target.leads : [];
  if (only) return bulk.titleOne(leadName(only) ?? text.leads.unnamed);
  return bulk.title(formatNumber(sizeOfTarget(target), language));
}
