import type { Actor } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { authState } from '../session/auth.ts';
import { writeActor } from './activity-search.ts';

/** Who may have done something, by what an address calls them: owners see all keys, others those that the feed showed. */
export function useActors(seen: ReadonlyMap<string, Actor>): ReadonlyMap<string, Actor> {
  const isOwner = useQuery(authState).data?.session?.role === 'owner';
  const options = { staleTime: 60_000 };
  const keys = useQuery(trpc.apiKey.list.queryOptions({}, { ...options, enabled: isOwner })).data?.items ?? [];
  const members = useQuery(trpc.member.list.queryOptions({}, options)).data?.members ?? [];
  const listed: readonly Actor[] = [
    ...members.map(({ user }) => ({ kind: 'user' as const, id: user.id, name: user.name ?? user.email })),
    ...keys.map(({ id, name }) => ({ kind: 'apiKey' as const, id, name })),
  ];
  return new Map([...seen, ...listed.map((actor) => [writeActor(actor), actor] as const)]);
}
