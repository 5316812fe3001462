import { cleanTagName, type Tag, type TagColor } from '@tagsmith/core';

/** What of a tag is decided in its form. */
export interface TagValues {
  readonly name: string;
  readonly description: string | null;
  readonly color: TagColor | null;
  readonly protected: boolean;
}

export function valuesOf(tag: Tag | undefined): TagValues {
  return {
    name: tag?.name ?? '',
    description: tag?.description ?? null,
    color: tag?.color ?? null,
    protected: tag?.protected ?? false,
  };
}

/** Only what differs: somebody else may have changed the rest meanwhile. */
export function changesOf(tag: Tag, values: TagValues): Partial<TagValues> {
  const wanted = { ...values, name: cleanTagName(values.name) };
  return {
    ...(wanted.name === tag.name ? {} : { name: wanted.name }),
    ...(wanted.description === tag.description ? {} : { description: wanted.description }),
    ...(wanted.color === tag.color ? {} : { color: wanted.color }),
    ...(wanted.protected === tag.protected ? {} : { protected: wanted.protected }),
  };
}
