import type { VerbInput } from '@tagsmith/application';
import { type Campaign, DomainError, type Tag } from '@tagsmith/core';
import { uuid } from '@tagsmith/schema';
import { fromTagOfLead } from './mappers.ts';
import type { TagPostBody, TagPutBody } from './tag-wire.ts';

/** The tag that a path names. @throws DomainError `tag_not_found`: an id that is no UUID is no tag's */
export function tagOfPath(id: string): { readonly id: string } {
  const parsed = uuid.safeParse(id);
  if (!parsed.success) throw new DomainError('not_found', 'tag_not_found', 'There is no such tag.');
  return { id: parsed.data };
}

export function toTagCreate({ name, slug, description }: TagPostBody): VerbInput<'tag.create'> {
  return { name, slug, description };
}

/** A name without a slug brings its own slug along; the old one goes on finding the tag. */
export function toTagUpdate(id: string, { name, slug, description }: TagPutBody): VerbInput<'tag.update'> {
  return { tag: tagOfPath(id), name, slug, description };
}

/** A tag as `POST /tags` answers it. */
export function fromNewTag(tag: Tag) {
  return { ...fromTagOfLead(tag), description: tag.description, created_at: tag.createdAt };
}

/** A tag as `GET` and `PUT` answer it. */
export function fromTag(tag: Tag) {
  return { ...fromNewTag(tag), updated_at: tag.updatedAt };
}

export function fromCampaign({ id, name, createdAt }: Campaign) {
  return { id, name, created_at: createdAt };
}
