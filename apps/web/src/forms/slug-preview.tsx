import { cleanTagName, type Tag } from '@tagsmith/core';
import { Link } from '@tanstack/react-router';
import { useTagsText } from '../i18n/use-tags-text.ts';
import { paths } from '../paths.ts';

export interface SlugPreviewProps {
  readonly name: string;
  readonly slug: string;
  /** The tag that is being changed. */
  readonly tag: Tag | undefined;
  /** Another tag that has the slug already. */
  readonly holder: Tag | undefined;
  onLeave(): void;
}

/** What the name will be compared by, as it is typed, and what that means for a tag that had another. */
export function SlugPreview({ name, slug, tag, holder, onLeave }: SlugPreviewProps) {
  const { form } = useTagsText();
  const isRenamed = tag !== undefined && slug !== '' && slug !== tag.slug;
  return (
    <div className="grid min-h-4.5 gap-1 text-meta text-muted">
      {slug !== '' && <p className="break-all font-mono text-code">{form.slug(cleanTagName(name), slug)}</p>}
      {holder === undefined && isRenamed && <p>{form.oldSlug(tag.slug)}</p>}
      {holder !== undefined && (
        <Link
          to={paths.tag}
          params={{ id: holder.id }}
          onClick={onLeave}
          className="w-fit text-ember-text underline underline-offset-2"
        >
          {form.openTag(holder.name)}
        </Link>
      )}
    </div>
  );
}
