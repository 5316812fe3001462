import type { Tag } from '@tagsmith/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpcClient } from '../api.ts';
import { useText } from '../i18n/language-provider.tsx';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';
import { refreshTags } from '../tags/refresh-tags.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TagForm } from './tag-form.tsx';
import { changesOf, type TagValues } from './tag-values.ts';

export interface TagDialogProps {
  /** The tag to change; without one a new one is made, and shown. */
  readonly tag?: Tag;
  onClose(): void;
}

export function TagDialog({ tag, onClose }: TagDialogProps) {
  const { common } = useText();
  const { form } = useTagsText();
  const navigate = useNavigate();
  const save = useMutation({
    mutationFn: (values: TagValues) =>
      tag === undefined
        ? trpcClient.tag.create.mutate(values)
        : trpcClient.tag.update.mutate({ tag: { id: tag.id }, ...changesOf(tag, values) }),
    onSuccess: async ({ tag: saved }) => {
      await refreshTags();
      onClose();
      if (tag === undefined) await navigate({ to: paths.tag, params: { id: saved.id }, search: (old) => old });
    },
  });
  return (
    <Dialog
      open
      title={tag === undefined ? form.newTitle : form.editTitle(tag.name)}
      closeLabel={common.close}
      onClose={onClose}
    >
      <TagForm tag={tag} error={save.error} isPending={save.isPending} onSave={save.mutate} onClose={onClose} />
    </Dialog>
  );
}
