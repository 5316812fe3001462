import type { TagWithUse } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { trpcClient } from '../api.ts';
import { formatNumber } from '../i18n/formats.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { errorText } from '../server-errors.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toaster.tsx';

export interface DeleteTagDialogProps {
  readonly tag: TagWithUse;
  /** Instead, where the tag is protected. */
  onEdit(): void;
  onDeleted(): void;
  onClose(): void;
}

/** Says what deleting a tag takes away, and does it; a protected one is refused here as the server would. */
export function DeleteTagDialog({ tag, onEdit, onDeleted, onClose }: DeleteTagDialogProps) {
  const { language, text } = useLanguage();
  const { remove } = useTagsText();
  const write = (count: number) => formatNumber(count, language);
  const deletion = useMutation({
    mutationFn: () => trpcClient.tag.delete.mutate({ tag: { id: tag.id } }),
    onSuccess: ({ leads }) => {
      toast(leads === 0 ? remove.doneUnused(tag.name) : remove.done(tag.name, leads, write(leads)));
      onDeleted();
    },
  });
  const what = tag.leads === 0 ? remove.unused : remove.used(tag.leads, write(tag.leads));
  // Whoever waits for it stays: elsewhere they would be taken back here when it is done.
  const close = () => deletion.isPending || onClose();
  return (
    <Dialog open title={remove.title(tag.name)} closeLabel={text.common.close} onClose={close}>
      <p role="status" className="text-muted">
        {tag.protected ? remove.protected(tag.name) : deletion.isPending ? remove.pending : what}
      </p>
      <p role="alert" className="mt-2 text-removed text-table empty:hidden">
        {deletion.error && errorText(deletion.error, text)}
      </p>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={close} disabled={deletion.isPending}>
          {text.common.cancel}
        </Button>
        {tag.protected ? (
          <Button look="primary" onClick={onEdit}>
            {remove.edit}
          </Button>
        ) : (
          <Button look="danger" onClick={() => deletion.mutate()} disabled={deletion.isPending}>
            {remove.confirm}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
